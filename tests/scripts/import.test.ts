import { expect, test, vi } from "vitest";
import type { ImportReport } from "../../scripts/import/import-report";
import { fileOf, runImport } from "./import-command";

vi.setConfig({ testTimeout: 60_000 });

const plans = [
  "Nr;Titel;Bedrag;Aanvraagdatum;Status",
  "1;Een;€ 60.000;1-12-2021;",
  "2;Twee;veel;1-11-2021;Ingetrokken",
].join("\n");

async function reportOf(args: string[], language?: string): Promise<ImportReport> {
  const { out, error, status } = await runImport([...args, "--dry-run", "--json"], language);
  expect({ error, status }).toEqual({ error: "", status: 0 });
  return JSON.parse(out);
}

test("a mapping by hand, by place or by header, goes before what is recognised", async () => {
  const columns = fileOf(
    "kolommen.json",
    JSON.stringify([
      { index: 0, field: "externalId" },
      { path: "bedrag", field: "requestedCents" },
      { path: "Status", field: null },
    ]),
  );
  const report = await reportOf([fileOf("plannen.csv", plans), "--columns", columns]);
  expect(report.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
    ["externalId", 1],
    ["title", 1],
    ["requestedCents", 1],
    ["submittedAt", 1],
    [null, 1],
  ]);
  expect(
    report.plans.map(({ row, line, state, values, flags, raw }) => ({ row, line, state, values, flags, raw })),
  ).toEqual([
    {
      row: 2,
      line: 2,
      state: "active",
      values: { externalId: "1", submittedAt: "2021-12-01", title: "Een", requestedCents: 6_000_000 },
      flags: ["requested_above_50k", "submitted_after_deadline"],
      raw: { Nr: "1", Titel: "Een", Bedrag: "€ 60.000", Aanvraagdatum: "1-12-2021", Status: "" },
    },
    {
      row: 3,
      line: 3,
      state: "active",
      values: { externalId: "2", submittedAt: "2021-11-01", title: "Twee", requestedCents: null },
      flags: ["requested_missing"],
      raw: { Nr: "2", Titel: "Twee", Bedrag: "veel", Aanvraagdatum: "1-11-2021", Status: "Ingetrokken" },
    },
  ]);
});

test("problems are told in the language of LANG, screening always in Dutch", async () => {
  const file = fileOf("plannen.csv", plans.replace("Nr", "ID").replace("Bedrag", "Gevraagd bedrag"));
  const dutch = await reportOf([file]);
  const english = await reportOf([file], "en_GB.UTF-8");
  const place = { row: 3, column: 2, header: "Gevraagd bedrag" };
  expect(dutch.problems.filter(({ column }) => column === 2)).toEqual([
    { ...place, message: "Uit “veel” is geen bedrag te lezen. Het blijft leeg." },
  ]);
  expect(english.problems.filter(({ column }) => column === 2)).toEqual([
    { ...place, message: "No amount can be read from “veel”. It stays empty." },
  ]);
  expect(english.plans.map(({ screening }) => screening)).toEqual(dutch.plans.map(({ screening }) => screening));
  expect(dutch.plans[0]?.screening.committee_consent).toEqual({
    suggestion: "unclear",
    reason: "Het antwoord over de adviescommissie ontbreekt. Vraag of de aanvragers akkoord gaan.",
    passages: [],
  });
  expect(dutch.plans.map(({ cofunding, state }) => [cofunding, state])).toEqual([
    [null, "active"],
    [null, "withdrawn"],
  ]);
});

const nothing = fileOf("leeg.csv", "");
const broken = fileOf("kapot.json", '[{"index": 0,\n]');
const wrong = fileOf("fout.json", '[{"index": 0, "field": "shoeSize"}]');
const good = fileOf("goed.csv", "ID;Titel\n1;Een\n");

test.each([
  [[nothing, "--dry-run"], "nl_NL.UTF-8", "Dit bestand is leeg. Kies een ander bestand."],
  [[nothing, "--dry-run", "--json"], "en_US.UTF-8", "This file is empty. Choose another file."],
  [["/nergens/plannen.csv", "--dry-run"], "nl", "Er is geen bestand /nergens/plannen.csv."],
  [[good, "--columns", broken, "--dry-run"], "en", `${broken} is not JSON: it goes wrong on line 2.`],
  [[good, "--columns", wrong, "--dry-run"], "nl", `${wrong}: er is geen veld "shoeSize".`],
  [
    [good, "--header-row", "9", "--dry-run"],
    "en",
    "Row 9 is empty or does not exist. Choose the row with the column names.",
  ],
])("%j in %s is refused with one sentence and exit status 2", async (args, language, sentence) => {
  expect(await runImport(args, language)).toEqual({ out: "", error: `${sentence}\n`, status: 2 });
});

test("a wrong option shows how the command is used", async () => {
  const { out, error, status } = await runImport([good, "--kind", "dreams"], "en");
  expect([out, error.split("\n").length, error.startsWith("Use: npm run -s import -- <file>"), status]).toEqual([
    "",
    2,
    true,
    2,
  ]);
});
