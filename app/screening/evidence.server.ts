import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { findQuote, type PlanTexts, type QuotePlace } from "./find-quote";
import type { PassageField } from "./passages";
import { placesOf, quotableTexts, wordsAt } from "./plan-quotes";
import type { ScreenablePlan } from "./screenable-plan";
import { asScreenable, screenableText } from "./screenable-plan.server";
import type { ScreeningProblem } from "./verdict-entry";

/** Words as they are attached to a criterion, oldest first. */
export type AttachedWords = { criterionId: string; text: string };

/** What a verdict quotes of the words attached to its criterion, one a line. */
export const quoteFrom = (attached: readonly AttachedWords[], criterionId: string): string =>
  attached
    .filter((one) => one.criterionId === criterionId)
    .map(({ text }) => text.replace(/\s+/g, " "))
    .join("\n");

const stored = {
  id: true,
  criterionId: true,
  field: true,
  start: true,
  end: true,
  text: true,
  planVersion: true,
  addedById: true,
  addedAt: true,
} as const;

/** Every quote attached to a plan, oldest first. */
export const readEvidence = (db: Reader, planId: string) =>
  db.evidenceQuote.findMany({ where: { planId }, select: stored, orderBy: [{ addedAt: "asc" }, { id: "asc" }] });

type StoredQuote = Awaited<ReturnType<typeof readEvidence>>[number];

/** Where attached words stand in the plan as it is now; `null`: they are not in it any more. */
export const placeNow = (texts: PlanTexts, quote: Pick<StoredQuote, "field" | "start" | "end" | "text">) =>
  findQuote(texts, { ...quote, field: quote.field as PassageField });

/** A stretch of the plan that someone selected, with its words: by those its place is checked. */
export type Selection = QuotePlace & { text: string };

export type EvidenceForm = {
  planId: string;
  /** The version of the plan that was on the page. */
  planVersion: number;
  /** The key of the criterion. */
  criterion: string;
  selections: readonly Selection[];
  /** Words that were pasted or typed, to look up. */
  paste: string;
  now: Date;
};

export type AttachEvidence =
  | { ok: true; attached: number }
  | { ok: false; reason: "invalid"; problems: ScreeningProblem[] }
  | { ok: false; reason: "stale"; conflicts: string[] }
  | Failure<"not-found" | "forbidden" | "wrong-phase" | "withdrawn">;

/** Attaches words of a plan to a criterion: each with its place and the version they were read in. */
export function attachEvidence(db: Database, actor: Actor, form: EvidenceForm): Promise<AttachEvidence> {
  return write(db, async (tx) => {
    const found = await openPlan(tx, actor, form.planId);
    if (!found.ok) return found;
    const { plan } = found;
    if (plan.version !== form.planVersion) return { ok: false as const, reason: "stale" as const, conflicts: [] };
    const criterion = await tx.mandatoryCriterion.findUnique({
      where: { roundId_key: { roundId: actor.round.id, key: form.criterion } },
      select: { id: true, key: true },
    });
    if (!criterion) return failure("not-found");
    const places = [...selected(plan, form.selections), placesOf(plan, form.paste)].flat();
    if (places.length === 0 || places.includes(null)) return notFound(criterion.key);
    const wanted = places.flatMap((place) => (place ? [{ criterion, place }] : []));
    const attached = await addQuotes(tx, actor, { plan, wanted, now: form.now });
    await quoteAgain(tx, plan.id, criterion.id);
    if (attached > 0) await bumpRevision(tx, actor.round.id);
    return { ok: true as const, attached };
  });
}

/** A selection is taken where its words are; a browser may count signs in another way than the plan does. */
const selected = (plan: ScreenablePlan, selections: readonly Selection[]): (QuotePlace | null)[] =>
  selections.map((selection) => findQuote(quotableTexts(plan), selection));

export const wordsNotFound = (part: string): ScreeningProblem => ({ part, field: "paste", problem: "words-not-found" });

const notFound = (part: string) => ({
  ok: false as const,
  reason: "invalid" as const,
  problems: [wordsNotFound(part)],
});

/** Takes attached words away; the audit log keeps them. */
export function removeEvidence(
  db: Database,
  actor: Actor,
  { planId, evidenceId, now }: { planId: string; evidenceId: string; now: Date },
): Promise<{ ok: true } | Failure<"not-found" | "forbidden" | "wrong-phase" | "withdrawn">> {
  return write(db, async (tx) => {
    const found = await openPlan(tx, actor, planId);
    if (!found.ok) return found;
    const quote = await tx.evidenceQuote.findFirst({
      where: { id: evidenceId, planId },
      select: { ...stored, criterion: { select: { key: true } } },
    });
    if (!quote) return failure("not-found");
    await tx.evidenceQuote.delete({ where: { id: quote.id }, select: { id: true } });
    await recordEvent(tx, {
      at: now,
      actorId: actor.userId,
      roundId: actor.round.id,
      planId,
      action: "plan.evidence-removed",
      before: { [quote.criterion.key]: contentOf(quote) },
    });
    await quoteAgain(tx, planId, quote.criterionId);
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

async function openPlan(tx: Transaction, actor: Actor, planId: string) {
  const access = await checkFreshAccess(tx, actor, "screening.judge");
  if (!access.ok) return access;
  const row = await tx.plan.findFirst({ where: { id: planId, roundId: actor.round.id }, select: screenableText });
  if (!row) return failure("not-found");
  if (row.state !== "active") return failure("withdrawn");
  return { ok: true as const, plan: asScreenable(row) };
}

type Wanted = { criterion: { id: string; key: string }; place: QuotePlace };

/** Writes quotes that are not attached already, with an event; gives how many there were. */
export async function addQuotes(
  tx: Transaction,
  actor: Actor,
  {
    plan,
    wanted,
    now,
  }: { plan: ScreenablePlan & { id: string; version: number }; wanted: readonly Wanted[]; now: Date },
): Promise<number> {
  const texts = quotableTexts(plan);
  const there = await readEvidence(tx, plan.id);
  const added = wanted.flatMap(({ criterion, place }) => {
    const row = { ...place, criterionId: criterion.id, text: wordsAt(texts, place), planVersion: plan.version };
    const known = there.some((one) => one.criterionId === criterion.id && sameWords(one, row));
    return known ? [] : [{ key: criterion.key, row }];
  });
  if (added.length === 0) return 0;
  await tx.evidenceQuote.createMany({
    data: added.map(({ row }) => ({ ...row, planId: plan.id, addedById: actor.userId, addedAt: now })),
  });
  const keys = [...new Set(added.map(({ key }) => key))];
  const ofKey = (key: string) => added.filter((one) => one.key === key).map(({ row }) => contentOf(row));
  await recordEvent(tx, {
    at: now,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId: plan.id,
    action: "plan.evidence-attached",
    after: Object.fromEntries(keys.map((key) => [key, ofKey(key)])),
  });
  return added.length;
}

type Content = Pick<StoredQuote, "field" | "start" | "end" | "text" | "planVersion">;

const contentOf = ({ field, start, end, text, planVersion }: Content) => ({ field, start, end, text, planVersion });

const sameWords = (one: Content, other: Content): boolean =>
  one.field === other.field && one.text === other.text && one.start === other.start;

/** A verdict quotes what is attached to its criterion now. */
export async function quoteAgain(tx: Transaction, planId: string, criterionId: string): Promise<void> {
  const quote = quoteFrom(await readEvidence(tx, planId), criterionId);
  await tx.verdict.updateMany({ where: { planId, criterionId }, data: { quote } });
}
