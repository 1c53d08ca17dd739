import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerInvalid, readForm } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { answerDuplicates } from "./answer-plan.server";
import { DuplicateCard } from "./DuplicateCard";
import { duplicateInput } from "./plan-input";
import { readSuspectPairs } from "./suspect-pairs.server";

export const handle = { wide: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.viewAll");
  const pairs = await readSuspectPairs(context.db, actor);
  return { slug: actor.round.slug, pairs, maySettle: may(actor, "plans.settle") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.settle");
  const form = await readForm(request, duplicateInput);
  return form.ok ? answerDuplicates(context, actor, form.value) : answerInvalid(form.reply);
}

export const meta: MetaFunction = () => [{ title: `${m.intake_duplicates_title()} · ${m.app_name()}` }];

export default function DuplicatesPage() {
  const { slug, pairs, maySettle } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader
        title={m.intake_duplicates_title()}
        intro={pairs.length > 0 && m.intake_duplicates_intro()}
        back={{ href: `/rounds/${slug}/plans`, label: m.intake_back_to_plans() }}
      />
      <ProblemNotice answer={answer} />
      {pairs.length === 0 && (
        <EmptyState title={m.intake_duplicates_none()}>{m.intake_duplicates_none_text()}</EmptyState>
      )}
      {pairs.map((pair) => (
        <DuplicateCard
          key={`${pair.earlier.id} ${pair.later.id}`}
          slug={slug}
          pair={pair}
          maySettle={maySettle}
          answer={answer}
        />
      ))}
    </Stack>
  );
}
