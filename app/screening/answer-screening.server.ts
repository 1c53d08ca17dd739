import { data } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { type ActionAnswer, answerFailure } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { describeReason, failure, statusOf } from "~/platform/problem";
import type { RequestContext } from "~/platform/services";
import { acceptSuggestions } from "./accept-suggestions.server";
import { attachEvidence, removeEvidence } from "./evidence.server";
import { type EvidenceIntent, evidenceIntent, type SelectEvidence } from "./evidence-input";
import { doLookUp, isLookUp } from "./look-ups.server";
import { readScreening } from "./read-screening.server";
import { type SaveScreening, saveScreening, unsavedParts } from "./save-screening.server";
import type { ScreenPlanForm } from "./screening-input";
import { filterQuery, nextInList, type ScreeningFilter } from "./screening-state";
import type { ScreeningProblem } from "./verdict-entry";
import { describeEligibility, describeFilter } from "./verdict-text";

/** What the page of one plan hears back when it is shown again: everything that was typed, and what to do about it. */
export type ScreenPlanAnswer = ActionAnswer & {
  typed?: ScreenPlanForm;
  /** Only these parts of what was typed are put back; every part unless given. */
  keep?: string[];
  problems?: ScreeningProblem[];
  conflicts?: string[];
};

type Sent = { planId: string; form: ScreenPlanForm; show: ScreeningFilter };

/** Saves what the form asks for. Goes on to what is open next, or comes back to the page when something typed is not saved yet. */
export async function answerScreening(context: RequestContext, actor: Actor, sent: Sent) {
  const { planId, form, show } = sent;
  if (form.save === "accept") return answerAccept(context, actor, sent);
  if (isLookUp(form.save)) return answerLookUp(context, actor, sent);
  const evidence = evidenceIntent(form.save);
  if (evidence) return answerEvidence(context, actor, { ...sent, evidence });
  const part = form.save === "next" ? "all" : form.save;
  const result = await saveScreening(context.db, actor, { ...form, planId, part, now: context.now() });
  if (!result.ok) return answerRefusal(result, form);
  const left = part === "all" ? [] : await unsavedParts(context.db, actor, { ...form, planId }, part);
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  const here = addressOf(actor, planId, show);
  if (form.save === "next") return goOn(context, actor, { planId, show, said: sayStanding(result) });
  if (part === "all") return redirectWithNotice(here, sayStanding(result));
  return redirectWithNotice(result.nextOpen ? `${here}#criterion-${result.nextOpen}` : here, sayStanding(result));
}

async function answerAccept(context: RequestContext, actor: Actor, { planId, form, show }: Sent) {
  const result = await acceptSuggestions(context.db, actor, { planId, stamp: form.accept, now: context.now() });
  if (!result.ok)
    return data<ScreenPlanAnswer>({ typed: form, ...problemOf(result) }, { status: statusOf(result.reason) });
  const left = await unsavedParts(context.db, actor, { ...form, planId });
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  return redirectWithNotice(addressOf(actor, planId, show), m.screening_accepted({ count: result.verdicts }));
}

/** What a button beside a criterion does; like every save it leaves what was typed as it was. */
async function answerLookUp(context: RequestContext, actor: Actor, { planId, form, show }: Sent) {
  const done = await doLookUp(context, actor, { planId, planVersion: form.planVersion, asked: form.save });
  const left = await unsavedParts(context.db, actor, { ...form, planId });
  if (!done.ok)
    return data<ScreenPlanAnswer>({ typed: form, keep: left, ...problemOf(done) }, { status: statusOf(done.reason) });
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  return redirectWithNotice(`${addressOf(actor, planId, show)}#criterion-${done.criterion}`, done.said);
}

/** Attaches what was pasted at one criterion, or takes a quote away. What else was typed stays on the page. */
async function answerEvidence(
  { db, now }: RequestContext,
  actor: Actor,
  { planId, form, show, evidence }: Sent & { evidence: EvidenceIntent },
) {
  const paste = form.verdicts.find(({ criterion }) => criterion === evidence.criterion)?.paste ?? "";
  const about = { planId, planVersion: form.planVersion, now: now() };
  const result = evidence.remove
    ? await removeEvidence(db, actor, { ...about, evidenceId: evidence.remove })
    : await attachEvidence(db, actor, { ...about, criterion: evidence.criterion, selections: [], paste });
  if (!result.ok) return answerRefusal(result, form);
  const left = await unsavedParts(db, actor, { ...form, planId }, evidence.remove ? null : evidence.criterion);
  if (left.length > 0)
    return data<ScreenPlanAnswer>({
      typed: withoutPaste(form, evidence.remove ? null : evidence.criterion),
      keep: left,
    });
  const said = evidence.remove ? m.screening_evidence_removed() : m.screening_evidence_attached();
  return redirectWithNotice(`${addressOf(actor, planId, show)}#criterion-${evidence.criterion}`, said);
}

/** What was pasted at this criterion is attached, and need not be put back. */
const withoutPaste = (form: ScreenPlanForm, key: string | null): ScreenPlanForm => ({
  ...form,
  verdicts: form.verdicts.map((entry) => (entry.criterion === key ? { ...entry, paste: "" } : entry)),
});

/** Attaches words that were selected in the text. A script asked, and shows the answer: the page stays as it is. */
export async function answerSelection(
  { db, now }: RequestContext,
  actor: Actor,
  { planId, form }: { planId: string; form: SelectEvidence },
) {
  const result = await attachEvidence(db, actor, { ...form, planId, paste: "", now: now() });
  if (result.ok) return data<SelectionAnswer>({ attached: result.attached });
  const problem = result.reason === "invalid" ? m.screening_problem_words_not_found() : describeReason(result.reason);
  return data<SelectionAnswer>({ attached: 0, problem }, { status: statusOf(result.reason) });
}

/** What the script hears that attached a selection. */
export type SelectionAnswer = { attached: number; problem?: string };

function answerRefusal(result: Extract<SaveScreening, { ok: false }>, form: ScreenPlanForm) {
  if (result.reason === "not-found") return answerFailure(failure("not-found"));
  return data<ScreenPlanAnswer>(
    {
      typed: form,
      problems: result.reason === "invalid" ? result.problems : undefined,
      conflicts: result.reason === "stale" ? result.conflicts : undefined,
      // What is wrong with a field is said above the form, with links.
      ...(result.reason === "invalid" ? {} : problemOf(result)),
    },
    { status: statusOf(result.reason) },
  );
}

const problemOf = ({ reason }: { reason: Parameters<typeof describeReason>[0] }) => ({
  problem: { reason, message: describeReason(reason) },
});

const listOf = (actor: Actor): string => `/rounds/${actor.round.slug}/screening`;

const addressOf = (actor: Actor, planId: string, show: ScreeningFilter): string =>
  `${listOf(actor)}/${planId}${filterQuery(show)}`;

/** On to the next plan of the list that the person works through, at its criteria; at the end of it back to that list. */
async function goOn(
  { db }: RequestContext,
  actor: Actor,
  { planId, show, said }: { planId: string; show: ScreeningFilter; said: string },
) {
  const list = await readScreening(db, actor);
  const next = list.ok ? nextInList(list.rows, show, planId) : null;
  if (next) return redirectWithNotice(`${addressOf(actor, next.id, show)}#criteria`, said);
  const end = show === "all" ? m.screening_all_done() : m.screening_list_done({ list: describeFilter(show) });
  return redirectWithNotice(`${listOf(actor)}${filterQuery(show)}`, `${said} ${end}`);
}

function sayStanding({ eligibility, sheetsKept }: Extract<SaveScreening, { ok: true }>): string {
  const said = m.screening_saved({ eligibility: describeEligibility(eligibility) });
  return sheetsKept > 0 ? `${said} ${m.screening_sheets_kept({ count: sheetsKept })}` : said;
}
