import { describe, expect, test } from "vitest";
import { type CoFundingReading, readCoFunding } from "~/screening/co-funding";
import { criterionKeys } from "~/screening/criterion-key";
import { type Gazetteer, gazetteerOf } from "~/screening/gazetteer";
import { buildPlaceIndex } from "~/screening/place-index";
import { suggestVerdicts } from "~/screening/suggest-verdicts";
import { demoPlans } from "../../prisma/seed/demo-plans";
import {
  type Compared,
  compareAll,
  type JudgedPlan,
  readJudgedPlans,
  screeningFigures,
} from "../../scripts/bench/bench-screening";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { aPlan, quotes, settings } from "./screenable";
import { sharedPlaces } from "./shared-places";

let judged: Promise<JudgedPlan[]> | undefined;

/** Read once. */
function judgedPlans(): Promise<JudgedPlan[]> {
  judged ??= readJudgedPlans(sharedFile("samples"));
  return judged;
}

const compared = async (gazetteer?: Gazetteer) => compareAll(await judgedPlans(), gazetteer);

describe.skipIf(!hasSharedFiles)("beside a careful person's verdicts on the samples", () => {
  test("nothing that passes is suggested to fail, and nothing that fails to pass", async () => {
    const opposite = (one: Compared) =>
      one.expected !== "unclear" && one.suggested !== "unclear" && one.suggested !== one.expected;
    const found = await compared();
    expect(found.length).toBeGreaterThan(400);
    expect(found.filter(opposite)).toEqual([]);
  });

  test("nine in ten of the clear verdicts are suggested as such, for every criterion", async () => {
    const clear = (await compared()).filter(
      ({ criterion, expected }) =>
        expected === "pass" || (expected === "fail" && criterion !== "resident_led_learning_goal"),
    );
    const shares = criterionKeys.map((key) => {
      const own = clear.filter(({ criterion }) => criterion === key);
      return [key, own.filter(({ expected, suggested }) => expected === suggested).length / own.length] as const;
    });
    expect(shares.filter(([, share]) => share < 0.9)).toEqual([]);
  });

  test("the list of places turns no clear verdict around, and nine in ten neighbourhoods stay clear", async () => {
    const found = await compared(gazetteerOf(buildPlaceIndex(sharedPlaces())));
    const clear = found.filter(
      ({ criterion, expected }) => criterion === "concrete_neighbourhood" && expected !== "unclear",
    );
    const other = clear.filter(({ expected, suggested }) => expected !== suggested);
    expect(other.filter(({ suggested }) => suggested !== "unclear")).toEqual([]);
    expect(other.length / clear.length).toBeLessThanOrEqual(0.1);
  });

  test("what a person finds unclear is hardly ever suggested as clear", async () => {
    const unclear = (await compared()).filter(({ expected }) => expected === "unclear");
    expect(unclear.length).toBeGreaterThan(25);
    expect(unclear.filter(({ suggested }) => suggested !== "unclear").length).toBeLessThanOrEqual(3);
    expect(unclear.filter(({ suggested }) => suggested === "fail")).toEqual([]);
  });

  test("the figures of the bench add up to every verdict, and turn none around", async () => {
    const found = await compared();
    const total = screeningFigures(found).at(-1);
    expect([total?.criterion, total?.wrong]).toEqual(["all", 0]);
    const { "expected pass": pass = 0, "expected fail": fail = 0, "expected unclear": unclear = 0 } = total ?? {};
    expect(pass + fail + unclear).toBe(found.length);
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
