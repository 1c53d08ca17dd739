import { getLocale } from "~/paraglide/runtime";
import { formatNumber, type Locale } from "~/ui/format";

const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(?:(\d{2})|-))?$/;
const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/;
const mostEuros = 1_000_000_000;

/**
 * Integer cents from an amount as people type it in a form: "250.000", "€ 50.000,00", "50000", "50.000,-", "€50,000.00".
 * `null` for everything that could mean two things ("50.00" in Dutch, "1.5") or that is no amount: the person is asked again.
 */
export function parseEuros(text: string, locale: Locale = getLocale()): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^(€|eur) ?/i, "");
  const match = dutch.exec(bare) ?? (locale === "en" || bare.includes(",") ? english.exec(bare) : null);
  if (!match) return null;
  const euros = Number((match[1] ?? "").replace(/\D/g, ""));
  return euros > mostEuros ? null : euros * 100 + Number(match[2] ?? 0);
}

/** An amount for in a form, without the sign: 5000000 cents is "50.000", 5000050 is "50.000,50". */
export function writeEuros(cents: number): string {
  const fraction = cents % 100;
  if (fraction === 0) return formatNumber(cents / 100);
  const whole = formatNumber(Math.trunc(cents / 100));
  return `${whole}${formatNumber(1.5).charAt(1)}${String(fraction).padStart(2, "0")}`;
}
