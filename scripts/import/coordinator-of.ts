import { isPhase, type RoundKind } from "../../app/calls/phases";
import type { Actor } from "../../app/people/access";
import { rolesOf } from "../../app/people/roles";
import type { Reader } from "../../app/platform/database.server";

/** The first coordinator of a round, on whose behalf the office imports; null where there is no such round, or it has none. */
export async function coordinatorOf(db: Reader, slug: string): Promise<Actor | null> {
  const found = await db.participation.findFirst({
    where: { round: { slug }, isCoordinator: true, removedAt: null },
    orderBy: [{ invitedAt: "asc" }, { userId: "asc" }],
    select: {
      isMember: true,
      isChair: true,
      isCoordinator: true,
      isProgrammeManager: true,
      user: { select: { id: true, name: true, email: true } },
      round: {
        select: { id: true, slug: true, name: true, kind: true, phase: true, revision: true, plansRevision: true },
      },
    },
  });
  if (!found) return null;
  const { kind, phase } = found.round;
  if (!isPhase(phase)) throw new Error(`Round ${found.round.id} is in a phase that does not exist`);
  const { id: userId, name, email } = found.user;
  return { userId, name, email, roles: rolesOf(found), round: { ...found.round, kind: kind as RoundKind, phase } };
}
