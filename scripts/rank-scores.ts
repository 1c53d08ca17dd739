import { CsvError, parse } from "csv-parse/sync";
import type { RankingInput } from "~/ranking/ranking-input";
import type { Malformed, RankConfig } from "./rank-config";

type Sheet = { planId: string; memberId: string; scores: Record<string, number> };

type Line = { record: string[]; info: { lines: number } };

const HEADER = "plan,member,criterion,score";

/**
 * Reads scores, one a line, and joins them into sheets: the input of the ranking. The members of the round are those of the configuration and
 * those who scored. A score that is not there has no line; an empty one is refused, because it could be taken for 0.
 */
export function readScores(text: string, config: RankConfig): { ok: true; input: RankingInput } | Malformed {
  let records: Line[];
  try {
    const options = { info: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true } as const;
    // The types of the library leave out what `info` does.
    records = parse(text, options) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number(error.lines ?? 1), problem: "this is not a valid CSV line (look at the quotes)." };
  }
  const [header, ...rows] = records;
  if (header?.record.join(",") !== HEADER)
    return { ok: false, line: 1, problem: `the first line must be "${HEADER}".` };

  const problemOf = scoreProblems(config);
  const sheets = new Map<string, Sheet>();
  for (const { record, info } of rows) {
    const problem = problemOf(record, info.lines);
    if (problem) return { ok: false, line: info.lines, problem };
    const [planId, memberId, criterion, score] = record as [string, string, string, string];
    const key = JSON.stringify([planId, memberId]);
    const sheet = sheets.get(key) ?? { planId, memberId, scores: {} };
    sheets.set(key, sheet);
    sheet.scores[criterion] = Number.parseInt(score, 10);
  }
  const memberIds = [...new Set([...config.input.memberIds, ...[...sheets.values()].map((sheet) => sheet.memberId)])];
  return { ok: true, input: { ...config.input, memberIds, sheets: [...sheets.values()] } };
}

/** Checks one line after another; remembers what it saw, to find a score that is given twice. */
function scoreProblems({ input, scale }: RankConfig) {
  const plans = new Set(input.plans.map((plan) => plan.id));
  const criteria = new Set(input.criteria.map((criterion) => criterion.id));
  const seen = new Map<string, number>();

  return (record: readonly string[], line: number): string | null => {
    if (record.length !== 4) return `this line has ${record.length} columns and must have 4 (${HEADER}).`;
    const [plan = "", member = "", criterion = "", score = ""] = record;
    if (!plans.has(plan)) return `plan "${plan}" is not in the configuration.`;
    if (member === "") return "the member is empty.";
    if (!criteria.has(criterion)) return `criterion "${criterion}" is not in the configuration.`;
    if (score === "") return "the score is empty; leave the line out when there is no score.";
    if (!/^[+-]?\d+$/.test(score)) return `score "${score}" is not a whole number.`;
    const value = Number.parseInt(score, 10);
    if (value < scale.min || value > scale.max)
      return `score ${score} is not on the scale of ${scale.min} to ${scale.max}.`;
    const key = JSON.stringify([plan, member, criterion]);
    const before = seen.get(key);
    if (before !== undefined)
      return `member ${member} scored "${criterion}" of plan ${plan} on line ${before} already.`;
    seen.set(key, line);
    return null;
  };
}
