import { expect, test } from "vitest";
import { parseBoolean } from "~/intake/booleans";
import { parseKvk } from "~/intake/kvk";
import { textCell } from "~/intake/table";
import { attachmentName, parseEmail, parseList, parsePhone, plainText } from "~/intake/texts";

test.each(["Ja", "JA", "ja ", "J", "Yes", "X", "x", "1", "TRUE", "WAAR", "Ja, akkoord", "Ik ga akkoord."])(
  "%j is a yes",
  (text) => {
    expect(parseBoolean(textCell(text))).toEqual({ value: true });
  },
);

test.each(["Nee", "nee", "N", "0", "FALSE", "Onwaar"])("%j is a no", (text) => {
  expect(parseBoolean(textCell(text))).toEqual({ value: false });
});

test("an empty answer is neither yes nor no", () => {
  expect(parseBoolean(textCell("\u00a0"))).toEqual({ value: null });
});

test.each([
  ["Ja, mits de namen niet in de stukken staan", null, "answer_conditional"],
  ["Ja, maar pas in mei", null, "answer_conditional"],
  ["Nee, tenzij het moet", null, "answer_conditional"],
  ["Nee, materiaal is auteursrechtelijk beschermd", false, "answer_explained"],
  ["misschien", null, "answer_unclear"],
  ["2", null, "answer_unclear"],
])("%j is %s, and flagged %s", (text, value, code) => {
  expect(parseBoolean(textCell(text))).toEqual({ value, problem: { code } });
});

test.each([
  ["43718205", { value: "43718205" }],
  ["00451873", { value: "00451873" }],
  ["4371 8205", { value: "43718205" }],
  ["KvK: 43718205", { value: "43718205" }],
  ["715946", { value: "00715946", problem: { code: "kvk_zeros_restored" } }],
  ["12345", { value: null, problem: { code: "kvk_unclear" } }],
  ["123456789012", { value: null, problem: { code: "kvk_unclear" } }],
  ["in aanvraag", { value: null, problem: { code: "kvk_unclear" } }],
  ["", { value: null }],
])("the KvK number %j is read as %j", (text, parsed) => {
  expect(parseKvk(textCell(text))).toEqual(parsed);
});

test("a text keeps what was written; only its ends and line breaks are made even", () => {
  expect(plainText(textCell("\u00a0=1+1\r\n<b>hoi</b>  \n"))).toBe("=1+1\n<b>hoi</b>");
});

test.each([
  ["Gemeente A;Fonds B;", ["Gemeente A", "Fonds B"]],
  ["Gemeente A, Fonds B", ["Gemeente A", "Fonds B"]],
  ["Fonds 1,5 procent", ["Fonds 1,5 procent"]],
  ["A\nB, C", ["A", "B, C"]],
  ["geen", []],
  ["", []],
])("the list %j has the parts %j", (text, parts) => {
  expect(parseList(textCell(text))).toEqual(parts);
});

test("an attachment is shown by the decoded end of its address, and never breaks on a bad one", () => {
  expect(attachmentName("https://example.org/u/Begroting%20%282%29.xlsx?x=1")).toBe("Begroting (2).xlsx");
  expect(attachmentName("https://example.org/u/100%.pdf")).toBe("100%.pdf");
  expect(attachmentName("begroting.pdf")).toBe("begroting.pdf");
});

test("e-mail and telephone stay text, and are flagged where they cannot be right", () => {
  expect(parseEmail(textCell("anonymous"))).toEqual({ value: "anonymous", problem: { code: "email_unlikely" } });
  expect(parseEmail(textCell(" a@example.org "))).toEqual({ value: "a@example.org" });
  expect(parsePhone(textCell("+31 6 00000000"))).toEqual({ value: "+31 6 00000000" });
  expect(parsePhone({ kind: "number", text: "600001423", number: 600001423 })).toEqual({
    value: "600001423",
    problem: { code: "phone_number_cell" },
  });
});
