import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type RankedCsvRow, rankedCsv } from "~/reporting/ranked-csv";
import { readSheetText } from "~/reporting/spreadsheet-text";

const plan: RankedCsvRow = {
  rank: 1,
  dossierNumber: "2021-SE-0101",
  title: "De sleutel van het dorpshuis",
  leadApplicant: "Stichting De Klinkerd",
  residentsInitiative: "De Klinkerd",
  welfareOrganisation: "Welzijn Tussen Dollard en Diep",
  neighbourhood: "Finsterwolde-Centrum",
  municipality: "'s-Hertogenbosch",
  requestedCents: 4_990_050,
  coFunding: "yes",
  countedSheets: 8,
  baseHundredths: 397,
  bonusHundredths: 10,
  totalHundredths: 407,
  rankWithoutBonus: 2,
  runningTotalCents: 4_990_050,
  withinBudget: true,
  outcome: "award",
  awardedCents: 4_500_000,
  motivation: "Scherpe vraag; goed plan.\nBewoners beslissen.",
  deviationReason: "",
  unranked: null,
};

const outsideTheRanking: RankedCsvRow = {
  ...plan,
  rank: null,
  dossierNumber: "0042",
  requestedCents: null,
  coFunding: "unknown",
  countedSheets: null,
  baseHundredths: null,
  bonusHundredths: null,
  totalHundredths: null,
  rankWithoutBonus: null,
  runningTotalCents: null,
  withinBudget: null,
  outcome: null,
  awardedCents: null,
  motivation: "",
  unranked: {
    reason: "ineligible",
    criteria: [{ label: "In Nederland", reason: "Het speelt in België." }],
  },
};

const cellsOf = (file: string, delimiter: string): string[][] => parse(file, { bom: true, delimiter });

test("the Dutch file has semicolons, decimal commas and Dutch words", () => {
  expect(cellsOf(rankedCsv([plan, outsideTheRanking], "dutch"), ";")).toEqual([
    [
      "rang",
      "dossiernummer",
      "titel",
      "penvoerder",
      "bewonersinitiatief",
      "welzijnsorganisatie",
      "buurt",
      "gemeente",
      "gevraagd bedrag",
      "cofinanciering",
      "aantal scoreformulieren",
      "cijfer zonder pré",
      "pré",
      "totaal",
      "rang zonder pré",
      "lopend totaal",
      "binnen budget",
      "besluit",
      "toegekend bedrag",
      "motivering",
      "reden van afwijking",
      "niet op de ranglijst omdat",
    ],
    [
      "1",
      "2021-SE-0101",
      "De sleutel van het dorpshuis",
      "Stichting De Klinkerd",
      "De Klinkerd",
      "Welzijn Tussen Dollard en Diep",
      "Finsterwolde-Centrum",
      "'s-Hertogenbosch",
      "49900,50",
      "ja",
      "8",
      "3,97",
      "0,10",
      "4,07",
      "2",
      "49900,50",
      "ja",
      "donatie",
      "45000,00",
      "Scherpe vraag; goed plan.\nBewoners beslissen.",
      "",
      "",
    ],
    [
      "",
      "'0042",
      "De sleutel van het dorpshuis",
      "Stichting De Klinkerd",
      "De Klinkerd",
      "Welzijn Tussen Dollard en Diep",
      "Finsterwolde-Centrum",
      "'s-Hertogenbosch",
      "",
      "onbekend",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "Voldoet niet: In Nederland: Het speelt in België.",
    ],
  ]);
});

test("the international file has commas, decimal points, English headers, and numbers of dossiers as they are", () => {
  const records = parse(rankedCsv([plan, outsideTheRanking], "international"), { columns: true });
  const shared = {
    title: "De sleutel van het dorpshuis",
    lead_applicant: "Stichting De Klinkerd",
    residents_initiative: "De Klinkerd",
    welfare_organisation: "Welzijn Tussen Dollard en Diep",
    neighbourhood: "Finsterwolde-Centrum",
    municipality: "'s-Hertogenbosch",
  };
  expect(records).toEqual([
    {
      ...shared,
      rank: "1",
      dossier_number: "2021-SE-0101",
      requested_amount: "49900.50",
      co_funding: "yes",
      sheets: "8",
      base: "3.97",
      bonus: "0.10",
      total: "4.07",
      rank_without_bonus: "2",
      running_total: "49900.50",
      within_budget: "yes",
      outcome: "award",
      awarded_amount: "45000.00",
      motivation: "Scherpe vraag; goed plan.\nBewoners beslissen.",
      deviation_reason: "",
      not_ranked_because: "",
    },
    {
      ...shared,
      rank: "",
      dossier_number: "0042",
      requested_amount: "",
      co_funding: "unknown",
      sheets: "",
      base: "",
      bonus: "",
      total: "",
      rank_without_bonus: "",
      running_total: "",
      within_budget: "",
      outcome: "",
      awarded_amount: "",
      motivation: "",
      deviation_reason: "",
      not_ranked_because: "Ineligible: In Nederland: Het speelt in België.",
    },
  ]);
});

test("the Dutch file begins with a byte order mark, and both end every line with CRLF", () => {
  const dutch = Buffer.from(rankedCsv([{ ...plan, motivation: "" }], "dutch"), "utf8");
  const international = Buffer.from(rankedCsv([{ ...plan, motivation: "" }], "international"), "utf8");
  expect([...dutch.subarray(0, 9)]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('"rang"')]);
  expect([...international.subarray(0, 6)]).toEqual([...Buffer.from('"rank"')]);
  for (const bytes of [dutch, international]) {
    const lines = bytes.toString("latin1").split("\r\n");
    expect(lines.length).toBe(3);
    expect(lines.at(-1)).toBe("");
    expect(lines.join("").match(/[\r\n]/)).toBeNull();
  }
});

test("each reason to be outside the ranking is said in words", () => {
  const reasons: RankedCsvRow["unranked"][] = [
    { reason: "under-quorum", countedSheets: 2, quorum: 5 },
    { reason: "not-screened" },
    { reason: "withdrawn", note: "Partner haakte af" },
    { reason: "withdrawn", note: "" },
    {
      reason: "ineligible",
      criteria: [
        { label: "In Nederland", reason: "" },
        { label: "Looptijd", reason: "Begon in 2021" },
      ],
    },
  ];
  const rows = reasons.map((unranked) => ({ ...outsideTheRanking, unranked }));
  const last = (format: "dutch" | "international", delimiter: string) =>
    cellsOf(rankedCsv(rows, format), delimiter)
      .slice(1)
      .map((cells) => cells.at(-1));
  expect(last("dutch", ";")).toEqual([
    "Nog niet rangschikbaar: 2 van de 5 scoreformulieren die nodig zijn",
    "Toetsing niet afgerond",
    "Ingetrokken: Partner haakte af",
    "Ingetrokken",
    "Voldoet niet: In Nederland; Looptijd: Begon in 2021",
  ]);
  expect(last("international", ",")).toEqual([
    "Not rankable yet: 2 of the 5 sheets that are needed",
    "Screening not finished",
    "Withdrawn: Partner haakte af",
    "Withdrawn",
    "Ineligible: In Nederland; Looptijd: Begon in 2021",
  ]);
});

test("numbers below zero stay numbers", () => {
  const [, cells] = cellsOf(
    rankedCsv([{ ...plan, requestedCents: -5, awardedCents: -123_456, runningTotalCents: 0 }], "dutch"),
    ";",
  );
  expect([cells?.[8], cells?.[15], cells?.[18]]).toEqual(["-0,05", "0,00", "-1234,56"]);
});

const texts = [
  "title",
  "leadApplicant",
  "residentsInitiative",
  "welfareOrganisation",
  "neighbourhood",
  "municipality",
] as const;
const hostile = fc
  .tuple(
    fc.array(fc.constantFrom("'", '"', " ", "\u00a0", "\ufeff", "\u200b", "\t", "\r", "\n", "“", "＇", "\u0000"), {
      maxLength: 4,
    }),
    fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "﹢", "−"),
    fc.constantFrom("1+1", 'HYPERLINK("https://evil.example")', "cmd|' /C calc'!A0", "SUM(1;2),3", ""),
  )
  .map(([before, sign, after]) => before.join("") + sign + after);

test("no text of an applicant comes out as the start of a formula", () => {
  const startsLikeOne = /^[\s\p{C}"“＇]*[=+\-@＝＋－＠﹢−\t\r]/u;
  fc.assert(
    fc.property(hostile, fc.constantFrom("dutch" as const, "international" as const), (text, format) => {
      const row = { ...plan, ...Object.fromEntries(texts.map((key) => [key, text])), motivation: text };
      const [, cells] = cellsOf(rankedCsv([row], format), format === "dutch" ? ";" : ",");
      const inText = [...(cells?.slice(1, 8) ?? []), cells?.[19] ?? ""];
      expect(inText.filter((cell) => startsLikeOne.test(cell))).toEqual([]);
    }),
  );
});

test("every text comes back as it was, the apostrophe aside", () => {
  const anyText = fc.oneof(
    hostile,
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."'0129.,-=;\"\n") }),
  );
  fc.assert(
    fc.property(
      anyText,
      anyText,
      fc.constantFrom("dutch" as const, "international" as const),
      (title, motivation, format) => {
        const file = Buffer.from(rankedCsv([{ ...plan, title, motivation }], format), "utf8").toString("utf8");
        const [, cells] = cellsOf(file, format === "dutch" ? ";" : ",");
        const back = [cells?.[2], cells?.[19]].map((cell) =>
          readSheetText(cell ?? "", { keepAsTyped: format === "dutch" }),
        );
        expect(back).toEqual([title, motivation]);
      },
    ),
    { numRuns: 100 },
  );
});
