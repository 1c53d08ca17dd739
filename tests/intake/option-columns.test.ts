import { expect, test } from "vitest";
import { applyCorrections, proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";

async function fundersOf(
  lines: string[],
  correct: (mapping: ReturnType<typeof proposeMapping>) => typeof mapping = (m) => m,
) {
  const result = await readTable(new TextEncoder().encode(lines.join("\n")), "a.csv");
  if (!result.ok) throw new Error(result.reason);
  const mapping = correct(proposeMapping(result.table.headers));
  return draftPlans(result.table, mapping).drafts.map(({ values }) => values.funders);
}

test.each([
  "ID;Titel;Financiers: gemeente;Financiers: fonds;Financiers: anders",
  "ID;Titel;Financiers [gemeente];Financiers [fonds];Financiers [anders]",
  "ID;Titel;Van welke financiers komt die bijdrage? - gemeente;Van welke financiers komt die bijdrage? - fonds;Van welke financiers komt die bijdrage? - anders",
])("one column per option is one list: %s", async (header) => {
  expect(
    await fundersOf([
      header,
      "1;Een;X;;",
      "2;Twee;ja;1;Rabobank",
      "3;Drie;Nee;0;-",
      "4;Vier;gemeente;€ 500;",
      "5;Vijf;;;",
    ]),
  ).toEqual([["gemeente"], ["gemeente", "fonds", "Rabobank"], [], ["gemeente", "fonds: € 500"], []]);
});

test("a question with one column, or one that is no list, is a header like any other", () => {
  const fields = (...headers: string[]) => proposeMapping(headers).map(({ field }) => field);
  expect(fields("ID", "Financiers: welke", "Bereik: jong", "Bereik: oud")).toEqual(["externalId", null, null, null]);
});

test("a whole column of the same field goes before its options, and a person may say otherwise", async () => {
  const headers = ["ID", "Titel", "Financiers", "Financiers: gemeente", "Financiers: fonds"];
  const mapping = proposeMapping(headers);
  expect(mapping.map(({ reason }) => reason)).toEqual([
    "same-header",
    "same-header",
    "same-header",
    "field-taken",
    "field-taken",
  ]);
  const corrected = applyCorrections(mapping, [
    { index: 3, field: "funders" },
    { index: 4, field: "funders" },
  ]);
  expect(corrected.map(({ field }) => field)).toEqual(["externalId", "title", null, "funders", "funders"]);
  expect(applyCorrections(corrected, [{ index: 2, field: "funders" }]).map(({ field }) => field)).toEqual([
    "externalId",
    "title",
    "funders",
    null,
    null,
  ]);
});
