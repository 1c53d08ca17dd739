import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import type { BudgetLine } from "./budget-line";
import { availableChoices, type LineChoiceOption } from "./line-choice";
import type { ChooseLineInput } from "./line-choice-input";
import { lineKeyOf } from "./line-key";
import { roundRanking } from "./round-ranking.server";

/** Records what the committee chose at the budget line, and why. An earlier choice stays; the latest holds. */
export function chooseLine(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  { option, reason, revision }: ChooseLineInput,
): Promise<{ ok: true } | Failure> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "line.choose");
    if (!access.ok) return access;
    const round = await tx.round.findUniqueOrThrow({
      where: { id: actor.round.id },
      select: { id: true, revision: true },
    });
    // The choice is about the line the committee looked at.
    if (round.revision !== revision) return failure("stale");
    const { line } = await roundRanking(tx, round);
    if (!availableChoices(line.stop).includes(option)) return failure("invalid");
    const at = now();
    await tx.lineChoice.create({
      data: { roundId: round.id, option, reason, chosenAt: at, chosenById: actor.userId, lineKey: lineKeyOf(line) },
    });
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId: round.id,
      action: "line.chosen",
      after: { option, atLine: line.stop?.planIds ?? [] },
      reason,
    });
    return { ok: true };
  });
}

export type LatestLineChoice = {
  option: LineChoiceOption;
  reason: string;
  chosenAt: Date;
  chosenById: string;
  /** It was about the line as it is now. One about an earlier line stays to be read, and is not applied. */
  inForce: boolean;
};

/** The choice recorded last; `null` before there is one. */
export async function latestLineChoice(
  db: Reader,
  roundId: string,
  line: BudgetLine,
): Promise<LatestLineChoice | null> {
  const found = await db.lineChoice.findFirst({
    where: { roundId },
    orderBy: [{ chosenAt: "desc" }, { id: "desc" }],
    select: { option: true, reason: true, chosenAt: true, chosenById: true, lineKey: true },
  });
  if (!found) return null;
  const { lineKey, ...choice } = found;
  return { ...choice, option: choice.option as LineChoiceOption, inForce: lineKey === lineKeyOf(line) };
}

/** The choice that holds for this line; `null` when there is none, or only one about an earlier line. */
export async function choiceInForce(db: Reader, roundId: string, line: BudgetLine): Promise<LineChoiceOption | null> {
  const latest = await latestLineChoice(db, roundId, line);
  return latest?.inForce ? latest.option : null;
}
