import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planRoundTemplate } from "~/calls/call-template";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";
import { type CriterionKey, criterionKeys, type VerdictValue } from "~/screening/criterion-key";
import type { Gazetteer } from "~/screening/gazetteer";
import type { ScreenablePlan, ScreeningSettings } from "~/screening/screenable-plan";
import { suggestVerdicts } from "~/screening/suggest-verdicts";

/** What a careful person judges of one row of one file. */
type Judged = {
  source: { file: string; row: number };
  verdicts: Record<CriterionKey, { verdict: VerdictValue }>;
  cofunding: boolean | null;
};
type Entry = Judged & { key: string; supersededVersions?: Judged[]; afterResubmission?: Judged };
type Expected = { files: Record<string, { kind: "plans" | "ideas" }>; plans: Entry[]; ideas: Entry[] };

export type JudgedPlan = { name: string; judged: Judged; plan: ScreenablePlan; kind: "plans" | "ideas" };
export type Compared = { plan: string; criterion: CriterionKey; expected: VerdictValue; suggested: VerdictValue };

/** Every row of every file in the folder of which its `expected.json` says what a careful person judges. */
export async function readJudgedPlans(folder: string): Promise<JudgedPlan[]> {
  const expected: Expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const versions = [...expected.plans, ...expected.ideas].flatMap((entry) =>
    [entry, ...(entry.supersededVersions ?? []), ...(entry.afterResubmission ? [entry.afterResubmission] : [])].map(
      (judged) => ({ name: entry.key, judged }),
    ),
  );
  const files = Object.entries(expected.files).map(async ([file, { kind }]) => {
    const result = await readTable(readFileSync(join(folder, file)), file);
    if (!result.ok) throw new Error(result.reason);
    const { drafts } = draftPlans(result.table, proposeMapping(result.table.headers), { kind });
    return versions.flatMap(({ name, judged }) => {
      const draft = judged.source.file === file && drafts.find((one) => one.row === judged.source.row);
      return draft ? [{ name, judged, kind, plan: { ...draft.values, answers: draft.answers } }] : [];
    });
  });
  return (await Promise.all(files)).flat();
}

/** What the program suggests beside what a careful person judges, for every plan and criterion. */
export function compareAll(plans: readonly JudgedPlan[], gazetteer?: Gazetteer): Compared[] {
  const { periodStart, periodEnd, typicalAmountCents } = planRoundTemplate;
  const settings: Omit<ScreeningSettings, "kind"> = { periodStart, periodEnd, typicalAmountCents, gazetteer };
  return plans.flatMap(({ name, judged, kind, plan }) => {
    const suggestions = suggestVerdicts(plan, { ...settings, kind });
    return criterionKeys.map((criterion) => ({
      plan: name,
      criterion,
      expected: judged.verdicts[criterion].verdict,
      suggested: suggestions[criterion].suggestion,
    }));
  });
}

export type ScreeningBenchRow = {
  criterion: string;
  "expected pass": number;
  "suggested pass": number;
  "expected fail": number;
  "suggested fail": number;
  "expected unclear": number;
  /** Clear verdicts that the program leaves to a person. */
  "left unclear": number;
  /** A pass suggested where fail was expected, or the other way round. */
  wrong: number;
};

/**
 * The figures per criterion, and of all together: how many clear verdicts are suggested as such, are left to a person, or are turned
 * around. A fail on the learning goal is never suggested: only a person may give it.
 */
export function screeningFigures(compared: readonly Compared[]): ScreeningBenchRow[] {
  const all = criterionKeys.map((key) => ({
    name: key as string,
    rows: compared.filter(({ criterion }) => criterion === key),
  }));
  return [...all, { name: "all", rows: compared }].map(({ name, rows }) => {
    const count = (expected: VerdictValue, suggested?: VerdictValue) =>
      rows.filter((row) => row.expected === expected && (suggested ?? row.suggested) === row.suggested).length;
    return {
      criterion: name,
      "expected pass": count("pass"),
      "suggested pass": count("pass", "pass"),
      "expected fail": count("fail"),
      "suggested fail": count("fail", "fail"),
      "expected unclear": count("unclear"),
      "left unclear": count("pass", "unclear") + count("fail", "unclear"),
      wrong: count("pass", "fail") + count("fail", "pass"),
    };
  });
}
