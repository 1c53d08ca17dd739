import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proposeMapping } from "~/intake/mapping";
import { draftPlans } from "~/intake/plan-draft";
import { readTable } from "~/intake/read-table";
import { type CoFundingReading, readCoFunding } from "~/screening/co-funding";
import { type CriterionKey, criterionKeys, type VerdictValue } from "~/screening/criterion-key";
import type { ScreenablePlan } from "~/screening/screenable-plan";
import { suggestVerdicts } from "~/screening/suggest-verdicts";
import { demoPlans } from "../../prisma/seed/demo-plans";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { aPlan, quotes, settings } from "./screenable";

type Judged = {
  source: { file: string; row: number };
  verdicts: Record<CriterionKey, { verdict: VerdictValue }>;
  cofunding: boolean | null;
};
type Entry = Judged & { key: string; supersededVersions?: Judged[]; afterResubmission?: Judged };
type Compared = {
  plan: string;
  criterion: CriterionKey;
  expected: VerdictValue;
  suggested: VerdictValue;
};

const expected: { files: Record<string, { kind: "plans" | "ideas" }>; plans: Entry[]; ideas: Entry[] } = hasSharedFiles
  ? JSON.parse(readFileSync(sharedFile("samples/expected.json"), "utf8"))
  : { files: {}, plans: [], ideas: [] };

type JudgedPlan = { name: string; judged: Judged; plan: ScreenablePlan; kind: "plans" | "ideas" };

/** Every row of every file of which the samples say what a careful person judges. */
async function judgedPlans(): Promise<JudgedPlan[]> {
  const versions = [...expected.plans, ...expected.ideas].flatMap((entry) =>
    [entry, ...(entry.supersededVersions ?? []), ...(entry.afterResubmission ? [entry.afterResubmission] : [])].map(
      (judged) => ({ name: entry.key, judged }),
    ),
  );
  const files = Object.entries(expected.files).map(async ([file, { kind }]) => {
    const result = await readTable(readFileSync(sharedFile(`samples/${file}`)), file);
    if (!result.ok) throw new Error(result.reason);
    const { drafts } = draftPlans(result.table, proposeMapping(result.table.headers), { kind });
    return versions.flatMap(({ name, judged }) => {
      const draft = judged.source.file === file && drafts.find((one) => one.row === judged.source.row);
      return draft ? [{ name, judged, kind, plan: { ...draft.values, answers: draft.answers } }] : [];
    });
  });
  return (await Promise.all(files)).flat();
}

async function compareAll(): Promise<Compared[]> {
  return (await judgedPlans()).flatMap(({ name, judged, kind, plan }) => {
    const suggestions = suggestVerdicts(plan, { ...settings, kind });
    return criterionKeys.map((criterion) => ({
      plan: name,
      criterion,
      expected: judged.verdicts[criterion].verdict,
      suggested: suggestions[criterion].suggestion,
    }));
  });
}

describe.skipIf(!hasSharedFiles)("beside a careful person's verdicts on the samples", () => {
  test("nothing that passes is suggested to fail, and nothing that fails to pass", async () => {
    const opposite = (one: Compared) =>
      one.expected !== "unclear" && one.suggested !== "unclear" && one.suggested !== one.expected;
    const compared = await compareAll();
    expect(compared.length).toBeGreaterThan(400);
    expect(compared.filter(opposite)).toEqual([]);
  });

  test("nine in ten of the clear verdicts are suggested as such, for every criterion", async () => {
    const clear = (await compareAll()).filter(
      ({ criterion, expected }) =>
        expected === "pass" || (expected === "fail" && criterion !== "resident_led_learning_goal"),
    );
    const shares = criterionKeys.map((key) => {
      const own = clear.filter(({ criterion }) => criterion === key);
      return [key, own.filter(({ expected, suggested }) => expected === suggested).length / own.length] as const;
    });
    expect(shares.filter(([, share]) => share < 0.9)).toEqual([]);
  });

  test("what a person finds unclear is hardly ever suggested as clear", async () => {
    const unclear = (await compareAll()).filter(({ expected }) => expected === "unclear");
    expect(unclear.length).toBeGreaterThan(25);
    expect(unclear.filter(({ suggested }) => suggested !== "unclear").length).toBeLessThanOrEqual(3);
    expect(unclear.filter(({ suggested }) => suggested === "fail")).toEqual([]);
  });

  test("co-funding is read as a person reads it", async () => {
    const named: Record<CoFundingReading["coFunding"], boolean | null> = { yes: true, no: false, unknown: null };
    const readings = (await judgedPlans()).map(({ name, judged, plan }) => ({
      name,
      expected: judged.cofunding,
      read: named[readCoFunding(plan).coFunding],
    }));
    expect(readings.filter(({ expected, read }) => expected !== read)).toEqual([]);
  });
});

describe("on the plans of the demo", () => {
  const demo = demoPlans.map((one) => ({ one, plan: aPlan({ ...one, answers: [] }) }));

  test("only the two ineligible plans are suggested to fail, each on its own criterion", () => {
    const failed = demo.flatMap(({ one, plan }) => {
      const suggestions = suggestVerdicts(plan, settings);
      return criterionKeys.flatMap((key) => (suggestions[key].suggestion === "fail" ? [[one.dossierNumber, key]] : []));
    });
    expect(failed).toEqual(
      demo.flatMap(({ one }) => (one.ineligibleBecause ? [[one.dossierNumber, one.ineligibleBecause.criterion]] : [])),
    );
  });

  test("two in three of the learning goals pass, and their passages stand word for word in the plan", () => {
    const found = demo.map(({ plan }) => ({ plan, goal: suggestVerdicts(plan, settings).resident_led_learning_goal }));
    expect(found.filter(({ goal }) => goal.suggestion === "pass").length).toBeGreaterThanOrEqual(16);
    const texts = found.flatMap(({ plan, goal }) =>
      quotes(plan, goal.passages).map(([, quote]) =>
        [plan.learningGoal, plan.residentsRole, plan.summary].some((text) => text.includes(quote)),
      ),
    );
    expect([texts.length > 40, texts.every(Boolean)]).toEqual([true, true]);
  });

  test("co-funding is what the demo says it is", () => {
    expect(demo.map(({ plan }) => readCoFunding(plan).coFunding)).toEqual(demo.map(({ one }) => one.coFunding));
  });
});
