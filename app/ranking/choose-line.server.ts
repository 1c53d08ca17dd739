import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { availableChoices, type LineChoiceOption } from "./line-choice";
import type { ChooseLineInput } from "./line-choice-input";
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
      data: { roundId: round.id, option, reason, chosenAt: at, chosenById: actor.userId },
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

export type CurrentLineChoice = { option: LineChoiceOption; reason: string; chosenAt: Date; chosenById: string };

/** The choice that holds; `null` before there is one. */
export async function currentLineChoice(db: Reader, roundId: string): Promise<CurrentLineChoice | null> {
  const found = await db.lineChoice.findFirst({
    where: { roundId },
    orderBy: [{ chosenAt: "desc" }, { id: "desc" }],
    select: { option: true, reason: true, chosenAt: true, chosenById: true },
  });
  return found && { ...found, option: found.option as LineChoiceOption };
}
