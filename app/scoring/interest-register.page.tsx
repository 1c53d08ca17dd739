import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { EmptyState } from "~/ui/EmptyState";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { readInterestRegister } from "./interest-register.server";
import { interestReviewInput } from "./interest-review-input";
import { RegisterPlanCard } from "./RegisterPlanCard";
import { reviewInterest } from "./review-interest.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "interests.viewAll");
  return { round: actor.round.name, ...(await readInterestRegister(args.context.db, actor)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "interest.confirm");
  const form = await readForm(args.request, interestReviewInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await reviewInterest(args.context.db, actor, form.value, args.context.now());
  if (!result.ok) return answerFailure(result, form.reply);
  const path = `/rounds/${actor.round.slug}/interests/register#plan-${form.value.plan}`;
  return redirectWithNotice(path, m.scoring_register_saved({ name: result.name }));
}

export const meta: MetaFunction = () => [{ title: `${m.scoring_register_title()} · ${m.app_name()}` }];

export default function InterestRegisterPage() {
  const { round, plans, members } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const tooFew = plans.filter((plan) => plan.tooFew);
  const declared = plans.filter(({ declarations }) => declarations.length > 0);
  return (
    <Stack>
      <PageHeader title={m.scoring_register_title()} eyebrow={round} intro={m.scoring_register_intro()} />
      <ProblemNotice answer={answer} />
      {answer?.form?.status === "error" && (
        <Notice tone="negative" role="alert" title={m.scoring_register_question_needed()} />
      )}
      {tooFew.length > 0 && (
        <Notice tone="caution" title={m.scoring_register_too_few({ count: tooFew.length })}>
          <ul>
            {tooFew.map(({ id, title, left, quorum }) => (
              <li key={id}>{m.scoring_register_left({ title, left, quorum })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={m.scoring_register_ties()} id="ties" plain>
        {declared.length === 0 && <EmptyState title={m.scoring_register_none()} />}
        <Stack>
          {declared.map((plan) => (
            <RegisterPlanCard key={plan.id} plan={plan} members={members} />
          ))}
        </Stack>
      </Section>
    </Stack>
  );
}
