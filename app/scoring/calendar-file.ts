/** One moment to remember, in words that are already in the right language. */
export type CalendarMoment = { uid: string; at: Date; madeAt: Date; title: string; description: string; url: string };

/**
 * A calendar file with one appointment of half an hour that ends at the moment, and a reminder a day before (RFC 5545). Lines end with CR
 * and LF and are folded at 75 octets, never within a character.
 */
export function calendarFile({ uid, at, madeAt, title, description, url }: CalendarMoment): string {
  const begin = new Date(at.getTime() - 30 * 60_000);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Beraad//Beraad//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(begin)}`,
    `DTEND:${stamp(at)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-P1D",
    `DESCRIPTION:${escapeText(title)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** `20211220T170000Z` */
const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** Backslash, semicolon, comma and line breaks have a meaning of their own (section 3.3.11). */
const escapeText = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, "\\n");

const mostOctets = 75;

/** A line that is too long goes on after a line break and a space, which counts (section 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of line) {
    const room = parts.length === 0 ? mostOctets : mostOctets - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].join("\r\n ");
}
