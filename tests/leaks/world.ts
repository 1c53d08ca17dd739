import type { Phase } from "~/calls/phases";
import { contentOf } from "~/intake/plan-content";
import { flagsOf } from "~/people/roles";
import { sessionCookieName } from "~/people/session-cookie";
import { beginSession } from "~/people/sessions.server";
import { type Transaction, write } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { RequestContext } from "~/platform/services";
import { freezeRanking } from "~/ranking/freeze.server";
import { testDatabase } from "../factories/database";
import { aPlan, passScreening } from "../factories/plan";
import { aRound, type TestRound } from "../factories/round";
import { testContext, testNow } from "../factories/services";
import { addressOf, scorers, textOf } from "./secrets";
import { type PlanKey, planKeys, type Visitor, visitors } from "./visitors";

/** What differs from the usual world: scores and amounts that somebody may not know are other ones there. */
export type Difference = "none" | "scores" | "scores-of-shut" | "drafts";

export type World = {
  context: RequestContext;
  rounds: { here: string; other: string };
  /** The cookies of each visitor. */
  cookies: Record<string, string>;
};

/** Always the same, so that the order in which each member reads the plans is too. */
export const planIdOf = (key: string): string => `plan-${key}`;
export const importId = "import-here";
export const readingId = "reading";
export const sourceId = "source";
const criterion = {
  key: "samenspel",
  label: "Samenspel",
  explanation: "",
  weight: 1,
  meanings: ["1", "2", "3", "4", "5"],
};

/** A round in this phase with everything in it that somebody may not see, and another round beside it. */
export async function fillWorld(phase: Phase, difference: Difference = "none"): Promise<World> {
  const db = await testDatabase();
  const { context } = testContext(db);
  const here = await aRound(db, { slug: "hier", phase, scoredCriteria: [criterion], budgetCents: 8_000_000 });
  const other = await aRound(db, { slug: "elders", phase, name: "Een andere ronde" });
  for (const round of [here, other]) await nameCriteria(context, round);
  await aPlan(db, other, { id: "plan-other", dossierNumber: "9", summary: textOf("other-round") });
  for (const [place, key] of planKeys.entries()) await addPlan(context, here, key, place);
  await passScreening(db, here, ["open", "shut", "fresh", "withdrawn"].map(planIdOf));
  const cookies = await write(db, async (tx) => {
    await tx.round.update({ where: { id: here.id }, data: { quorum: 1 } });
    const all: Record<string, string> = {};
    for (const visitor of visitors) all[visitor.key] = await addVisitor(tx, context, { here, other }, visitor);
    await addVerdicts(tx, here);
    for (const visitor of scorers) await addSheets(tx, here, visitor, difference);
    await addTraces(tx, here);
    if (phase === "deliberation" || phase === "decided") await addDecisions(tx, here, phase, difference);
    return all;
  });
  return { context, rounds: { here: here.slug, other: other.slug }, cookies };
}

/** Hashes rest on the ids of criteria: those are the same in every world. The id of the round is not, because processes keep things by it. */
async function nameCriteria({ db }: RequestContext, { id: roundId, slug }: TestRound): Promise<void> {
  const prefix = `${slug}-`;
  await write(db, async (tx) => {
    await tx.$executeRaw`UPDATE "MandatoryCriterion" SET "id" = ${prefix} || "key" WHERE "roundId" = ${roundId}`;
    await tx.$executeRaw`UPDATE "ScoredCriterion" SET "id" = ${prefix} || "key" WHERE "roundId" = ${roundId}`;
  });
}

async function addPlan({ db }: RequestContext, round: TestRound, key: PlanKey, place: number): Promise<void> {
  const plan = await aPlan(db, round, {
    id: planIdOf(key),
    dossierNumber: `${place + 1}`,
    title: `Plan ${key}`,
    state: key === "withdrawn" ? "withdrawn" : "active",
    withdrawnReason: textOf("withdrawn-reason", key),
    version: 2,
    summary: textOf("summary", key),
    learningGoal: textOf("learning-goal", key),
    contactName: textOf("contact-name", key),
    email: `${textOf("contact-email", key)}@example.org`,
    phone: textOf("contact-phone", key),
    answers: [{ header: "IBAN", text: textOf("bank", key) }],
    attachments: [`https://example.org/${textOf("attachment", key)}`],
    coFunding: "yes",
    coFundingNote: textOf("co-funding-note", key),
    reopenedAt: testNow,
    reopenedReason: textOf("reopened-reason", key),
  });
  const content = contentOf({ ...plan, summary: textOf("earlier-version", key) }) as Prisma.InputJsonObject;
  const replaced = { planId: plan.id, version: 1, content, replacedAt: testNow };
  await write(db, (tx) => tx.planHistory.create({ data: replaced }));
}

type Rounds = { here: TestRound; other: TestRound };

async function addVisitor(tx: Transaction, context: RequestContext, { here, other }: Rounds, visitor: Visitor) {
  const { key: id, roles, outside } = visitor;
  await tx.user.create({ data: { id, email: addressOf(id), name: `Naam ${id}`, createdAt: testNow } });
  if (outside === "signed-out") return "";
  const profile = { organisations: textOf("profile", id), updatedAt: testNow };
  await tx.memberProfile.create({ data: { userId: id, ...profile } });
  const roundId = outside === "other-round" ? other.id : here.id;
  const removedAt = outside === "removed" ? testNow : null;
  await tx.participation.create({
    data: { id: `participation-${id}`, roundId, userId: id, invitedAt: testNow, removedAt, ...flagsOf(roles) },
  });
  const token = await beginSession(tx, context, { userId: id, userAgent: "test" });
  return `${sessionCookieName(context.config.origin)}=${token}`;
}

async function addVerdicts(tx: Transaction, round: TestRound): Promise<void> {
  const criteria = await tx.mandatoryCriterion.findMany({ where: { roundId: round.id }, orderBy: { position: "asc" } });
  const [first] = criteria;
  if (!first) throw new Error("the template has mandatory criteria");
  for (const key of planKeys) {
    const where = { planId_criterionId: { planId: planIdOf(key), criterionId: first.id } };
    const data = {
      verdict: key === "failed" ? "fail" : "pass",
      reason: textOf("verdict-reason", key),
      quote: textOf("verdict-quote", key),
      planVersion: 2,
      suggestion: "pass",
      screenedById: "coordinator",
      screenedAt: testNow,
    };
    await tx.verdict.upsert({ where, create: { ...where.planId_criterionId, ...data }, update: data });
  }
}

const usualScores = { open: 5, shut: 3, fresh: 4 } as const;

function scoreOf(plan: keyof typeof usualScores, visitor: Visitor, difference: Difference): number {
  if (visitor.key !== "writer") return 3;
  if (difference === "scores") return { open: 1, shut: 5, fresh: 2 }[plan];
  return difference === "scores-of-shut" && plan === "shut" ? 5 : usualScores[plan];
}

async function addSheets(tx: Transaction, round: TestRound, visitor: Visitor, difference: Difference): Promise<void> {
  const { id: criterionId } = await tx.scoredCriterion.findFirstOrThrow({ where: { roundId: round.id } });
  const userId = visitor.key;
  for (const plan of ["open", "shut", "fresh"] as const) {
    const planId = planIdOf(plan);
    const kind = visitor.declared[plan];
    const note = textOf("interest", plan, userId);
    if (kind) await tx.interest.create({ data: { planId, userId, kind, note, declaredAt: testNow } });
    const asked = { step: "asked", text: textOf("question", plan, userId), takenById: "chair", takenAt: testNow };
    if (kind) await tx.interestStep.create({ data: { planId, userId, ...asked } });
    const dates = { createdAt: testNow, updatedAt: testNow, submittedAt: testNow };
    const score = {
      criterionId,
      score: scoreOf(plan, visitor, difference),
      comment: textOf("criterion-comment", plan, userId),
    };
    const comment = textOf("comment", plan, userId);
    // Also of plans that were left, or on which nothing was declared: such sheets are kept, and count nowhere.
    await tx.sheet.create({ data: { planId, userId, comment, ...dates, scores: { create: score } } });
  }
}

/** An address that plans are fetched from, and a file that is on its way in. */
async function addSources(tx: Transaction, roundId: string): Promise<void> {
  await tx.intakeSource.create({
    data: {
      id: sourceId,
      roundId,
      name: textOf("source-name"),
      kind: "https",
      address: "https://forms.example.org/export.csv",
      headerName: "X-Key",
      secret: textOf("source-secret"),
      createdAt: testNow,
    },
  });
  await tx.fileReading.create({
    data: {
      id: readingId,
      roundId,
      fileName: textOf("reading-name"),
      state: "cancelled",
      createdById: "coordinator",
      createdAt: testNow,
      aliveAt: testNow,
    },
  });
}

/** What is left behind by the work itself: a file, mail, events. */
async function addTraces(tx: Transaction, { id: roundId }: TestRound): Promise<void> {
  await addSources(tx, roundId);
  await tx.import.create({
    data: {
      id: importId,
      roundId,
      source: "test",
      fileName: `${textOf("import-name")}.csv`,
      fileHash: "0",
      content: new Uint8Array(Buffer.from(`Dossiernummer;Projecttitel\n1;${textOf("import-content")}\n`)),
      corrections: {},
      createdAt: testNow,
      createdById: "coordinator",
    },
  });
  await tx.outgoingMail.create({
    data: { to: "x@example.org", subject: textOf("mail"), text: textOf("mail"), createdAt: testNow },
  });
  await tx.auditEvent.create({
    data: {
      at: testNow,
      actorId: "writer",
      roundId,
      planId: planIdOf("open"),
      action: "sheet.saved",
      after: { comment: textOf("sheet-event"), scores: { samenspel: 5 } },
      reason: textOf("sheet-event"),
    },
  });
}

async function addDecisions(tx: Transaction, round: TestRound, phase: Phase, difference: Difference): Promise<void> {
  const roundId = round.id;
  await freezeRanking(tx, { roundId, occasion: "scoring-closed", actorId: "coordinator", now: testNow });
  const chosen = { option: "skip", reason: textOf("line-reason"), chosenAt: testNow, chosenById: "coordinator" };
  await tx.lineChoice.create({ data: { id: "line-choice", roundId, ...chosen } });
  const released = phase === "decided" ? { releasedById: "manager", releasedAt: testNow } : {};
  const usual = { open: "award", shut: "reject", fresh: "reserve", failed: "reject" } as const;
  const drafts = { open: "reject", shut: "award", fresh: "award", failed: "reject" } as const;
  const outcomes = difference === "drafts" && phase === "deliberation" ? drafts : usual;
  for (const plan of ["open", "shut", "fresh", "failed"] as const) {
    const planId = planIdOf(plan);
    const recorded = { planId, recordedById: "coordinator", recordedAt: testNow };
    const deviationReason = textOf("deviation-reason", plan);
    await tx.decision.create({
      data: {
        id: `decision-${plan}`,
        ...recorded,
        outcome: outcomes[plan],
        amountCents: difference === "scores-of-shut" && plan === "shut" ? 3_131_300 : 4_242_400,
        motivation: textOf("motivation", plan),
        deviationReason,
        ...released,
      },
    });
    if (phase === "decided") {
      const later = {
        recordedAt: new Date(testNow.getTime() + 1000),
        outcome: difference === "drafts" ? "award" : "reject",
      };
      const motivation = textOf("draft-motivation", plan);
      await tx.decision.create({ data: { id: `draft-${plan}`, ...recorded, ...later, motivation, deviationReason } });
    }
    const note = { text: textOf("meeting-note", plan), notedById: "coordinator", notedAt: testNow };
    await tx.meetingNote.create({ data: { id: `note-${plan}`, planId, ...note } });
  }
}
