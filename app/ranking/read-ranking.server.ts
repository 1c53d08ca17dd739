import { planHead } from "~/intake/read-plan.server";
import { type Actor, isStaff } from "~/people/access";
import { plansWithScoresFor } from "~/people/scope";
import type { Reader } from "~/platform/database.server";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import { changesSinceFrozen } from "./changes-since-frozen";
import { currentLineChoice } from "./choose-line.server";
import { latestFrozen, readFrozen } from "./freeze.server";
import { rankingView } from "./ranking-view";
import { roundRanking } from "./round-ranking.server";

/**
 * The ranking page for this person. What stands beside the list is only there with the full list: a recused member could test guesses
 * about the missing plan against a hash of the input, and a count or a reason may speak of it.
 */
export async function readRanking(db: Reader, actor: Actor) {
  const computed = await roundRanking(db, actor.round);
  const heads = await db.plan.findMany({
    where: { ...plansWithScoresFor(actor), state: "active" },
    select: planHead,
  });
  const view = rankingView(computed, { heads, complete: await seesEveryPlan(db, actor) });
  if (view.kind === "order") return { view, beside: null };
  return { view, beside: await readBeside(db, actor, computed) };
}

/** Whether nothing in the round is closed to this person: staff, or a member who is recused from no plan at all. */
export async function seesEveryPlan(db: Reader, actor: Actor): Promise<boolean> {
  if (isStaff(actor)) return true;
  const recusals = await db.interest.count({
    where: { userId: actor.userId, kind: "recused", plan: { roundId: actor.round.id } },
  });
  return recusals === 0;
}

async function readBeside(db: Reader, actor: Actor, computed: Awaited<ReturnType<typeof roundRanking>>) {
  const roundId = actor.round.id;
  const { targetDonations } = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { targetDonations: true },
  });
  const withdrawn = await db.plan.count({ where: { roundId, state: "withdrawn" } });
  const notEligible = await db.plan.count({
    where: { roundId, state: "active", NOT: await eligiblePlansOf(db, roundId) },
  });
  const choice = await currentLineChoice(db, roundId);
  const chooser = choice && (await db.user.findUnique({ where: { id: choice.chosenById }, select: { name: true } }));
  const frozen = await latestFrozen(db, roundId);
  const changes =
    frozen && frozen.inputHash !== computed.inputHash
      ? changesSinceFrozen((await readFrozen(db, frozen.id)).result.ranking, computed.ranking)
      : [];
  return {
    targetDonations,
    outside: { withdrawn, notEligible },
    choice: choice && { ...choice, chosenBy: chooser?.name ?? "" },
    frozen: frozen && {
      frozenAt: frozen.frozenAt,
      methodVersion: frozen.methodVersion,
      inputHash: frozen.inputHash,
      sameInput: frozen.inputHash === computed.inputHash,
      changes,
    },
  };
}
