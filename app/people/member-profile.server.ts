import { recordEvent } from "~/audit/audit.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Actor } from "./access";
import { checkFreshAccess } from "./fresh-access.server";

/** Where a member comes from; lists hold one name a line. Used only to suggest where an interest may lie. */
export type MemberProfile = { organisations: string; memberships: string; municipality: string };

const fields = { organisations: true, memberships: true, municipality: true } as const;
const empty: MemberProfile = { organisations: "", memberships: "", municipality: "" };

/** The profile of one person; empty where nothing was filled in. */
export async function readProfile(db: Reader, userId: string): Promise<MemberProfile> {
  return (await db.memberProfile.findUnique({ where: { userId }, select: fields })) ?? empty;
}

/** The profiles of these people, by person; who filled in nothing is not there. */
export async function readProfiles(db: Reader, userIds: readonly string[]): Promise<Map<string, MemberProfile>> {
  const found = await db.memberProfile.findMany({
    where: { userId: { in: [...userIds] } },
    select: { userId: true, ...fields },
  });
  return new Map(found.map(({ userId, ...profile }) => [userId, profile]));
}

/** Saves what someone says about themselves. */
export function saveOwnProfile(db: Database, userId: string, profile: MemberProfile, now: Date): Promise<void> {
  return write(db, async (tx) => {
    await storeProfile(tx, { actorId: userId, userId, roundId: null, profile, now });
  });
}

/** Saves what the coordinator knows about someone of the round. */
export function saveProfileOf(
  db: Database,
  actor: Actor,
  { participation, ...profile }: MemberProfile & { participation: string },
  now: Date,
): Promise<{ ok: true; name: string } | Failure<"forbidden" | "wrong-phase" | "not-found">> {
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "people.manage");
    if (!access.ok) return access;
    const found = await tx.participation.findFirst({
      where: { id: participation, roundId: actor.round.id, removedAt: null },
      select: { userId: true, user: { select: { name: true } } },
    });
    if (!found) return failure("not-found");
    const { userId, user } = found;
    await storeProfile(tx, { actorId: actor.userId, userId, roundId: actor.round.id, profile, now });
    return { ok: true, name: user.name };
  });
}

type Change = { actorId: string; userId: string; roundId: string | null; profile: MemberProfile; now: Date };

async function storeProfile(tx: Transaction, { actorId, userId, roundId, profile, now }: Change): Promise<void> {
  const before = await readProfile(tx, userId);
  if (Object.keys(fields).every((key) => before[key as keyof MemberProfile] === profile[key as keyof MemberProfile]))
    return;
  const data = { ...profile, updatedAt: now };
  await tx.memberProfile.upsert({
    where: { userId },
    create: { userId, ...data },
    update: data,
    select: { userId: true },
  });
  await recordEvent(tx, {
    at: now,
    actorId,
    roundId,
    action: "person.profile-changed",
    before: { userId, ...before },
    after: { userId, ...profile },
  });
}
