import type { Parsed, ProblemCode } from "./problem";
import type { Cell } from "./table";

/** Which of the two comes first in "3-4-2022". */
export type DayOrder = "day-first" | "month-first";

/** What a column of dates shows about its own order: "unknown" where no value tells, "mixed" where values disagree. */
export type ColumnOrder = DayOrder | "unknown" | "mixed";

const months = [
  ["januari", "jan", "january"],
  ["februari", "feb", "february", "febr"],
  ["maart", "mrt", "march", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["augustus", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const monthNumber = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const named = /^(?:(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ -])?([a-z]+)\.?[ -](\d{4})$/;
const monthOnly = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4}))$/;
const clock = /[ t]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?( ?z)?$/;
const serial = /^\d{5}$/;
/** 1 January 2000 to 31 December 2099 as Excel counts days. */
const serialRange = [36526, 73050] as const;

/** Looks through the texts of one column for a value that can be read in one order only ("31-1-2022"). */
export function columnOrder(texts: readonly string[]): ColumnOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const match = numeric.exec(text.trim().split(/[ T]/)[0] ?? "");
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[3]) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return "mixed";
  return dayFirst ? "day-first" : monthFirst ? "month-first" : "unknown";
}

/**
 * A calendar date 'YYYY-MM-DD' from a date cell, a serial number (flagged), ISO, "30-11-2021", "30/11/2021" or
 * "1 februari 2022", without the time behind it. A month ("maart 2022", "03-2022") is its first day, or its last where `edge` is "end"; flagged. With slashes and
 * no value in the column that shows the order, "3/4/2022" is null: a person is asked. Vague words are null; empty is null.
 */
export function parseCalendarDate(cell: Cell, edge: "start" | "end", order: ColumnOrder): Parsed<string | null> {
  if (cell.kind === "date") return { value: cell.at.slice(0, 10) };
  const text = cell.text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  if (text === "") return { value: null };
  const isoInstant = /^(\d{4}-\d{2}-\d{2})[t ]\d{2}:\d{2}/.exec(text)?.[1];
  const parts = readParts(isoInstant ?? text.replace(clock, ""), order);
  if ("code" in parts) return { value: null, problem: { code: parts.code } };
  const { year, month } = parts;
  const day = parts.day ?? (edge === "start" ? 1 : daysIn(year, month));
  if (!isCalendarDate(year, month, day)) return { value: null, problem: { code: "date_impossible" } };
  const value = writeDate(year, month, day);
  if (parts.day === null) return { value, problem: { code: "date_month_only" } };
  return serial.test(text) ? { value, problem: { code: "date_serial" } } : { value };
}

type Parts = { year: number; month: number; day: number | null } | { code: ProblemCode };

function readParts(text: string, order: ColumnOrder): Parts {
  if (serial.test(text)) return fromSerial(Number(text));
  const iso = yearFirst.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) };
  const inWords = named.exec(text);
  const month = inWords && monthNumber.get(inWords[2] ?? "");
  if (inWords && month) return { year: Number(inWords[3]), month, day: inWords[1] ? Number(inWords[1]) : null };
  const inDigits = monthOnly.exec(text);
  if (inDigits) {
    return { year: Number(inDigits[1] ?? inDigits[4]), month: Number(inDigits[2] ?? inDigits[3]), day: null };
  }
  const match = numeric.exec(text);
  if (!match) return { code: "date_vague" };
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const chosen = first > 12 ? "day-first" : second > 12 ? "month-first" : first === second ? "day-first" : order;
  // Dashes and dots are how the Dutch write a date, day first; a slash is used in both orders.
  const known = chosen === "unknown" && match[2] !== "/" ? "day-first" : chosen;
  if (known === "unknown" || known === "mixed") return { code: "date_order" };
  return known === "day-first" ? { year, month: second, day: first } : { year, month: first, day: second };
}

function fromSerial(days: number): Parts {
  if (days < serialRange[0] || days > serialRange[1]) return { code: "date_vague" };
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a day that exists, in a year a form may mean. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const writeDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
