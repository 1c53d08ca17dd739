import type { Parsed, ProblemCode } from "./problem";
import type { Cell } from "./table";

const zeroWords = new Set(["-", "–", "—", "geen", "nihil", "nul", "none", "zero"]);
const unknownWords =
  /^(\?+|pm|p\.m\.|nnb|n\.n\.b\.|tbd|tba|onbekend|unknown|n\.?v\.?t\.?|(dat )?weet ik( nog)? niet|weten we( nog)? niet|(nog )?(niet bekend|onbekend|onduidelijk)|(nog )?(nader )?te bepalen|nog geen idee|not (yet )?known)$/;
const approximate = /^(ca\.?|circa|ongeveer|plm\.?|±|\+\/-|~|rond( de)?|about|approx\.?|approximately)\s*/;
const largestEuros = 1_000_000_000;

/**
 * Integer euro cents from the notations people use: "€ 50.000,00", "50000", "50.000,-", "49.750", "1.250,50",
 * "€50,000.00", "50k", "40 duizend". "geen" and "-" are 0. What is not certain is null with the problem named,
 * except "ca. 50.000" and "5000?": read, and flagged. An empty cell is null without a problem.
 */
export function parseAmount(cell: Cell): Parsed<number | null> {
  if (cell.kind === "date") return unclear("amount_unclear");
  if (cell.kind === "number") return fromNumber(cell.number);
  const text = cell.text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
  if (text === "") return { value: null };
  if (zeroWords.has(text)) return { value: 0 };
  if (unknownWords.test(text)) return unclear("amount_unknown");
  const certain = text.replace(approximate, "").replace(/\s*\?+$/, "");
  const bare = certain
    .replace(/^(€|eur|euro)\s*/, "")
    .replace(/\s*(€|eur|euro's|euro|euros)$/, "")
    .replace(/[,.](-|–|=){1,2}$/, "");
  // Accounting formats of spreadsheets show a zero as "€ -".
  if (zeroWords.has(bare)) return { value: 0 };
  if (/^-\s*\d/.test(bare)) return unclear("amount_negative");
  const euros = readNumber(bare);
  if (euros === null) return unclear("amount_unclear");
  const parsed = fromNumber(euros);
  return certain !== text && parsed.value !== null ? { ...parsed, problem: { code: "amount_approximate" } } : parsed;
}

function readNumber(text: string): number | null {
  const scaled = /^(\d{1,6})(?:[.,](\d))?\s?(k|duizend|thousand|mille)$/.exec(text);
  if (scaled) return Number(`${scaled[1]}.${scaled[2] ?? 0}`) * 1000;
  if (/^\d+$/.test(text)) return Number(text);
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(text);
  if (dutch) return Number(`${digits(dutch[1])}.${dutch[2] ?? 0}`);
  const english = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{2}))?$/.exec(text);
  if (english) return Number(`${digits(english[1])}.${english[2] ?? 0}`);
  // "49.75" may be an amount with cents or a slip for 49.750: below a thousand euros nobody can tell.
  const point = /^(\d{4,})\.(\d{2})$/.exec(text);
  return point ? Number(text) : null;
}

const digits = (text: string | undefined): string => (text ?? "").replace(/\D/g, "");

function fromNumber(euros: number): Parsed<number | null> {
  if (euros < 0) return unclear("amount_negative");
  const cents = Math.round(euros * 100);
  const exact = Math.abs(euros * 100 - cents) < 0.001;
  return Number.isFinite(euros) && exact && euros <= largestEuros ? { value: cents } : unclear("amount_unclear");
}

const unclear = (code: ProblemCode): Parsed<null> => ({ value: null, problem: { code } });
