import { randomBytes } from "node:crypto";
import { callTemplate, planRoundTemplate } from "../../app/calls/call-template";
import { createRound } from "../../app/calls/create-round.server";
import type { Phase } from "../../app/calls/phases";
import { flagsOf, type Role } from "../../app/people/roles";
import { beginSession } from "../../app/people/sessions.server";
import type { Config } from "../../app/platform/config.server";
import { type Database, type Transaction, write } from "../../app/platform/database.server";

/** Somebody in the round, with the token of a session. */
export type BenchPerson = { userId: string; token: string };
export type BenchRound = {
  slug: string;
  planIds: string[];
  criterionIds: string[];
  members: BenchPerson[];
  coordinator: BenchPerson;
};

const lorem =
  "Wij willen leren hoe bewoners en beroepskrachten samen beslissen over wat er in de buurt gebeurt, en wat daarvoor nodig is. ";

/** A round with every sheet in, as large as asked: the scores are whole numbers that differ by plan, member and criterion. */
export async function fillRound(
  db: Database,
  config: Config,
  { slug, phase, plans, members }: { slug: string; phase: Phase; plans: number; members: number },
): Promise<BenchRound> {
  const now = new Date();
  return write(db, async (tx) => {
    const call = await tx.call.upsert({ where: { slug: callTemplate.slug }, create: { ...callTemplate }, update: {} });
    const template = { ...planRoundTemplate, slug };
    const roundId = await createRound(tx, { callId: call.id, template, actorId: null, now });
    await tx.round.update({ where: { id: roundId }, data: { phase, frozenAt: now, budgetCents: plans * 1_000_000 } });
    const join = (name: string, roles: Role[]) =>
      addPerson(tx, config, { roundId, name: `${slug} ${name}`, roles, now });
    const coordinator = await join("coordinator", ["coordinator", "programme_manager"]);
    const people: BenchPerson[] = [];
    for (let index = 0; index < members; index++) people.push(await join(`lid ${index}`, ["member"]));
    const planIds = await addPlans(tx, roundId, plans, now);
    const criteria = await tx.scoredCriterion.findMany({ where: { roundId }, orderBy: { position: "asc" } });
    const criterionIds = criteria.map(({ id }) => id);
    await addSheets(tx, { planIds, criterionIds, members: people, now });
    return { slug, planIds, criterionIds, members: people, coordinator };
  });
}

async function addPerson(
  tx: Transaction,
  config: Config,
  { roundId, name, roles, now }: { roundId: string; name: string; roles: Role[]; now: Date },
): Promise<BenchPerson> {
  const email = `${name.replaceAll(" ", ".")}@example.org`;
  const user = await tx.user.create({ data: { name, email } });
  await tx.participation.create({ data: { roundId, userId: user.id, invitedAt: now, ...flagsOf(roles) } });
  const token = await beginSession(
    tx,
    { config, now: () => now, randomBytes: (length) => randomBytes(length) },
    { userId: user.id, userAgent: "bench" },
  );
  return { userId: user.id, token };
}

async function addPlans(tx: Transaction, roundId: string, plans: number, now: Date): Promise<string[]> {
  const data = Array.from({ length: plans }, (_, index) => ({
    id: `${roundId}-plan-${index}`,
    roundId,
    source: "bench",
    dossierNumber: `2021-${String(index).padStart(4, "0")}`,
    title: `Buren en beroepskrachten in straat ${index}`,
    leadApplicant: `Stichting Straat ${index}`,
    legalForm: "Stichting",
    residentsInitiative: `Straat ${index}`,
    welfareOrganisation: `Welzijn ${index % 20}`,
    neighbourhood: `Buurt ${index % 60}`,
    municipality: ["Rotterdam", "Zwolle", "Oss", "Emmen"][index % 4] ?? "",
    summary: lorem.repeat(5),
    learningGoal: lorem.repeat(5),
    residentsRole: lorem.repeat(3),
    activities: lorem.repeat(8),
    startDate: "2022-01-01",
    endDate: "2022-12-31",
    totalBudgetCents: 6_000_000,
    requestedCents: 4_000_000 + (index % 10) * 100_000,
    ownContributionCents: 0,
    otherFundingCents: 0,
    funders: [],
    attachments: [],
    answers: [],
    coFunding: index % 3 === 0 ? "yes" : "no",
    importedAt: now,
  }));
  await tx.plan.createMany({ data });
  const criteria = await tx.mandatoryCriterion.findMany({ where: { roundId }, select: { id: true } });
  await tx.verdict.createMany({
    data: data.flatMap(({ id: planId }) =>
      criteria.map(({ id: criterionId }) => ({
        planId,
        criterionId,
        verdict: "pass",
        planVersion: 1,
        suggestion: "pass",
        screenedById: "bench",
        screenedAt: now,
      })),
    ),
  });
  return data.map(({ id }) => id);
}

async function addSheets(
  tx: Transaction,
  {
    planIds,
    criterionIds,
    members,
    now,
  }: { planIds: string[]; criterionIds: string[]; members: BenchPerson[]; now: Date },
): Promise<void> {
  const pairs = planIds.flatMap((planId, plan) =>
    members.map(({ userId }, member) => ({ id: `${planId}-${userId}`, planId, userId, plan, member })),
  );
  await tx.interest.createMany({
    data: pairs.map(({ planId, userId }) => ({ planId, userId, kind: "none", declaredAt: now })),
  });
  await tx.sheet.createMany({
    data: pairs.map(({ id, planId, userId }) => ({
      id,
      planId,
      userId,
      comment: lorem,
      submittedAt: now,
      createdAt: now,
      updatedAt: now,
    })),
  });
  await tx.sheetScore.createMany({
    data: pairs.flatMap(({ id: sheetId, plan, member }) =>
      criterionIds.map((criterionId, index) => ({
        sheetId,
        criterionId,
        score: 1 + ((plan * 7 + member * 3 + index * 5 + ((plan * member) % 4)) % 5),
      })),
    ),
  });
}
