import { type ColumnOrder, parseCalendarDate } from "./calendar-dates";
import type { Parsed } from "./problem";
import { type Cell, textCell } from "./table";

const pattern =
  /^(.+?)[ t,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(am|pm)?\s?(z|utc|(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?)?$/;

/**
 * A moment as ISO 8601 to the second with its offset ('2021-11-04T20:17:45+01:00'), or only the date where the file has only
 * that. Times without a zone are Amsterdam time, or UTC where `utc` says so; UTC times keep 'Z'. Empty is null; what cannot
 * be read is null and named.
 */
export function parseInstant(cell: Cell, order: ColumnOrder, utc = false): Parsed<string | null> {
  const inZone = (wall: string) => (utc ? { value: `${wall}Z` } : inAmsterdam(wall));
  if (cell.kind === "date") return cell.at.endsWith("T00:00:00") ? { value: cell.at.slice(0, 10) } : inZone(cell.at);
  const text = cell.text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  const match = pattern.exec(text);
  if (!match) {
    const fraction = /^(\d{5})\.\d+$/.exec(text);
    if (fraction) return serialMoment(Number(text), inZone);
    return asTime(parseCalendarDate(cell, "start", order));
  }
  const date = parseCalendarDate(textCell(match[1] ?? ""), "start", order);
  if (date.value === null || date.problem) return asTime({ ...date, value: null });
  const hour = hours(Number(match[2]), match[5]);
  const [minute, second] = [Number(match[3]), Number(match[4] ?? 0)];
  if (hour === null || minute > 59 || second > 59) return unreadable;
  const wall = `${date.value}T${two(hour)}:${two(minute)}:${two(second)}`;
  return match[6] ? withOffset(wall, match[6]) : inZone(wall);
}

const unreadable: Parsed<null> = { value: null, problem: { code: "time_unreadable" } };
const two = (value: number): string => String(value).padStart(2, "0");

function asTime(date: Parsed<string | null>): Parsed<string | null> {
  if (date.problem?.code === "date_vague" || date.problem?.code === "date_month_only") return unreadable;
  return date;
}

function serialMoment(days: number, inZone: (wall: string) => Parsed<string | null>): Parsed<string | null> {
  if (days < 36526 || days > 73051) return unreadable;
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString().slice(0, 19);
  return { ...inZone(wall), problem: { code: "date_serial" } };
}

function hours(hour: number, half: string | undefined): number | null {
  if (!half) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

function withOffset(wall: string, zone: string): Parsed<string | null> {
  if (zone === "z" || zone === "utc") return { value: `${wall}Z` };
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return unreadable;
  return { value: `${wall}${match[1]}${two(Number(match[2]))}:${match[3] ?? "00"}` };
}

/**
 * Adds the offset of Amsterdam: summer time runs from the last Sunday of March to the last Sunday of October, 01:00 UTC
 * (Directive 2000/84/EC). The hour that the clock skips is unreadable; in the hour it repeats, the first is taken and flagged.
 */
function inAmsterdam(wall: string): Parsed<string | null> {
  const utc = Date.parse(`${wall}Z`);
  const hour = 3_600_000;
  const [asWinter, asSummer] = [!isSummer(utc - hour), isSummer(utc - 2 * hour)];
  if (!asWinter && !asSummer) return { value: null, problem: { code: "time_uncertain" } };
  const value = `${wall}${asSummer ? "+02:00" : "+01:00"}`;
  return asWinter && asSummer ? { value, problem: { code: "time_uncertain" } } : { value };
}

function isSummer(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear();
  const lastSunday = (month: number) => {
    const last = new Date(Date.UTC(year, month + 1, 0, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  };
  return utc >= lastSunday(2) && utc < lastSunday(9);
}

/** The moment in milliseconds, to compare two of them; a bare date is the midnight in Amsterdam on which it starts. */
export function instantMillis(stamp: string): number {
  return Date.parse(stamp.length === 10 ? (inAmsterdam(`${stamp}T00:00:00`).value ?? stamp) : stamp);
}
