import { callTemplate, planRoundTemplate, type RoundTemplate } from "~/calls/call-template";
import { createRound } from "~/calls/create-round.server";
import { isPhase, type Phase, type RoundKind } from "~/calls/phases";
import type { Actor } from "~/people/access";
import { flagsOf, type Role } from "~/people/roles";
import { type Database, write } from "~/platform/database.server";
import { testNow } from "./services";

export type TestRound = { id: string; slug: string };

/** A round made from the template of the call, in the phase a test needs. */
export async function aRound(
  db: Database,
  { phase = "preparation", ...changes }: Partial<RoundTemplate> & { phase?: Phase } = {},
): Promise<TestRound> {
  const template = { ...planRoundTemplate, ...changes };
  return write(db, async (tx) => {
    const call = await tx.call.upsert({
      where: { slug: callTemplate.slug },
      create: { ...callTemplate },
      update: {},
      select: { id: true },
    });
    const id = await createRound(tx, { callId: call.id, template, actorId: null, now: testNow });
    const opened = phase === "preparation" || phase === "screening" ? null : testNow;
    await tx.round.update({ where: { id }, data: { phase, frozenAt: opened } });
    return { id, slug: template.slug };
  });
}

export const inPhase = (db: Database, round: TestRound, phase: Phase) =>
  write(db, (tx) => tx.round.update({ where: { id: round.id }, data: { phase } }));

/** A person with these roles in the round, as an actor. Read again with `actorOf` after the round moved on. */
export async function aPerson(db: Database, round: TestRound, roles: readonly Role[], name: string): Promise<Actor> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@example.org`;
  const user = await write(db, async (tx) => {
    const made = await tx.user.upsert({ where: { email }, create: { email, name }, update: {}, select: { id: true } });
    await tx.participation.create({
      data: { roundId: round.id, userId: made.id, invitedAt: testNow, ...flagsOf(roles) },
    });
    return made;
  });
  return actorOf(db, round, { userId: user.id, name, email, roles: [...roles] });
}

/** The same person, in the round as it is now. */
export async function actorOf(
  db: Database,
  round: TestRound,
  { userId, name, email, roles }: Pick<Actor, "userId" | "name" | "email" | "roles">,
): Promise<Actor> {
  const found = await db.round.findUniqueOrThrow({
    where: { id: round.id },
    select: { id: true, slug: true, name: true, kind: true, phase: true, revision: true, plansRevision: true },
  });
  if (!isPhase(found.phase)) throw new Error(found.phase);
  return { userId, name, email, roles, round: { ...found, kind: found.kind as RoundKind, phase: found.phase } };
}
