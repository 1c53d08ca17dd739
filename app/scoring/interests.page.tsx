import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, Form, useActionData, useLoaderData } from "@remix-run/react";
import { useCallback, useState } from "react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { findUser, requireAccess, requireActor } from "~/people/visitor.server";
import { quietField, saveOrTellTrouble } from "~/platform/quiet-save";
import { Button, ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { answerInterests, answerUndeclared } from "./answer-interests.server";
import { InterestCard } from "./InterestCard";
import { InterestErrors } from "./InterestErrors";
import { InterestExplanation } from "./InterestExplanation";
import { type InterestAnswer, type InterestReply, refusedIn } from "./interest-answer";
import { readInterestForm } from "./interest-input";
import { declareInterests, readInterestPlans } from "./interests.server";

export { skipQuietSaves as shouldRevalidate } from "~/platform/quiet-save";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "interest.declare");
  const plans = await readInterestPlans(context.db, actor);
  return { plans, scoring: may(actor, "sheet.viewOwn") ? `/rounds/${actor.round.slug}/scoring` : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const signedIn = await findUser({ request, context });
  if (!signedIn && form.has(quietField)) return answerUndeclared(form, "signed-out");
  const actor = await requireActor({ request, params, context });
  const entries = readInterestForm(form);
  if (!entries) return answerUndeclared(form, "invalid");
  return answerInterests(actor, form, await declareInterests(context.db, actor, entries, context.now()));
}

/** Keeps the page, with what was chosen, when there is no connection. */
export const clientAction = (args: ClientActionFunctionArgs): Promise<InterestReply> =>
  saveOrTellTrouble<InterestAnswer>(args);

export const meta: MetaFunction = () => [{ title: `${m.scoring_interests_title()} · ${m.app_name()}` }];

export default function InterestsPage() {
  const { plans, scoring } = useLoaderData<typeof loader>();
  const answer = useActionData<InterestReply>();
  const refused = refusedIn(answer);
  const typed = answer && "typed" in answer ? answer.typed : {};
  // A choice that saves itself does not fetch the page again, so the page counts along.
  const [declaredHere, setDeclaredHere] = useState<ReadonlySet<string>>(new Set());
  const onDeclared = useCallback((planId: string) => setDeclaredHere((ids) => new Set(ids).add(planId)), []);
  const done = plans.filter(({ declared, head }) => declared !== null || declaredHere.has(head.id)).length;
  const groups = [
    { key: "eligible", title: m.scoring_interests_eligible(), plans: plans.filter(({ eligible }) => eligible) },
    {
      key: "waiting",
      title: m.scoring_interests_not_yet(),
      intro: m.scoring_interests_not_yet_intro(),
      plans: plans.filter(({ eligible }) => !eligible),
    },
  ];
  return (
    <Stack>
      <PageHeader title={m.scoring_interests_title()} intro={m.scoring_interests_intro()} />
      <InterestErrors answer={answer} plans={plans} />
      <InterestExplanation />
      {plans.length === 0 && (
        <EmptyState title={m.scoring_interests_none_title()}>{m.scoring_interests_none_text()}</EmptyState>
      )}
      {plans.length > 0 && <ProgressBar label={m.scoring_interests_done()} value={done} max={plans.length} />}
      {plans.length > 0 && done === plans.length && <Notice tone="positive" title={m.scoring_interests_all_done()} />}
      <Form method="post" autoComplete="off">
        <Stack>
          {groups
            .filter((group) => group.plans.length > 0)
            .map((group) => (
              <Section key={group.key} id={group.key} title={group.title} intro={group.intro} plain>
                <Stack>
                  {group.plans.map((plan) => (
                    <InterestCard
                      key={plan.head.id}
                      plan={plan}
                      typed={typed}
                      refused={refused.find(({ planId }) => planId === plan.head.id) ?? null}
                      onDeclared={onDeclared}
                    />
                  ))}
                </Stack>
              </Section>
            ))}
          {plans.length > 0 && (
            <div className="bottom-bar">
              <Button>{m.scoring_interests_save()}</Button>
              {scoring && (
                <ButtonLink to={scoring} variant="quiet">
                  {m.scoring_interests_to_scoring()}
                </ButtonLink>
              )}
            </div>
          )}
        </Stack>
      </Form>
    </Stack>
  );
}
