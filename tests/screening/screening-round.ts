import type { Phase } from "~/calls/phases";
import type { Actor } from "~/people/access";
import type { Database } from "~/platform/database.server";
import { type PlanScreening, readPlanScreening } from "~/screening/read-plan-screening.server";
import type { ScreeningForm } from "~/screening/save-screening.server";
import { testDatabase } from "../factories/database";
import { actorOf, aPerson, aRound, inPhase, type TestRound } from "../factories/round";
import { testNow } from "../factories/services";

/** A round in a phase with someone in every role. */
export async function screeningRound(phase: Phase = "screening") {
  const db = await testDatabase();
  const round = await aRound(db, { phase });
  return {
    db,
    round,
    coordinator: await aPerson(db, round, ["coordinator"], "Coby"),
    manager: await aPerson(db, round, ["programme_manager"], "Pim"),
    member: await aPerson(db, round, ["member"], "Mo"),
    chair: await aPerson(db, round, ["member", "chair"], "Vera"),
  };
}

/** Everything the page of a plan shows; the test fails where the page would refuse. */
export async function pageOf(db: Database, actor: Actor, planId: string): Promise<PlanScreening> {
  const page = await readPlanScreening(db, actor, planId);
  if (!page.ok) throw new Error(page.reason);
  return page;
}

type Change = { verdict: "pass" | "fail" | "unclear"; paste?: string; reason?: string; reasonCode?: string };
type CoFundingChange = { value: "yes" | "no" | "unknown"; note?: string; reason?: string };

/** The form as the page shows it, with some fields changed by hand. */
export async function filledForm(
  db: Database,
  actor: Actor,
  {
    planId,
    changes = {},
    coFunding,
    part = "all",
  }: {
    planId: string;
    changes?: Record<string, Change>;
    coFunding?: CoFundingChange;
    part?: string;
  },
): Promise<ScreeningForm> {
  const page = await pageOf(db, actor, planId);
  const { value, note, seen } = page.coFunding;
  return {
    planId,
    planVersion: page.plan.version,
    part,
    now: testNow,
    verdicts: page.criteria.map(({ key, seen: stamp, filled }) => ({
      criterion: key,
      seen: stamp,
      paste: "",
      ...filled,
      ...changes[key],
    })),
    coFunding: { value, note, seen, reason: "", ...coFunding },
  };
}

/** The form as a browser sends it. */
export function sent(
  form: ScreeningForm,
  { save, accept = "" }: { save: string; accept?: string },
): Record<string, string> {
  const fields: Record<string, string> = { save, accept, planVersion: String(form.planVersion) };
  form.verdicts.forEach(({ verdict, ...entry }, index) => {
    for (const [name, text] of Object.entries(entry)) fields[`verdicts[${index}].${name}`] = text;
    if (verdict) fields[`verdicts[${index}].verdict`] = verdict;
  });
  const { value, ...rest } = form.coFunding ?? { value: null };
  for (const [name, text] of Object.entries(rest)) fields[`coFunding.${name}`] = text;
  if (value) fields["coFunding.value"] = value;
  return fields;
}

/** What is recorded, by the key of the criterion. */
export async function recordedVerdicts(db: Database, planId: string) {
  const verdicts = await db.verdict.findMany({
    where: { planId },
    select: {
      verdict: true,
      quote: true,
      reason: true,
      reasonCode: true,
      planVersion: true,
      suggestion: true,
      criterion: { select: { key: true } },
    },
    orderBy: { criterion: { position: "asc" } },
  });
  return Object.fromEntries(verdicts.map(({ criterion, ...verdict }) => [criterion.key, verdict]));
}

/** The events about a plan, oldest first. */
export const eventsOf = (db: Database, planId: string) =>
  db.auditEvent.findMany({
    where: { planId },
    select: { action: true, actorId: true, before: true, after: true, reason: true },
    orderBy: { id: "asc" },
  });

/** The round in another phase, and the same person in it. */
export async function moveTo(
  db: Database,
  round: TestRound,
  { actor, phase }: { actor: Actor; phase: Phase },
): Promise<Actor> {
  await inPhase(db, round, phase);
  return actorOf(db, round, actor);
}

/** The same database, with every query counted that Prisma is asked for. */
export function counted(db: Database): { db: Database; queries: () => number } {
  let queries = 0;
  const counting = db.$extends({
    query: {
      $allOperations({ args, query }) {
        queries += 1;
        return query(args);
      },
    },
  });
  return { db: counting as unknown as Database, queries: () => queries };
}
