import { isPhase } from "~/calls/phases";
import type { Transaction } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { type Actor, checkAccess, type Permission, type Refusal } from "./access";
import { type RoleFlags, readFlags, rolesOf } from "./roles";

/**
 * Asks the access table again, inside a write: with the roles and the phase as they are now, not as they were when the request began.
 * A person who was removed from the round meanwhile may do nothing in it.
 */
export async function checkFreshAccess(
  tx: Transaction,
  actor: Actor,
  permission: Permission,
): Promise<{ ok: true } | Refusal | Failure<"not-found">> {
  const [found] = await tx.$queryRaw<(Record<keyof RoleFlags, unknown> & { phase: string })[]>`
    SELECT p."isMember", p."isChair", p."isCoordinator", p."isProgrammeManager", r."phase"
    FROM "Participation" p JOIN "Round" r ON r."id" = p."roundId"
    WHERE p."userId" = ${actor.userId} AND p."roundId" = ${actor.round.id} AND p."removedAt" IS NULL`;
  if (!found || !isPhase(found.phase)) return failure("not-found");
  const now = { ...actor, roles: rolesOf(readFlags(found)), round: { ...actor.round, phase: found.phase } };
  return checkAccess(now, permission);
}
