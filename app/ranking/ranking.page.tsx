import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { isStaff, may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { chooseLine } from "./choose-line.server";
import { HowItIsMade } from "./HowItIsMade";
import { chooseLineInput } from "./line-choice-input";
import { OrderPart } from "./OrderPart";
import { readRankingQuery } from "./ranking-query";
import { readRanking } from "./read-ranking.server";
import { UnrankedPlans } from "./UnrankedPlans";
import { WholeRanking } from "./WholeRanking";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.ranking_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "ranking.view");
  return {
    ...(await readRanking(context, actor, readRankingQuery(request.url))),
    mayChoose: may(actor, "line.choose"),
    staff: isStaff(actor),
    byMember: may(actor, "ranking.viewByMember"),
    round: { name: actor.round.name, path: `/rounds/${actor.round.slug}`, revision: actor.round.revision },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "line.choose");
  const form = await readForm(request, chooseLineInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await chooseLine(context, actor, form.value);
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/ranking`, m.ranking_choice_saved());
}

export default function RankingPage() {
  const loaded = useLoaderData<typeof loader>();
  const { view, beside, round } = loaded;
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader title={m.ranking_title()} eyebrow={round.name} />
      <ProblemNotice answer={answer} />
      {beside ? <WholeRanking {...loaded} view={view} beside={beside} answer={answer} /> : <OrderPart {...loaded} />}
      <UnrankedPlans rows={view.unranked} roundPath={round.path} />
      <HowItIsMade />
    </Stack>
  );
}
