import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import { type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import type { Actor } from "./access";
import { checkFreshAccess } from "./fresh-access.server";
import { mailInvitation } from "./invitation.server";
import { readProfiles } from "./member-profile.server";
import type { ListedPerson } from "./people-list";
import { flagsOf, type Role, rolesOf } from "./roles";
import { normaliseEmail } from "./sign-in.server";

type Parts = Pick<Services, "db" | "config" | "now">;
type Refused = Failure<"forbidden" | "wrong-phase" | "not-found">;

const flags = { isMember: true, isChair: true, isCoordinator: true, isProgrammeManager: true } as const;

/** The people of a round by name, with their roles and when each was last here; `null` for who never signed in. */
export async function listPeople(db: Reader, actor: Actor) {
  const found = await db.participation.findMany({
    where: { roundId: actor.round.id, removedAt: null },
    select: { id: true, invitedAt: true, ...flags, user: { select: { id: true, name: true, email: true } } },
    orderBy: { user: { name: "asc" } },
  });
  const lastSeen = await db.session.groupBy({
    by: ["userId"],
    where: { userId: { in: found.map(({ user }) => user.id) } },
    _max: { lastSeenAt: true },
  });
  const profiles = await readProfiles(
    db,
    found.map(({ user }) => user.id),
  );
  return found.map(({ id, invitedAt, user, ...held }) => ({
    id,
    profile: profiles.get(user.id) ?? null,
    name: user.name,
    email: user.email,
    self: user.id === actor.userId,
    roles: rolesOf(held),
    invitedAt,
    lastSeenAt: lastSeen.find(({ userId }) => userId === user.id)?._max.lastSeenAt ?? null,
  }));
}

export type Invited = { ok: true; invited: string[]; already: string[] };

/**
 * Invites people by mail. An address that is known already is the same person, who keeps the name they have. Who was removed from the
 * round comes back; who takes part already keeps their roles and gets no mail.
 */
export function invitePeople(
  { db, config, now }: Parts,
  actor: Actor,
  { people, roles }: { people: readonly ListedPerson[]; roles: readonly Role[] },
): Promise<Invited | Refused> {
  const at = now();
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "people.manage");
    if (!access.ok) return access;
    const done: Invited = { ok: true, invited: [], already: [] };
    const mails = [];
    for (const person of people) {
      const user = await findOrMakeUser(tx, person, at);
      const joined = await join(tx, actor, { userId: user.id, roles, at });
      (joined ? done.invited : done.already).push(user.name);
      if (joined) mails.push({ ...user, roles });
    }
    await mailInvitation(tx, { roundId: actor.round.id, origin: config.origin, now: at }, mails);
    if (mails.length > 0) await bumpRevision(tx, actor.round.id);
    return done;
  });
}

function findOrMakeUser(tx: Transaction, { name, email: typed }: ListedPerson, createdAt: Date) {
  const email = normaliseEmail(typed);
  const select = { id: true, name: true, email: true, locale: true } as const;
  return tx.user.upsert({ where: { email }, create: { email, name, createdAt }, update: {}, select });
}

/** Makes someone take part, again if they were removed; false when they take part already. */
async function join(
  tx: Transaction,
  actor: Actor,
  { userId, roles, at }: { userId: string; roles: readonly Role[]; at: Date },
): Promise<boolean> {
  const roundId_userId = { roundId: actor.round.id, userId };
  const existing = await tx.participation.findUnique({ where: { roundId_userId }, select: { removedAt: true } });
  if (existing && existing.removedAt === null) return false;
  const data = { ...flagsOf(roles), invitedAt: at, removedAt: null };
  await tx.participation.upsert({
    where: { roundId_userId },
    create: { ...roundId_userId, ...data },
    update: data,
    select: { id: true },
  });
  const after = { userId, roles: [...roles], again: existing !== null };
  await recordEvent(tx, { at, actorId: actor.userId, roundId: actor.round.id, action: "person.invited", after });
  return true;
}

type Person = { userId: string; roles: Role[]; user: { name: string; email: string; locale: string } };

/** Gives someone other roles. A round keeps at least one coordinator. */
export function changeRoles(
  { db, now }: Parts,
  actor: Actor,
  { participation, roles }: { participation: string; roles: readonly Role[] },
): Promise<{ ok: true; name: string } | Refused | Failure<"last-coordinator">> {
  return write(db, async (tx) => {
    const found = await findPerson(tx, actor, participation);
    if (!found.ok) return found;
    const { person } = found;
    const held = rolesOf(flagsOf(roles));
    if (!held.includes("coordinator") && (await isLastCoordinator(tx, actor, person)))
      return failure("last-coordinator");
    if (held.join() === person.roles.join()) return { ok: true, name: person.user.name };
    await tx.participation.update({ where: { id: participation }, data: flagsOf(roles), select: { id: true } });
    await recordEvent(tx, {
      at: now(),
      actorId: actor.userId,
      roundId: actor.round.id,
      action: "person.roles-changed",
      before: { userId: person.userId, roles: person.roles },
      after: { userId: person.userId, roles: held },
    });
    await bumpRevision(tx, actor.round.id);
    return { ok: true, name: person.user.name };
  });
}

/** Takes someone out of the round. What they did stays, and so does the row; inviting them again brings them back. */
export function removePerson(
  { db, now }: Parts,
  actor: Actor,
  { participation }: { participation: string },
): Promise<{ ok: true; name: string } | Refused | Failure<"last-coordinator">> {
  return write(db, async (tx) => {
    const found = await findPerson(tx, actor, participation);
    if (!found.ok) return found;
    const { person } = found;
    if (await isLastCoordinator(tx, actor, person)) return failure("last-coordinator");
    const at = now();
    await tx.participation.update({ where: { id: participation }, data: { removedAt: at }, select: { id: true } });
    const before = { userId: person.userId, roles: person.roles };
    await recordEvent(tx, { at, actorId: actor.userId, roundId: actor.round.id, action: "person.removed", before });
    await bumpRevision(tx, actor.round.id);
    return { ok: true, name: person.user.name };
  });
}

/** Sends the invitation once more. */
export function mailAgain(
  { db, config, now }: Parts,
  actor: Actor,
  { participation }: { participation: string },
): Promise<{ ok: true; name: string } | Refused> {
  return write(db, async (tx) => {
    const found = await findPerson(tx, actor, participation);
    if (!found.ok) return found;
    const { userId, roles, user } = found.person;
    const at = now();
    await mailInvitation(tx, { roundId: actor.round.id, origin: config.origin, now: at }, [{ ...user, roles }]);
    const after = { userId };
    await recordEvent(tx, { at, actorId: actor.userId, roundId: actor.round.id, action: "person.mailed-again", after });
    return { ok: true, name: user.name };
  });
}

/** Someone who takes part in this round, for who may manage people now. */
async function findPerson(tx: Transaction, actor: Actor, id: string): Promise<{ ok: true; person: Person } | Refused> {
  const access = await checkFreshAccess(tx, actor, "people.manage");
  if (!access.ok) return access;
  const found = await tx.participation.findFirst({
    where: { id, roundId: actor.round.id, removedAt: null },
    select: { userId: true, ...flags, user: { select: { name: true, email: true, locale: true } } },
  });
  if (!found) return failure("not-found");
  const { userId, user, ...held } = found;
  return { ok: true, person: { userId, user, roles: rolesOf(held) } };
}

async function isLastCoordinator(tx: Transaction, actor: Actor, { userId, roles }: Person): Promise<boolean> {
  if (!roles.includes("coordinator")) return false;
  const others = { roundId: actor.round.id, removedAt: null, isCoordinator: true, userId: { not: userId } };
  return (await tx.participation.count({ where: others })) === 0;
}
