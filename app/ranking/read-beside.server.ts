import { type Actor, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { RequestContext } from "~/platform/services";
import { eligiblePlansOf } from "~/screening/eligible-plans.server";
import type { Advice } from "./advice";
import { adviceView, agreementView } from "./advice-view";
import { changesSinceFrozen } from "./changes-since-frozen";
import { latestLineChoice } from "./choose-line.server";
import { discussFirst } from "./discuss-first";
import { latestFrozen, readFrozen } from "./freeze.server";
import { checksOf } from "./ranking-checks";
import type { FullRankingView } from "./ranking-view";
import { readAdvice } from "./read-advice.server";
import type { ResolvedRanking } from "./resolved-ranking";
import { solidityView } from "./solidity-view";

/** What stands beside the full list. Never for who is recused from a plan of the round. */
export async function readBeside(
  context: RequestContext,
  actor: Actor,
  computed: ResolvedRanking,
  view: FullRankingView,
) {
  const { db } = context;
  const roundId = actor.round.id;
  const { targetDonations, scaleMin, scaleMax, scoredCriteria } = await db.round.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      targetDonations: true,
      scaleMin: true,
      scaleMax: true,
      scoredCriteria: { orderBy: { position: "asc" }, select: { id: true, label: true } },
    },
  });
  const scale = { min: scaleMin, max: scaleMax };
  const state = await readAdvice(context, computed.input);
  const advice = state.state === "ready" ? state.advice : null;
  const checks = checksOf(computed, scale);
  return {
    targetDonations,
    outside: await countOutside(db, roundId),
    choice: await readChoice(db, roundId, computed),
    frozen: await readSinceFrozen(db, roundId, computed),
    discuss: discussFirst({
      ranking: computed.ranking,
      line: computed.line,
      bonusEffect: computed.bonus,
      scale,
      advice: advice && shownParts(advice),
    }),
    advice: adviceView(
      advice,
      view.rows.map(({ id }) => id),
    ),
    agreement: agreementView(computed.input, advice),
    solidity: solidityView(checks.solidity, {
      names: may(actor, "ranking.viewByMember") ? await memberNames(db, roundId) : null,
      labels: new Map(scoredCriteria.map(({ id, label }) => [id, label])),
    }),
    distributions: checks.distributions.map(({ criterionId, ...distribution }) => ({
      ...distribution,
      label: scoredCriteria.find(({ id }) => id === criterionId)?.label ?? "",
    })),
  };
}

export type Beside = Awaited<ReturnType<typeof readBeside>>;

/** What the discussion list may use of the advice: nothing while the gate is closed. */
function shownParts({ gate, odds, corrected }: Advice) {
  if (!gate.open || !odds || !corrected) return null;
  return { odds, corrected, correctionChangesNothing: gate.correctionChangesNothing };
}

async function countOutside(db: Reader, roundId: string) {
  return {
    withdrawn: await db.plan.count({ where: { roundId, state: "withdrawn" } }),
    notEligible: await db.plan.count({ where: { roundId, state: "active", NOT: await eligiblePlansOf(db, roundId) } }),
  };
}

async function readChoice(db: Reader, roundId: string, { line }: ResolvedRanking) {
  const choice = await latestLineChoice(db, roundId, line);
  if (!choice) return null;
  const chooser = await db.user.findUnique({ where: { id: choice.chosenById }, select: { name: true } });
  return { ...choice, chosenBy: chooser?.name ?? "" };
}

async function readSinceFrozen(db: Reader, roundId: string, computed: ResolvedRanking) {
  const frozen = await latestFrozen(db, roundId);
  if (!frozen) return null;
  const { frozenAt, methodVersion, inputHash } = frozen;
  const sameInput = inputHash === computed.inputHash;
  const changes = sameInput
    ? []
    : changesSinceFrozen((await readFrozen(db, frozen.id)).result.ranking, computed.ranking);
  return { frozenAt, methodVersion, inputHash, sameInput, changes };
}

async function memberNames(db: Reader, roundId: string): Promise<Map<string, string>> {
  const members = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    select: { user: { select: { id: true, name: true } } },
  });
  return new Map(members.map(({ user }) => [user.id, user.name]));
}
