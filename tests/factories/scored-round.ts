import type { Actor } from "~/people/access";
import { type Database, write } from "~/platform/database.server";
import { aPlan, passScreening } from "./plan";
import { aPerson, aRound, type TestRound } from "./round";
import { testNow } from "./services";

type PlanSpec = Parameters<typeof aPlan>[2] & {
  /** The score each member gave on every criterion, in the order of the members; `null` is no sheet. */
  scores?: (number | null)[];
};

export type ScoredRound = {
  round: TestRound;
  members: [Actor, Actor, Actor];
  coordinator: Actor;
  manager: Actor;
  planIds: string[];
};

/**
 * A round in which three members declared no interest and scored the plans, with a coordinator and a programme manager. One criterion
 * of weight 1 keeps the arithmetic in the head: a plan scored 5, 4, 3 has a base of 4.00.
 */
export async function aScoredRound(
  db: Database,
  specs: readonly PlanSpec[],
  given: Parameters<typeof aRound>[1] = {},
): Promise<ScoredRound> {
  const criterion = {
    key: "samenspel",
    label: "Samenspel",
    explanation: "",
    weight: 1,
    meanings: ["1", "2", "3", "4", "5"],
  };
  const round = await aRound(db, {
    phase: "deliberation",
    budgetCents: 10_000_000,
    targetDonations: 2,
    scoredCriteria: [criterion],
    ...given,
  });
  const members: ScoredRound["members"] = [
    await aPerson(db, round, ["member"], "Lid Een"),
    await aPerson(db, round, ["member", "chair"], "Lid Twee"),
    await aPerson(db, round, ["member"], "Lid Drie"),
  ];
  const coordinator = await aPerson(db, round, ["coordinator"], "Coördinator Cato");
  const manager = await aPerson(db, round, ["programme_manager"], "Manager Mina");
  const planIds: string[] = [];
  for (const { scores: _, ...changes } of specs) planIds.push((await aPlan(db, round, changes)).id);
  await write(db, async (tx) => {
    const { id: criterionId } = await tx.scoredCriterion.findFirstOrThrow({ where: { roundId: round.id } });
    for (const [place, { scores = [], dossierNumber }] of specs.entries()) {
      const planId = planIds[place] ?? "";
      for (const [index, { userId, name }] of members.entries()) {
        const score = scores[index] ?? null;
        if (score === null) continue;
        await tx.interest.create({ data: { userId, planId, kind: "none", declaredAt: testNow } });
        const comment = `Toelichting ${name} bij ${dossierNumber}`;
        const dates = { createdAt: testNow, updatedAt: testNow, submittedAt: testNow };
        await tx.sheet.create({
          data: { userId, planId, comment, ...dates, scores: { create: { criterionId, score } } },
        });
      }
    }
  });
  await passScreening(db, round, planIds);
  return { round, members, coordinator, manager, planIds };
}
