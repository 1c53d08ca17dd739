import { isPhase } from "~/calls/phases";
import type { Transaction } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { type Actor, checkAccess, type Permission, type Refusal } from "./access";
import { rolesOf } from "./roles";

/**
 * Asks the access table again, inside a write: with the roles and the phase as they are now, not as they were when the request began.
 * A person who was removed from the round meanwhile may do nothing in it.
 */
export async function checkFreshAccess(
  tx: Transaction,
  actor: Actor,
  permission: Permission,
): Promise<{ ok: true } | Refusal | Failure<"not-found">> {
  const found = await tx.participation.findFirst({
    where: { userId: actor.userId, roundId: actor.round.id, removedAt: null },
    select: {
      isMember: true,
      isChair: true,
      isCoordinator: true,
      isProgrammeManager: true,
      round: { select: { phase: true } },
    },
  });
  if (!found || !isPhase(found.round.phase)) return failure("not-found");
  return checkAccess(
    { ...actor, roles: rolesOf(found), round: { ...actor.round, phase: found.round.phase } },
    permission,
  );
}
