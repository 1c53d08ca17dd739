import { stringify } from "csv-stringify/sync";
import { type CsvConventions, type CsvFormat, csvConventions } from "./csv-conventions";
import { sheetText } from "./spreadsheet-text";

/** Why a plan has no place on the ranking. */
export type Unranked =
  | { reason: "under-quorum"; countedSheets: number; quorum: number }
  | { reason: "ineligible"; criteria: { label: string; reason: string }[] }
  | { reason: "not-screened" }
  | { reason: "withdrawn"; note: string };

export type Outcome = "award" | "reserve" | "reject" | "advance" | "not_selected";

/** One plan in the file. Amounts in cents, scores in hundredths of a point; `null` is not known or not there, and leaves the cell empty. */
export type RankedCsvRow = {
  rank: number | null;
  dossierNumber: string;
  title: string;
  leadApplicant: string;
  residentsInitiative: string;
  welfareOrganisation: string;
  neighbourhood: string;
  municipality: string;
  requestedCents: number | null;
  coFunding: "yes" | "no" | "unknown";
  countedSheets: number | null;
  baseHundredths: number | null;
  bonusHundredths: number | null;
  totalHundredths: number | null;
  rankWithoutBonus: number | null;
  runningTotalCents: number | null;
  withinBudget: boolean | null;
  outcome: Outcome | null;
  awardedCents: number | null;
  motivation: string;
  deviationReason: string;
  unranked: Unranked | null;
};

type Cell = { text: string; quoted: boolean };
type Column = { dutch: string; international: string; cell: (row: RankedCsvRow, as: CsvConventions) => Cell };

const text = (value: string, { keepAsTyped }: CsvConventions): Cell => ({
  text: sheetText(value, { keepAsTyped }),
  quoted: true,
});
const whole = (value: number | null): Cell => ({ text: value === null ? "" : String(value), quoted: false });

/** Hundredths (of a euro or of a point) with two decimals and without floating point; no thousands separators, so that it is a number. */
function decimal(hundredths: number | null, as: CsvConventions): Cell {
  if (hundredths === null) return { text: "", quoted: false };
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  const sign = hundredths < 0 ? "-" : "";
  return { text: `${sign}${digits.slice(0, -2)}${as.decimal}${digits.slice(-2)}`, quoted: false };
}

const columns: readonly Column[] = [
  { dutch: "rang", international: "rank", cell: (row) => whole(row.rank) },
  { dutch: "dossiernummer", international: "dossier_number", cell: (row, as) => text(row.dossierNumber, as) },
  { dutch: "titel", international: "title", cell: (row, as) => text(row.title, as) },
  { dutch: "penvoerder", international: "lead_applicant", cell: (row, as) => text(row.leadApplicant, as) },
  {
    dutch: "bewonersinitiatief",
    international: "residents_initiative",
    cell: (row, as) => text(row.residentsInitiative, as),
  },
  {
    dutch: "welzijnsorganisatie",
    international: "welfare_organisation",
    cell: (row, as) => text(row.welfareOrganisation, as),
  },
  { dutch: "buurt", international: "neighbourhood", cell: (row, as) => text(row.neighbourhood, as) },
  { dutch: "gemeente", international: "municipality", cell: (row, as) => text(row.municipality, as) },
  { dutch: "gevraagd bedrag", international: "requested_amount", cell: (row, as) => decimal(row.requestedCents, as) },
  { dutch: "cofinanciering", international: "co_funding", cell: (row, as) => text(as.words.answer[row.coFunding], as) },
  { dutch: "aantal scoreformulieren", international: "sheets", cell: (row) => whole(row.countedSheets) },
  { dutch: "cijfer zonder pré", international: "base", cell: (row, as) => decimal(row.baseHundredths, as) },
  { dutch: "pré", international: "bonus", cell: (row, as) => decimal(row.bonusHundredths, as) },
  { dutch: "totaal", international: "total", cell: (row, as) => decimal(row.totalHundredths, as) },
  { dutch: "rang zonder pré", international: "rank_without_bonus", cell: (row) => whole(row.rankWithoutBonus) },
  { dutch: "lopend totaal", international: "running_total", cell: (row, as) => decimal(row.runningTotalCents, as) },
  { dutch: "binnen budget", international: "within_budget", cell: (row, as) => yesOrNo(row.withinBudget, as) },
  {
    dutch: "besluit",
    international: "outcome",
    cell: (row, as) => text(row.outcome ? as.words.outcome[row.outcome] : "", as),
  },
  { dutch: "toegekend bedrag", international: "awarded_amount", cell: (row, as) => decimal(row.awardedCents, as) },
  { dutch: "motivering", international: "motivation", cell: (row, as) => text(row.motivation, as) },
  { dutch: "reden van afwijking", international: "deviation_reason", cell: (row, as) => text(row.deviationReason, as) },
  {
    dutch: "niet op de ranglijst omdat",
    international: "not_ranked_because",
    cell: (row, as) => text(row.unranked ? whyUnranked(row.unranked, as) : "", as),
  },
];

const yesOrNo = (value: boolean | null, as: CsvConventions): Cell =>
  text(value === null ? "" : as.words.answer[value ? "yes" : "no"], as);

function whyUnranked(unranked: Unranked, { words }: CsvConventions): string {
  if (unranked.reason === "under-quorum") return words.underQuorum(unranked.countedSheets, unranked.quorum);
  if (unranked.reason === "not-screened") return words.notScreened;
  if (unranked.reason === "withdrawn") return withDetails(words.withdrawn, [unranked.note]);
  return withDetails(
    words.ineligible,
    unranked.criteria.map(({ label, reason }) => withDetails(label, [reason])),
  );
}

const withDetails = (start: string, details: readonly string[]): string => {
  const said = details.filter((detail) => detail !== "");
  return said.length === 0 ? start : `${start}: ${said.join("; ")}`;
};

/**
 * The ranked list as the text of a CSV file (RFC 4180: CRLF, quotes doubled). Texts stand in quotes and numbers do not. Rows come out in
 * the order given. What texts look like in the file, and how a program takes them back: `sheetText` and `readSheetText`.
 */
export function rankedCsv(rows: readonly RankedCsvRow[], format: CsvFormat): string {
  const as = csvConventions[format];
  const head = columns.map((column): Cell => ({ text: column[format], quoted: true }));
  const body = rows.map((row) => columns.map((column) => column.cell(row, as)));
  return stringify([head, ...body], {
    bom: as.bom,
    delimiter: as.delimiter,
    record_delimiter: "\r\n",
    cast: { object: (cell) => ({ value: (cell as Cell).text, quoted: (cell as Cell).quoted }) },
  });
}
