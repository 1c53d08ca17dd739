import { type Actor, checkAccess, may, type Refusal } from "~/people/access";
import type { Database, Reader } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { listAcceptable } from "./accept-suggestions.server";
import { readCoFunding } from "./co-funding";
import { coFundingStamp, readCoFundingRecord } from "./co-funding.server";
import { prefillCoFunding } from "./co-funding-entry";
import { placeNow, readEvidence } from "./evidence.server";
import { classifyLegalForm } from "./legal-forms";
import { readLookUpSettings } from "./look-up-settings.server";
import { moneyWarnings } from "./money-warnings";
import { readNeighbourhood, readPlaceChoice } from "./neighbourhood.server";
import { quoteOf } from "./passages";
import { currentPlaces } from "./place-index.server";
import { quotableTexts } from "./plan-quotes";
import { readScreening } from "./read-screening.server";
import { readKvkLookUp, readPdokLookUp } from "./register-look-ups.server";
import { asScreenable, readScreeningRound, screenableText, settingsFor } from "./screenable-plan.server";
import {
  cellState,
  fitsFilter,
  nextInList,
  type RecordedVerdict,
  type ScreeningFilter,
  standingOf,
} from "./screening-state";
import { describeCoFunding, describeMoneyWarning, describeSuggestion } from "./suggestion-text";
import { prefillOf } from "./verdict-entry";
import { type CriterionNow, criteriaNow, verdictContent, verdictStamp } from "./verdicts.server";

/** Everything on the page where one plan is screened: the plan, its criteria, the money, and the plans around it. For staff. */
export async function readPlanScreening(db: Database, actor: Actor, planId: string, show: ScreeningFilter = "all") {
  const access = checkAccess(actor, "screening.view");
  if (!access.ok) return access satisfies Refusal;
  const found = await findPlan(db, actor, planId);
  if (!found) return failure("not-found") satisfies Failure;
  const places = await currentPlaces(db);
  const { settings, criteria } = await readScreeningRound(db, actor.round.id, places?.gazetteer);
  const plan = asScreenable(found.plan);
  const now = criteriaNow(criteria, found.verdicts, { plan, settings: settingsFor(found.plan, settings) });
  const coFunding = await readCoFundingRecord(db, found);
  const placeChoice = await readPlaceChoice(db, planId);
  const evidence = await readEvidence(db, planId);
  const lookUps = await readLookUpSettings(db, actor.round.id);
  const kvk = await readKvkLookUp(db, planId);
  const names = await namesOf(db, [
    kvk?.askedById ?? null,
    ...found.verdicts.map(({ screenedById }) => screenedById),
    ...evidence.map(({ addedById }) => addedById),
    coFunding.by,
    placeChoice?.chosenById ?? null,
  ]);
  const list = await readScreening(db, actor);
  const all = list.ok ? list.rows : [];
  // A plan that was just judged may not be in the list any more; it keeps its place until the person goes on.
  const rows = all.filter((row) => row.id === planId || fitsFilter(show, row));
  const place = rows.findIndex(({ id }) => id === planId);
  const acceptable = await listAcceptable(db, actor, planId);
  const reading = readCoFunding(plan);
  const { answers, phone: _, placeChoice: __, ...shown } = plan;
  const attached = aboutEvidence(evidence, plan, names);
  const quoted = new Set([
    ...now.flatMap(({ suggestion }) => suggestion?.passages.map(({ field }) => field) ?? []),
    ...attached.flatMap(({ place }) => place?.field ?? []),
  ]);
  return {
    ok: true as const,
    plan: shown,
    /** The original answers on which a suggestion rests or that are attached as evidence; the others stay here. */
    answers: answers
      .map((answer, index) => ({ field: `answers.${index}` as const, ...answer }))
      .filter(({ field }) => quoted.has(field)),
    standing: standingOf(criteria, { version: plan.version, verdicts: found.verdicts as RecordedVerdict[] }),
    place: { number: place + 1, of: rows.length },
    previous: rows[place - 1]?.id ?? null,
    next: rows[place + 1]?.id ?? null,
    unfinished: nextInList(all, show, planId)?.id ?? null,
    acceptable: acceptable.ok ? { count: acceptable.suggestions.length, stamp: acceptable.stamp } : null,
    mayJudge: may(actor, "screening.judge") && plan.state === "active",
    scoring: actor.round.phase === "scoring",
    criteria: criteria.map((criterion, index) => ({
      ...criterion,
      ...aboutCriterion(now[index] as CriterionNow, plan),
      evidence: attached.filter(({ criterionId }) => criterionId === criterion.id),
      recorded: aboutRecorded(found.verdicts, { criterionId: criterion.id, names }),
    })),
    neighbourhood: readNeighbourhood(plan, { places, choice: placeChoice, names }),
    pdok: {
      offered: lookUps.pdok && plan.neighbourhood.trim() !== "",
      asked: lookUps.pdok ? await readPdokLookUp(db, plan) : null,
    },
    kvk: { offered: lookUps.kvk && plan.kvk !== null, answer: kvk && aboutKvk(kvk, { plan, names }) },
    warnings: moneyWarnings(plan, settings).map(describeMoneyWarning),
    coFunding: {
      ...prefillCoFunding(coFunding),
      opened: actor.round.phase === "scoring" || found.frozenAt !== null,
      seen: coFundingStamp(coFunding),
      recorded: coFunding.recorded ? { by: names.get(coFunding.by ?? "") ?? null, at: coFunding.at } : null,
      suggestion: reading.coFunding,
      sentence: describeCoFunding(reading),
    },
  };
}

async function findPlan(db: Reader, actor: Actor, planId: string) {
  const found = await db.plan.findFirst({
    where: { id: planId, roundId: actor.round.id },
    select: {
      ...screenableText,
      coFunding: true,
      coFundingNote: true,
      withdrawnReason: true,
      round: { select: { frozenAt: true } },
      verdicts: { select: { criterionId: true, screenedById: true, screenedAt: true, quote: true, ...verdictContent } },
    },
  });
  if (!found) return null;
  const { verdicts, coFunding, coFundingNote, round, ...plan } = found;
  return { id: plan.id, plan, verdicts, coFunding, coFundingNote, frozenAt: round.frozenAt };
}

async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const users = await db.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

type Screenable = ReturnType<typeof asScreenable>;

/** The suggestion in words with its passages in the applicants' words, and the fields as they are before anyone types. */
function aboutCriterion({ stored, suggestion, reasons }: CriterionNow, plan: Screenable) {
  return {
    reasons: reasons.filter(({ active, code }) => active || code === stored?.reasonCode),
    state: cellState(stored && { ...stored, criterionId: "" }, plan.version),
    seen: verdictStamp(stored),
    filled: prefillOf(stored, plan.version),
    suggestion: suggestion && {
      suggestion: suggestion.suggestion,
      sentence: describeSuggestion(suggestion),
      passages: suggestion.passages.map((passage) => ({ ...passage, quote: quoteOf(plan, passage) })),
    },
  };
}

/** Attached words with where they stand now. */
function aboutEvidence(
  evidence: Awaited<ReturnType<typeof readEvidence>>,
  plan: Screenable,
  names: Map<string, string>,
) {
  const texts = quotableTexts(plan);
  return evidence.map((quote) => ({
    id: quote.id,
    criterionId: quote.criterionId,
    text: quote.text,
    planVersion: quote.planVersion,
    place: placeNow(texts, quote),
    by: names.get(quote.addedById) ?? null,
    at: quote.addedAt,
  }));
}

type KvkLookUp = NonNullable<Awaited<ReturnType<typeof readKvkLookUp>>>;

/** `agrees`: what is registered is the same kind of organisation as what was submitted. */
function aboutKvk(found: KvkLookUp, { plan, names }: { plan: Screenable; names: Map<string, string> }) {
  const { kvkNumber: number, outcome, name, legalForm, extendedLegalForm, test, askedById, askedAt: at } = found;
  const agrees = classifyLegalForm(legalForm) === classifyLegalForm(plan.legalForm);
  return { number, outcome, name, legalForm, extendedLegalForm, test, agrees, by: names.get(askedById) ?? null, at };
}

type Recorded = NonNullable<Awaited<ReturnType<typeof findPlan>>>["verdicts"];

function aboutRecorded(
  verdicts: Recorded,
  { criterionId, names }: { criterionId: string; names: Map<string, string> },
) {
  const found = verdicts.find((verdict) => verdict.criterionId === criterionId);
  if (!found) return null;
  const { screenedById, screenedAt, verdict, quote, reason } = found;
  return { verdict, quote, reason, by: names.get(screenedById) ?? null, at: screenedAt };
}

export type PlanScreening = Extract<Awaited<ReturnType<typeof readPlanScreening>>, { ok: true }>;
export type CriterionOnPage = PlanScreening["criteria"][number];
