import { data } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { type ActionAnswer, answerFailure } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { describeReason, failure, statusOf } from "~/platform/problem";
import type { RequestContext } from "~/platform/services";
import { acceptSuggestions } from "./accept-suggestions.server";
import { doLookUp } from "./look-ups.server";
import { readScreening } from "./read-screening.server";
import { type SaveScreening, saveScreening, unsavedParts } from "./save-screening.server";
import type { ScreenPlanForm } from "./screening-input";
import { nextUnfinished } from "./screening-state";
import type { ScreeningProblem } from "./verdict-entry";
import { describeEligibility } from "./verdict-text";

/** What the page of one plan hears back when it is shown again: everything that was typed, and what to do about it. */
export type ScreenPlanAnswer = ActionAnswer & {
  typed?: ScreenPlanForm;
  /** Only these parts of what was typed are put back; every part unless given. */
  keep?: string[];
  problems?: ScreeningProblem[];
  conflicts?: string[];
};

type Sent = { planId: string; form: ScreenPlanForm };

/** Saves what the form asks for. Goes on to what is open next, or comes back to the page when something typed is not saved yet. */
export async function answerScreening(context: RequestContext, actor: Actor, { planId, form }: Sent) {
  if (form.save === "accept") return answerAccept(context, actor, { planId, form });
  if (form.save.startsWith("place:")) return answerLookUp(context, actor, { planId, form });
  const part = form.save === "next" ? "all" : form.save;
  const result = await saveScreening(context.db, actor, { ...form, planId, part, now: context.now() });
  if (!result.ok) return answerRefusal(result, form);
  const left = part === "all" ? [] : await unsavedParts(context.db, actor, { ...form, planId });
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  const here = addressOf(actor, planId);
  if (form.save === "next") return goOn(context, actor, { planId, said: sayStanding(result) });
  if (part === "all") return redirectWithNotice(here, sayStanding(result));
  return redirectWithNotice(result.nextOpen ? `${here}#criterion-${result.nextOpen}` : here, sayStanding(result));
}

async function answerAccept(context: RequestContext, actor: Actor, { planId, form }: Sent) {
  const result = await acceptSuggestions(context.db, actor, { planId, stamp: form.accept, now: context.now() });
  if (!result.ok)
    return data<ScreenPlanAnswer>({ typed: form, ...problemOf(result) }, { status: statusOf(result.reason) });
  const left = await unsavedParts(context.db, actor, { ...form, planId });
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  return redirectWithNotice(addressOf(actor, planId), m.screening_accepted({ count: result.verdicts }));
}

/** What a button beside a criterion does; like every save it leaves what was typed as it was. */
async function answerLookUp(context: RequestContext, actor: Actor, { planId, form }: Sent) {
  const done = await doLookUp(context, actor, { planId, planVersion: form.planVersion, asked: form.save });
  const left = await unsavedParts(context.db, actor, { ...form, planId });
  if (!done.ok)
    return data<ScreenPlanAnswer>({ typed: form, keep: left, ...problemOf(done) }, { status: statusOf(done.reason) });
  if (left.length > 0) return data<ScreenPlanAnswer>({ typed: form, keep: left });
  return redirectWithNotice(`${addressOf(actor, planId)}#criterion-${done.criterion}`, done.said);
}

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

const addressOf = (actor: Actor, planId: string): string => `/rounds/${actor.round.slug}/screening/${planId}`;

async function goOn({ db }: RequestContext, actor: Actor, { planId, said }: { planId: string; said: string }) {
  const list = await readScreening(db, actor);
  const next = list.ok ? nextUnfinished(list.rows, planId) : null;
  if (next) return redirectWithNotice(addressOf(actor, next.id), said);
  return redirectWithNotice(`/rounds/${actor.round.slug}/screening`, `${said} ${m.screening_all_done()}`);
}

function sayStanding({ eligibility, sheetsKept }: Extract<SaveScreening, { ok: true }>): string {
  const said = m.screening_saved({ eligibility: describeEligibility(eligibility) });
  return sheetsKept > 0 ? `${said} ${m.screening_sheets_kept({ count: sheetsKept })}` : said;
}
