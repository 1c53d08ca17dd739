import { expect, test } from "vitest";
import { planFields } from "~/intake/fields";
import { matchHeader, normaliseHeader } from "~/intake/header-match";
import { applyCorrections, proposeMapping } from "~/intake/mapping";

const fieldsOf = (...headers: string[]) => proposeMapping(headers).map((column) => column.field);

test("every header in the field table belongs to one field only", () => {
  const all = planFields.flatMap((field) => field.headers);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  expect(all.filter((name) => normaliseHeader(name) !== name)).toEqual([]);
});

test("of two columns with one name the first has the field", () => {
  expect(fieldsOf("E-mail", "Behandelaar", "E-mail")).toEqual(["email", null, null]);
});

test("where a form numbers its questions, the numbered one is the answer", () => {
  expect(fieldsOf("E-mail", "Naam", "Naam2", "E-mail2")).toEqual([null, null, "contactName", "email"]);
});

test("an exact header goes before a question, wherever it stands", () => {
  expect(proposeMapping(["Wat is de titel van jullie plan?", "Projecttitel"])).toEqual([
    {
      index: 0,
      header: "Wat is de titel van jullie plan?",
      field: null,
      confidence: 0,
      reason: "field-taken",
    },
    { index: 1, header: "Projecttitel", field: "title", confidence: 1, reason: "same-header" },
  ]);
});

test("an e-mail column without one address in it is no e-mail column", () => {
  const mapping = proposeMapping(
    ["ID", "E-mail"],
    [
      ["1", "anonymous"],
      ["2", ""],
    ],
  );
  expect(mapping[1]).toEqual({ index: 1, header: "E-mail", field: null, confidence: 0, reason: "no-addresses" });
});

test.each([
  ["Start Date (UTC)", "startedAt"],
  ["Start date", "startDate"],
  ["Requested amount", "requestedCents"],
  ["What do you want to learn?", "learningGoal"],
  ["Toelichting", undefined],
  ["Relatienummer", undefined],
  ["Toelichting op de begroting", undefined],
  ["Hoe kennen jullie deze oproep?", undefined],
  ["", undefined],
])("the header %j asks for %s", (header, field) => {
  expect(matchHeader(header)?.field).toBe(field);
});

test("a person's choice takes the field from the column that had it, and changes nothing else", () => {
  const proposed = proposeMapping(["ID", "E-mail", "Mailadres", "Titel"]);
  const corrected = applyCorrections(proposed, [{ index: 2, field: "email" }]);
  expect(corrected.map(({ field, reason }) => [field, reason])).toEqual([
    ["externalId", "same-header"],
    [null, "field-taken"],
    ["email", "corrected"],
    ["title", "same-header"],
  ]);
  expect(applyCorrections(proposed, [{ index: 3, field: null }])[3]?.field).toBe(null);
  expect(applyCorrections(proposed, [{ index: 99, field: "title" }])).toEqual(proposed);
});
