import { getLocale } from "~/paraglide/runtime";

/** The languages the interface speaks; Dutch is the default. */
export type Locale = "nl" | "en";

const zone = "Europe/Amsterdam";
const tags = { nl: "nl-NL", en: "en-GB" } as const;

/** Intl formatters cost tens of microseconds to make and next to nothing to use: make each of them once. */
function perLocale<Formatter>(make: (tag: string) => Formatter): Record<Locale, Formatter> {
  return { nl: make(tags.nl), en: make(tags.en) };
}

const wholeEuros = perLocale(
  (tag) => new Intl.NumberFormat(tag, { style: "currency", currency: "EUR", maximumFractionDigits: 0 }),
);
const eurosAndCents = perLocale((tag) => new Intl.NumberFormat(tag, { style: "currency", currency: "EUR" }));
const numbers = perLocale((tag) => new Intl.NumberFormat(tag));
const calendarDates = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }));
const instantDates = perLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: zone }));
const instantTimes = perLocale(
  (tag) => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }),
);
const between = { nl: "om", en: "at" } as const;

/**
 * Money for people: 5000000 cents is "€ 50.000" in Dutch (with a no-break space) and "€50,000" in English.
 * Cents are shown only where there are any.
 */
export function formatMoney(cents: number, locale: Locale = getLocale()): string {
  return (cents % 100 === 0 ? wholeEuros : eurosAndCents)[locale].format(cents / 100);
}

/** A score on hundredths, always with two decimals and without floating point: 407 is "4,07" or "4.07". */
export function formatHundredths(hundredths: number, locale: Locale = getLocale()): string {
  const size = Math.abs(hundredths);
  const whole = numbers[locale].format(Math.trunc(size / 100));
  const fraction = String(size % 100).padStart(2, "0");
  return `${hundredths < 0 ? "-" : ""}${whole}${locale === "nl" ? "," : "."}${fraction}`;
}

/** A whole number with thousands separators: 12500 is "12.500" or "12,500". */
export function formatNumber(value: number, locale: Locale = getLocale()): string {
  return numbers[locale].format(value);
}

/** A calendar date 'YYYY-MM-DD' in words: "30 november 2021". It has no time zone and never shifts a day. */
export function formatDate(date: string, locale: Locale = getLocale()): string {
  return calendarDates[locale].format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** The time of day of an instant, in Amsterdam: "14:03". Takes a Date or an ISO instant, as loaders send either. */
export function formatTime(instant: Date | string, locale: Locale = getLocale()): string {
  return instantTimes[locale].format(toDate(instant));
}

/** An instant in Amsterdam: "30 november 2021 om 14:03". Takes a Date or an ISO instant. */
export function formatDateTime(instant: Date | string, locale: Locale = getLocale()): string {
  const date = toDate(instant);
  return `${instantDates[locale].format(date)} ${between[locale]} ${instantTimes[locale].format(date)}`;
}

function toDate(instant: Date | string): Date {
  return typeof instant === "string" ? new Date(instant) : instant;
}
