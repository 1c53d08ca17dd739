import { isPhase } from "~/calls/phases";
import type { Reader } from "~/platform/database.server";
import { rolesOf } from "./roles";

/** The rounds a person takes part in, those still going on first, with the roles held in each. */
export async function listMyRounds(db: Reader, userId: string) {
  const found = await db.participation.findMany({
    where: { userId, removedAt: null },
    select: {
      isMember: true,
      isChair: true,
      isCoordinator: true,
      isProgrammeManager: true,
      round: {
        select: { slug: true, name: true, phase: true, announcementOn: true, call: { select: { name: true } } },
      },
    },
    orderBy: { round: { announcementOn: "desc" } },
  });
  return found
    .map(({ round: { call, phase, ...round }, ...flags }) => ({
      ...round,
      callName: call.name,
      phase: isPhase(phase) ? phase : ("preparation" as const),
      roles: rolesOf(flags),
    }))
    .sort((a, b) => Number(a.phase === "decided") - Number(b.phase === "decided"));
}
