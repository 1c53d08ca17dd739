import { expect, test } from "vitest";
import { readPeopleList } from "~/people/people-list";

test("a list is read as people write it, from a mail or a spreadsheet", () => {
  const text = [
    "Bea Jansen <Bea@Example.org>",
    "",
    "  Carla van den Berg; carla@example.org ",
    "Dirk Smit\tdirk@example.org",
    "Els, de Groot, els@example.org",
    '"Fien de Boer" <fien@sub.example.org>,',
  ].join("\r\n");
  expect(readPeopleList(text)).toEqual({
    people: [
      { name: "Bea Jansen", email: "bea@example.org" },
      { name: "Carla van den Berg", email: "carla@example.org" },
      { name: "Dirk Smit", email: "dirk@example.org" },
      { name: "Els, de Groot", email: "els@example.org" },
      { name: "Fien de Boer", email: "fien@sub.example.org" },
    ],
    problems: [],
  });
});

test("a line that is no person is named with its number, and so is an address that comes twice", () => {
  const lines = [
    "bea@example.org",
    "Alleen een naam",
    "Bea <bea@example.org>",
    "B. Jansen; BEA@example.org",
    "Dirk; dirk@nergens",
  ];
  expect(readPeopleList(lines.join("\n"))).toEqual({
    people: [{ name: "Bea", email: "bea@example.org" }],
    problems: [
      { line: 1, text: "bea@example.org", reason: "unreadable" },
      { line: 2, text: "Alleen een naam", reason: "unreadable" },
      { line: 4, text: "B. Jansen; BEA@example.org", reason: "twice" },
      { line: 5, text: "Dirk; dirk@nergens", reason: "unreadable" },
    ],
  });
});
