import { expect, test } from "vitest";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { problemCodes } from "~/intake/problem";
import { describeFailure, describeProblem, describeSkip } from "~/intake/problem-text";
import { readTable } from "~/intake/read-table";
import { overwriteGetLocale } from "~/paraglide/runtime";

async function draft(lines: string[], options = {}) {
  const result = await readTable(new TextEncoder().encode(lines.join("\n")), "a.csv");
  if (!result.ok) throw new Error(result.reason);
  return draftPlans(result.table, proposeMapping(result.table.headers), options);
}

test("a row without a number or a title is an error; everything else is a warning with its place and text", async () => {
  const { problems } = await draft(["ID;Titel;Gevraagd bedrag", ";Een;100", "2;;100", "3;Drie;veel", "4;Vier;"]);
  expect(problems).toEqual([
    { row: 2, column: 0, header: "ID", severity: "error", code: "no_external_id", text: "" },
    { row: 3, column: 1, header: "Titel", severity: "error", code: "no_title", text: "" },
    { row: 4, column: 2, header: "Gevraagd bedrag", severity: "warning", code: "amount_unclear", text: "veel" },
    { row: 5, column: 2, header: "Gevraagd bedrag", severity: "warning", code: "missing", text: "" },
  ]);
});

test("of two rows with one number the later submission wins, wherever it stands in the file", async () => {
  const { drafts } = await draft([
    "ID;Titel;Aanvraagdatum",
    "1;nieuw;26-11-2021",
    "1;oud;19-11-2021",
    "2;ander;1-11-2021",
  ]);
  expect(drafts.map(({ values, state }) => [values.title, state])).toEqual([
    ["nieuw", "active"],
    ["oud", "superseded"],
    ["ander", "active"],
  ]);
});

test("a later row that cannot be imported does not take the place of an earlier one", async () => {
  const { drafts } = await draft(["ID;Titel;Aanvraagdatum", "1;goed;19-11-2021", "1;;26-11-2021"]);
  expect(drafts.map(({ state }) => state)).toEqual(["active", "active"]);
});

test("withdrawn plans and test rows are known; a plan about testing stays a plan", async () => {
  const { drafts } = await draft([
    "ID;Titel;Samenvatting;Organisatie;Status",
    "1;Een;Tekst;Stichting;Ingetrokken",
    "2;TEST formulier;test test;test;",
    "3;Test;Wij testen samen de buurt;Stichting Test;",
  ]);
  expect(drafts.map(({ state }) => state)).toEqual(["withdrawn", "test", "active"]);
});

test("extra cells and missing cells are named, and nothing of the row is lost", async () => {
  const { drafts } = await draft(["ID;Titel;Anders", "1;Een;x;over", "2;Twee"]);
  expect(
    drafts.map(({ answers, problems }) => [answers.map(({ text }) => text), problems.map(({ code }) => code)]),
  ).toEqual([
    [["1", "Een", "x", "over"], ["row_too_long"]],
    [["2", "Twee", ""], ["row_too_short"]],
  ]);
});

test("the order of day and month is asked once for a column, and the answer holds for all of it", async () => {
  const lines = ["ID;Titel;Startdatum", "1;Een;3/4/2022", "2;Twee;5/6/2022"];
  const asked = await draft(lines);
  expect(asked.drafts.map(({ values }) => values.startDate)).toEqual([null, null]);
  const answered = await draft(lines, { dayOrders: { 2: "month-first" } });
  expect(answered.drafts.map(({ values }) => values.startDate)).toEqual(["2022-03-04", "2022-05-06"]);
});

test("every problem has words in both languages", () => {
  for (const locale of ["nl", "en"] as const) {
    overwriteGetLocale(() => locale);
    const words = problemCodes.map((code) =>
      describeProblem({ row: 1, column: 0, header: "x", severity: "warning", code, text: "y" }),
    );
    expect(new Set(words).size).toBe(problemCodes.length);
  }
  overwriteGetLocale(() => "nl");
  expect(describeFailure({ ok: false, reason: "unclosed-quote", detail: "22" })).toBe(
    "Op regel 22 begint een aanhalingsteken dat nergens sluit. Herstel het bestand en kies het opnieuw.",
  );
  expect(describeSkip("totals")).toBe("rij met totalen, geen plan");
});
