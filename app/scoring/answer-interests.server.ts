import { data } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { redirectWithNotice } from "~/platform/notice.server";
import { describeReason, type ProblemReason, statusOf } from "~/platform/problem";
import { quietField } from "~/platform/quiet-save";
import type { InterestAnswer } from "./interest-answer";
import type { declareInterests } from "./interests.server";

type Result = Awaited<ReturnType<typeof declareInterests>>;

/** A script hears what became of each declaration. Without one: the page again, with a sentence when everything was saved. */
export function answerInterests(actor: Actor, form: FormData, result: Result) {
  if (!result.ok) return answerUndeclared(form, result.reason);
  const { outcomes } = result;
  const allSaved = outcomes.every(({ ok }) => ok);
  if (allSaved && !form.has(quietField)) {
    return redirectWithNotice(`/rounds/${actor.round.slug}/interests`, m.scoring_interests_saved());
  }
  return data<InterestAnswer>(
    { kind: "outcomes", outcomes, typed: typedIn(form) },
    { status: allSaved ? 200 : statusOf("invalid") },
  );
}

/** Nothing was saved; what was filled in goes back to the page. */
export function answerUndeclared(form: FormData, reason: ProblemReason) {
  const problem = { reason, message: describeReason(reason) };
  return data<InterestAnswer>({ kind: "problem", problem, typed: typedIn(form) }, { status: statusOf(reason) });
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
