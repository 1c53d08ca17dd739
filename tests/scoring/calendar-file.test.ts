import { expect, test } from "vitest";
import { type CalendarMoment, calendarFile } from "~/scoring/calendar-file";

const moment: CalendarMoment = {
  uid: "ronde@beraad.example.org",
  at: new Date("2021-12-10T16:00:00Z"),
  madeAt: new Date("2021-12-06T10:00:00Z"),
  title: "Uiterste moment: beoordelen",
  description: "Open je plannen; kies, en verstuur.\nTot dan.",
  url: "https://beraad.example.org/rounds/ronde/scoring",
};

/** Takes the folds out again, as a calendar does. */
const unfold = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("the file says when, with a reminder a day before, and escapes what has a meaning of its own", () => {
  expect(unfold(calendarFile(moment))).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Beraad//Beraad//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:ronde@beraad.example.org",
    "DTSTAMP:20211206T100000Z",
    "DTSTART:20211210T153000Z",
    "DTEND:20211210T160000Z",
    "SUMMARY:Uiterste moment: beoordelen",
    "DESCRIPTION:Open je plannen\\; kies\\, en verstuur.\\nTot dan.",
    "URL:https://beraad.example.org/rounds/ronde/scoring",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-P1D",
    "DESCRIPTION:Uiterste moment: beoordelen",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("no line is longer than 75 octets, and no character is cut in two", () => {
  const title = "Coördinatie één 🏘️ ".repeat(20);
  const text = calendarFile({ ...moment, title });
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text).not.toContain("\ufffd");
  expect(unfold(text)).toContain(`SUMMARY:${title}`);
});
