import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import { m } from "~/paraglide/messages";
import type { Actor, Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Transaction, write } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import type { ImportEntry, StoredPlan } from "./compare-plans";
import { answersWithFields } from "./extra-answers";
import type { ImportOutcome } from "./import-input";
import type { ColumnMapping } from "./mapping";
import { compareWithPlans, openImport } from "./open-import.server";
import { type ContentField, contentOf, type PlanChange, privateFields } from "./plan-content";
import type { PlanDraft } from "./plan-draft";
import { rememberColumns } from "./remembered-columns";
import { saveRememberedColumns } from "./remembered-columns.server";
import { findImport } from "./stored-imports.server";
import { stillStands } from "./verdicts-that-stand";

type Importing = {
  tx: Transaction;
  actor: Actor;
  at: Date;
  source: string;
  importId: string;
  mapping: readonly ColumnMapping[];
};

/**
 * Imports a file: everything in it or, when anything fails, nothing. `stamp` is of the preview the person saw; when the file, its
 * corrections or the plans differ by now, nothing is done (`stale`). Changes that wait for a yes are made only for the numbers in
 * `take`. A file is imported once.
 */
export async function importPlans(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  { importId, stamp, take }: { importId: string; stamp: string; take: readonly string[] },
): Promise<{ ok: true; outcome: ImportOutcome } | Refusal | Failure<"not-found" | "already-done" | "stale">> {
  const open = await openImport(db, actor, importId);
  if (!open.ok) return open;
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "plans.import");
    if (!access.ok) return access;
    const file = await findImport(tx, actor, importId);
    if (file?.state !== "waiting") return failure("already-done");
    const comparison = await compareWithPlans(tx, actor, { ...open, file });
    if (comparison.stamp !== stamp) return failure("stale");
    const importing = { tx, actor, at: now(), source: file.source, importId, mapping: open.mapping };
    const taken = comparison.entries.filter(
      ({ draft, holds }) => holds.length === 0 || take.includes(draft.externalId),
    );
    for (const entry of taken) await importEntry(importing, entry);
    const count = (kind: ImportEntry["kind"]) => taken.filter((entry) => entry.kind === kind).length;
    const outcome: ImportOutcome = {
      created: count("new"),
      changed: count("changed"),
      withdrawn: count("withdrawn"),
      unchanged: count("unchanged"),
      left: comparison.entries.length - taken.length,
      keptOut: comparison.keptOut.length,
      superseded: comparison.superseded.length,
      tests: comparison.tests.length,
      skipped: open.table.skipped.length,
    };
    await finish(importing, outcome);
    const columns = rememberColumns(open.mapping, open.dayOrders);
    await saveRememberedColumns(tx, actor, { source: file.source, columns, at: importing.at });
    return { ok: true, outcome };
  });
}

async function finish({ tx, actor, at, source, importId }: Importing, outcome: ImportOutcome): Promise<void> {
  await tx.import.update({ where: { id: importId }, data: { importedAt: at, outcome }, select: { id: true } });
  const after = { importId, source, ...outcome };
  await recordEvent(tx, { at, actorId: actor.userId, roundId: actor.round.id, action: "plans.imported", after });
  if (outcome.created + outcome.changed + outcome.withdrawn > 0) await bumpRevision(tx, actor.round.id);
}

async function importEntry(importing: Importing, entry: ImportEntry): Promise<void> {
  if (entry.kind === "unchanged") return;
  if (entry.stored) await revisePlan(importing, { ...entry, stored: entry.stored });
  else await createPlan(importing, entry.draft);
}

async function createPlan({ tx, actor, at, source, importId, mapping }: Importing, draft: PlanDraft): Promise<void> {
  const { id } = await tx.plan.create({
    data: {
      roundId: actor.round.id,
      source,
      dossierNumber: draft.externalId,
      importedAt: at,
      answers: answersWithFields(draft.answers, mapping),
      ...contentOf(draft.values),
      ...stateOf(draft, source),
    },
    select: { id: true },
  });
  const { title } = draft.values;
  await recordEvent(tx, {
    at,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId: id,
    action: "plan.created",
    after: { importId, source, dossierNumber: draft.externalId, row: draft.row, title, ...stateOf(draft, source) },
  });
}

function stateOf({ state, values }: PlanDraft, source: string) {
  if (state !== "withdrawn") return { state: "active", withdrawnReason: null };
  return { state: "withdrawn", withdrawnReason: m.intake_withdrawn_reason({ source, status: values.status }) };
}

/** A new version keeps the old content; a plan that only changes its state says the same as before, and keeps its version. */
async function revisePlan(
  { tx, actor, at, source, importId, mapping }: Importing,
  { draft, stored, changes }: Pick<ImportEntry, "draft" | "changes"> & { stored: StoredPlan },
): Promise<void> {
  const { state, withdrawnReason } = stateOf(draft, source);
  const moved = stored.state !== "merged" && state !== stored.state;
  const version = stored.version + (changes.length > 0 ? 1 : 0);
  if (changes.length > 0) {
    const content = { ...stored.content, answers: [...stored.answers] } satisfies Prisma.InputJsonObject;
    await tx.planHistory.create({
      data: { planId: stored.id, version: stored.version, content, replacedAt: at },
      select: { id: true },
    });
  }
  await tx.plan.update({
    where: { id: stored.id },
    data: {
      version,
      ...(changes.length > 0 ? { ...contentOf(draft.values), answers: answersWithFields(draft.answers, mapping) } : {}),
      ...(moved ? { state, withdrawnReason } : {}),
    },
    select: { id: true },
  });
  const lookAgain = changes.length > 0 ? await carryVerdictsOver(tx, { stored, version, changes }) : [];
  await recordEvent(tx, {
    at,
    actorId: actor.userId,
    roundId: actor.round.id,
    planId: stored.id,
    action: "plan.revised",
    before: { version: stored.version, ...(moved ? { state: stored.state } : {}), ...valuesOf(changes, "before") },
    after: {
      importId,
      version,
      ...(moved ? { state } : {}),
      ...valuesOf(changes, "after"),
      ...(lookAgain.length > 0 ? { lookAgain } : {}),
      privateFields: changes.map(({ field }) => field).filter((field) => privateFields.has(field)),
    },
    reason: moved ? (withdrawnReason ?? "") : "",
  });
}

/** Verdicts on what did not change hold for the new version too; gives the criteria of the others, to be looked at again. */
async function carryVerdictsOver(
  tx: Transaction,
  { stored, version, changes }: { stored: StoredPlan; version: number; changes: readonly PlanChange[] },
): Promise<string[]> {
  const verdicts = await tx.verdict.findMany({
    where: { planId: stored.id },
    select: { id: true, quote: true, planVersion: true, criterion: { select: { key: true } } },
    orderBy: { criterion: { position: "asc" } },
  });
  const stands = ({ quote, planVersion, criterion }: (typeof verdicts)[number]) =>
    planVersion === stored.version && stillStands({ criterion: criterion.key, quote }, changes);
  const standing = verdicts.filter(stands).map(({ id }) => id);
  await tx.verdict.updateMany({ where: { id: { in: standing } }, data: { planVersion: version } });
  return verdicts.filter((verdict) => !stands(verdict)).map(({ criterion }) => criterion.key);
}

/** What changed, for the event log. Of what says who to reach only that it changed. */
function valuesOf(changes: readonly PlanChange[], side: "before" | "after"): Record<string, PlanChange["before"]> {
  const shown = changes.filter(({ field }) => !privateFields.has(field));
  return Object.fromEntries(shown.map((change): [ContentField, PlanChange["before"]] => [change.field, change[side]]));
}
