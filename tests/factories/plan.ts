import type { InterestKind } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { TestRound } from "./round";
import { testNow } from "./services";

type PlanChanges = Partial<Omit<Prisma.PlanUncheckedCreateInput, "roundId">>;

/** A plan as an import leaves it, not screened. Give it a title and a dossier number of its own. */
export async function aPlan(db: Database, round: TestRound, changes: PlanChanges & { dossierNumber: string }) {
  const data: Prisma.PlanUncheckedCreateInput = {
    roundId: round.id,
    source: "test",
    title: `Plan ${changes.dossierNumber}`,
    summary: "Bewoners en welzijn leren samen.",
    leadApplicant: "Stichting De Buurt",
    legalForm: "Stichting",
    residentsInitiative: "De Buurt",
    welfareOrganisation: "Welzijn Oost",
    neighbourhood: "Vreewijk",
    municipality: "Rotterdam",
    learningGoal: "Wij willen leren hoe bewoners de leiding houden.",
    residentsRole: "De bewoners beslissen.",
    activities: "Wij doen het samen.",
    startDate: "2022-01-01",
    endDate: "2022-12-31",
    totalBudgetCents: 5_000_000,
    requestedCents: 5_000_000,
    ownContributionCents: 0,
    otherFundingCents: 0,
    funders: [],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Contact Geheim",
    email: "contact-geheim@example.org",
    phone: "06-00000000",
    attachments: [],
    answers: [],
    importedAt: testNow,
    ...changes,
  };
  return write(db, (tx) => tx.plan.create({ data }));
}

/** Lets every mandatory criterion of these plans pass, so that members can score them. */
export async function passScreening(db: Database, round: TestRound, planIds: readonly string[]): Promise<void> {
  const criteria = await db.mandatoryCriterion.findMany({ where: { roundId: round.id }, select: { id: true } });
  const data = planIds.flatMap((planId) =>
    criteria.map(({ id }) => ({
      planId,
      criterionId: id,
      verdict: "pass",
      planVersion: 1,
      suggestion: "pass",
      screenedById: "test",
      screenedAt: testNow,
    })),
  );
  await write(db, async (tx) => {
    await tx.verdict.createMany({ data });
    // What was read of the plans is not what it was; the revision itself stays, for tests that count it.
    await tx.round.update({ where: { id: round.id }, data: { plansRevision: { increment: 1 } } });
  });
}

/** Declares an interest for a member, straight into the database. */
export async function declared(db: Database, userId: string, planId: string, kind: InterestKind): Promise<void> {
  await write(db, (tx) => tx.interest.create({ data: { userId, planId, kind, declaredAt: testNow } }));
}

/** A sheet with these scores in the configured order of the criteria; `null` is not scored. */
export async function aSheet(
  db: Database,
  round: TestRound,
  {
    userId,
    planId,
    scores,
    comment = "",
  }: { userId: string; planId: string; scores: (number | null)[]; comment?: string },
): Promise<string> {
  const criteria = await db.scoredCriterion.findMany({
    where: { roundId: round.id },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const complete = scores.length === criteria.length && scores.every((score) => score !== null);
  const sheet = await write(db, (tx) =>
    tx.sheet.create({
      data: {
        userId,
        planId,
        comment,
        createdAt: testNow,
        updatedAt: testNow,
        submittedAt: complete ? testNow : null,
        scores: { create: criteria.map(({ id }, index) => ({ criterionId: id, score: scores[index] ?? null })) },
      },
      select: { id: true },
    }),
  );
  return sheet.id;
}
