import { type Actor, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { AuditQuery } from "./audit-input";
import { type Change, changesBetween, withoutScores } from "./changes";
import { prefixesOf, scorelessKinds } from "./event-kinds";

const pageSize = 50;

export type EventRow = {
  id: number;
  at: Date;
  action: string;
  /** `null`: the system itself. */
  who: string | null;
  plan: string | null;
  reason: string;
  changes: Change[];
  /** There may be more to it, which nobody reads while members score. */
  withheld: boolean;
};

/** One page of the events of the round, newest first, with in words whom and what they are about. */
export async function listEvents(db: Reader, actor: Actor, query: AuditQuery) {
  const found = await db.auditEvent.findMany({
    where: { roundId: actor.round.id, ...whereOf(query) },
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: { id: true, at: true, actorId: true, planId: true, action: true },
  });
  const shown = found.slice(0, pageSize);
  const [details, choices] = await Promise.all([
    readDetails(db, actor, shown),
    readChoices(
      db,
      actor,
      shown.flatMap(({ actorId }) => actorId ?? []),
    ),
  ]);
  const rows = shown.map(({ actorId, planId, ...event }): EventRow => {
    const detail = details.get(event.id);
    return {
      ...event,
      who: actorId && (choices.names.get(actorId) ?? null),
      plan: planId && (choices.titles.get(planId) ?? null),
      reason: detail?.reason ?? "",
      changes: detail ? named(changesBetween(detail.before, detail.after), choices.names) : [],
      withheld: detail === undefined,
    };
  });
  const older = found.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
  return { rows, older, people: choices.people, plans: choices.plans };
}

function whereOf({ person, plan, kind, before }: AuditQuery): Prisma.AuditEventWhereInput {
  return {
    actorId: person,
    planId: plan,
    ...(before === undefined ? {} : { id: { lt: before } }),
    ...(kind === undefined ? {} : { OR: startsWith(prefixesOf[kind]) }),
  };
}

const startsWith = (prefixes: readonly string[]): Prisma.AuditEventWhereInput[] =>
  prefixes.map((prefix) => ({ action: { startsWith: prefix } }));

/** What the events hold. Until scores are out, what may hold scores is not read at all, and a second net takes scores out of the rest. */
async function readDetails(db: Reader, actor: Actor, events: readonly { id: number }[]) {
  const scoresAreOut = may(actor, "sheets.viewAll");
  const found = await db.auditEvent.findMany({
    where: {
      roundId: actor.round.id,
      id: { in: events.map(({ id }) => id) },
      ...(scoresAreOut ? {} : { OR: startsWith(scorelessKinds.flatMap((kind) => prefixesOf[kind])) }),
    },
    select: { id: true, before: true, after: true, reason: true },
  });
  const clean = scoresAreOut ? (value: unknown) => value : withoutScores;
  return new Map(
    found.map(({ id, before, after, reason }) => [id, { before: clean(before), after: clean(after), reason }]),
  );
}

/** The names of who acted or takes part, and the titles of the plans: to read the events by and to choose from. */
async function readChoices(db: Reader, actor: Actor, actorIds: readonly string[]) {
  const roundId = actor.round.id;
  const [people, plans] = await Promise.all([
    db.user.findMany({
      where: { OR: [{ participations: { some: { roundId } } }, { id: { in: [...actorIds] } }] },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.plan.findMany({ where: { roundId }, select: { id: true, title: true }, orderBy: { title: "asc" } }),
  ]);
  return {
    people,
    plans,
    names: new Map(people.map(({ id, name }) => [id, name])),
    titles: new Map(plans.map(({ id, title }) => [id, title])),
  };
}

/** Says a name where an event holds the number of a person. */
function named(changes: readonly Change[], names: ReadonlyMap<string, string>): Change[] {
  const say = (text: string | null) => text && (names.get(text) ?? text);
  return changes.map(({ path, before, after }) => ({ path, before: say(before), after: say(after) }));
}
