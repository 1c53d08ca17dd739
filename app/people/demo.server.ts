import { type Database, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { rolesOf } from "./roles";
import { beginSession } from "./sessions.server";

/** Everyone one can enter as in demo mode, staff first, with their roles in the round that goes on. */
export async function listDemoPeople(db: Database) {
  const people = await db.user.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      participations: {
        where: { removedAt: null },
        orderBy: { round: { announcementOn: "desc" } },
        select: { isMember: true, isChair: true, isCoordinator: true, isProgrammeManager: true },
      },
    },
    orderBy: { name: "asc" },
  });
  return people
    .map(({ participations, ...person }) => ({ ...person, roles: participations[0] ? rolesOf(participations[0]) : [] }))
    .sort((a, b) => Number(a.roles.includes("member")) - Number(b.roles.includes("member")));
}

/** The newest mail that would have been sent. */
export function listDemoMail(db: Database) {
  return db.outgoingMail.findMany({ orderBy: { createdAt: "desc" }, take: 20 });
}

/** Enters as someone without a mail: in demo mode only. */
export async function enterAs(
  services: Pick<Services, "db" | "config" | "now" | "randomBytes">,
  { userId, userAgent }: { userId: string; userAgent: string },
): Promise<{ ok: true; token: string } | Failure<"not-found">> {
  if (!services.config.demo) return failure("not-found");
  return write(services.db, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!user) return failure("not-found");
    return { ok: true, token: await beginSession(tx, services, { userId, userAgent }) };
  });
}
