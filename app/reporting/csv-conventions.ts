/** For a Dutch spreadsheet, or for programs and for spreadsheets elsewhere. */
export type CsvFormat = "dutch" | "international";

export type CsvConventions = {
  delimiter: string;
  decimal: string;
  bom: boolean;
  keepAsTyped: boolean;
  words: typeof dutchWords;
};

const dutchWords = {
  answer: { yes: "ja", no: "nee", unknown: "onbekend" },
  outcome: {
    award: "donatie",
    reserve: "reservelijst",
    reject: "afwijzing",
    advance: "gaat door",
    not_selected: "gaat niet door",
  },
  underQuorum: (counted: number, quorum: number) =>
    `Nog niet rangschikbaar: ${counted} van de ${quorum} scoreformulieren die nodig zijn`,
  ineligible: "Voldoet niet",
  notScreened: "Toetsing niet afgerond",
  withdrawn: "Ingetrokken",
};

const englishWords: typeof dutchWords = {
  answer: { yes: "yes", no: "no", unknown: "unknown" },
  outcome: {
    award: "award",
    reserve: "reserve",
    reject: "reject",
    advance: "advance",
    not_selected: "not_selected",
  },
  underQuorum: (counted, quorum) => `Not rankable yet: ${counted} of the ${quorum} sheets that are needed`,
  ineligible: "Ineligible",
  notScreened: "Screening not finished",
  withdrawn: "Withdrawn",
};

/** A Dutch Excel reads a file that is double-clicked as Windows text unless it starts with a BOM, and splits it at semicolons. */
export const csvConventions: Record<CsvFormat, CsvConventions> = {
  dutch: { delimiter: ";", decimal: ",", bom: true, keepAsTyped: true, words: dutchWords },
  international: { delimiter: ",", decimal: ".", bom: false, keepAsTyped: false, words: englishWords },
};
