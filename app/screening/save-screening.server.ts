import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, type Reader, type Transaction, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { coFundingRecorded, coFundingStamp, readCoFundingRecord, writeCoFunding } from "./co-funding.server";
import {
  type CoFundingEntry,
  coFundingPart,
  coFundingProblems,
  isCoFundingTouched,
  type StoredCoFunding,
} from "./co-funding-entry";
import type { Eligibility } from "./eligibility";
import { addQuotes, quoteAgain, readEvidence, wordsNotFound } from "./evidence.server";
import type { Gazetteer } from "./gazetteer";
import { currentGazetteer } from "./place-index.server";
import { placesOf } from "./plan-quotes";
import { asScreenable, readScreeningRound, screenableText, settingsFor } from "./screenable-plan.server";
import { type RecordedVerdict, standingOf } from "./screening-state";
import type { ScreeningProblem, VerdictEntry } from "./verdict-entry";
import { criteriaNow, judgeEntries, unsavedEntries, verdictContent, writeVerdicts } from "./verdicts.server";

/** The form of one plan. `part` is what to save of it: everything, or the one criterion (or the co-funding) of that name. */
export type ScreeningForm = {
  planId: string;
  /** The version of the plan that was on the page. */
  planVersion: number;
  verdicts: readonly VerdictEntry[];
  coFunding: CoFundingEntry | null;
  part: "all" | string;
  now: Date;
};

export type SaveScreening =
  | { ok: true; saved: string[]; eligibility: Eligibility; nextOpen: string | null; sheetsKept: number }
  | { ok: false; reason: "invalid"; problems: ScreeningProblem[] }
  | { ok: false; reason: "stale"; conflicts: string[] }
  | Failure<"not-found" | "forbidden" | "wrong-phase" | "withdrawn">;

/**
 * Records verdicts and co-funding of one plan: all that was asked for, or nothing. Refuses what someone else changed since the
 * page was made (`conflicts` names the parts; none: the plan itself was replaced), and what is not filled in as it should be.
 */
export async function saveScreening(db: Database, actor: Actor, form: ScreeningForm): Promise<SaveScreening> {
  const gazetteer = await currentGazetteer(db);
  return write(db, (tx) => save(tx, actor, { form, gazetteer }));
}

async function save(
  tx: Transaction,
  actor: Actor,
  { form, gazetteer }: { form: ScreeningForm; gazetteer: Gazetteer | undefined },
): Promise<SaveScreening> {
  const access = await checkFreshAccess(tx, actor, "screening.judge");
  if (!access.ok) return access;
  const found = await readForSaving(tx, actor, { planId: form.planId, gazetteer });
  if (!found) return failure("not-found");
  if (found.plan.state !== "active") return failure("withdrawn");
  if (found.plan.version !== form.planVersion) return { ok: false, reason: "stale", conflicts: [] };

  const { plan, criteria, scoring, opened } = found;
  const only = form.part === "all" ? null : form.part;
  const judged = judgeEntries(form.verdicts, { plan, criteria, only, scoring });
  const money = form.coFunding && judgeCoFunding(form.coFunding, { only, opened, stored: found.coFunding });
  const conflicts = [...judged.conflicts, ...(money?.conflict ? [coFundingPart] : [])];
  if (conflicts.length > 0) return { ok: false, reason: "stale", conflicts };
  const pasted = readPastes(form, found, only);
  const problems = [...judged.problems, ...pasted.problems, ...(money?.problems ?? [])];
  if (problems.length > 0) return { ok: false, reason: "invalid", problems };

  const about = { at: form.now, actorId: actor.userId, roundId: actor.round.id, planId: plan.id };
  const saved = judged.toSave.map(({ criterion }) => criterion.key);
  const attached = await addQuotes(tx, actor, { plan, wanted: pasted.wanted, now: form.now });
  if (saved.length > 0) {
    const words = await readEvidence(tx, plan.id);
    const change = await writeVerdicts(tx, actor, { plan, toSave: judged.toSave, attached: words, now: form.now });
    await recordEvent(tx, { ...about, action: "plan.screened", ...change });
  }
  if (form.coFunding && money?.wanted) {
    const change = await writeCoFunding(tx, { planId: plan.id, entry: form.coFunding, stored: found.coFunding });
    await recordEvent(tx, { ...about, action: coFundingRecorded, ...change });
    saved.push(coFundingPart);
  }
  for (const { criterion } of pasted.wanted) await quoteAgain(tx, plan.id, criterion.id);
  if (saved.length > 0 || attached > 0) await bumpRevision(tx, actor.round.id);
  return { ok: true, saved, ...(await standingAfter(tx, plan, criteria)) };
}

/** The words that were pasted in the parts to save, with their places; a problem where they are not in the plan. */
function readPastes({ verdicts }: ScreeningForm, { plan, criteria }: NonNullable<Found>, only: string | null) {
  const parts = verdicts.flatMap(({ criterion: key, paste }) => {
    const criterion = criteria.find((one) => one.key === key);
    const asked = criterion && paste !== "" && (only === null || only === key);
    return asked ? [{ criterion, places: placesOf(plan, paste) }] : [];
  });
  return {
    wanted: parts.flatMap(({ criterion, places }) => (places ?? []).map((place) => ({ criterion, place }))),
    problems: parts.flatMap(({ criterion, places }) => (places ? [] : [wordsNotFound(criterion.key)])),
  };
}

/** The parts of the form that hold something which is not recorded now: to keep on the page when another part was saved. */
export async function unsavedParts(
  db: Database,
  actor: Actor,
  { planId, verdicts, coFunding }: Pick<ScreeningForm, "planId" | "verdicts" | "coFunding">,
  pasteDone: string | null = null,
): Promise<string[]> {
  const now = await readForSaving(db, actor, { planId, gazetteer: await currentGazetteer(db) });
  if (!now) return [];
  const money = coFunding && isCoFundingTouched(coFunding, now.coFunding) ? [coFundingPart] : [];
  const pastes = verdicts.filter(({ criterion, paste }) => paste !== "" && criterion !== pasteDone);
  const parts = [...unsavedEntries(verdicts, now), ...pastes.map(({ criterion }) => criterion), ...money];
  return [...new Set(parts)];
}

type Found = Awaited<ReturnType<typeof readForSaving>>;

async function readForSaving(
  tx: Reader,
  actor: Actor,
  { planId, gazetteer }: { planId: string; gazetteer: Gazetteer | undefined },
) {
  const row = await tx.plan.findFirst({
    where: { id: planId, roundId: actor.round.id },
    select: {
      ...screenableText,
      coFunding: true,
      coFundingNote: true,
      round: { select: { phase: true, frozenAt: true } },
      verdicts: { select: { criterionId: true, ...verdictContent } },
    },
  });
  if (!row) return null;
  const { settings, criteria } = await readScreeningRound(tx, actor.round.id, gazetteer);
  const plan = asScreenable(row);
  return {
    plan,
    criteria: criteriaNow(criteria, row.verdicts, { plan, settings: settingsFor(row, settings) }),
    scoring: row.round.phase === "scoring",
    /** Members score, or did before the round was moved back. */
    opened: row.round.phase === "scoring" || row.round.frozenAt !== null,
    coFunding: await readCoFundingRecord(tx, row),
  };
}

function judgeCoFunding(
  entry: CoFundingEntry,
  { only, opened, stored }: { only: string | null; opened: boolean; stored: StoredCoFunding },
) {
  const touched = isCoFundingTouched(entry, stored);
  const wanted = only === coFundingPart ? touched || !stored.recorded : only === null && touched;
  const conflict = wanted && entry.seen !== coFundingStamp(stored);
  return { wanted, conflict, problems: wanted ? coFundingProblems(entry, { stored, opened }) : [] };
}

/** How the plan stands now; sheets of members stay, whatever the verdicts say. */
async function standingAfter(
  tx: Transaction,
  plan: { id: string; version: number },
  criteria: readonly { id: string; key: string }[],
): Promise<{ eligibility: Eligibility; nextOpen: string | null; sheetsKept: number }> {
  const verdicts = await tx.verdict.findMany({
    where: { planId: plan.id },
    select: { criterionId: true, verdict: true, planVersion: true },
  });
  const { eligibility, cells } = standingOf(criteria, {
    version: plan.version,
    verdicts: verdicts as RecordedVerdict[],
  });
  const sheetsKept = eligibility === "ineligible" ? await tx.sheet.count({ where: { planId: plan.id } }) : 0;
  const nextOpen = criteria.find((_, index) => cells[index] === "todo" || cells[index] === "outdated")?.key ?? null;
  return { eligibility, nextOpen, sheetsKept };
}
