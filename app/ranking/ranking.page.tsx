import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { isStaff, may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { EmptyState } from "~/ui/EmptyState";
import { formatMoney } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { AtTheLine } from "./AtTheLine";
import { chooseLine } from "./choose-line.server";
import { FrozenNote } from "./FrozenNote";
import { HowItIsMade } from "./HowItIsMade";
import { LineChoiceForm, RecordedChoice } from "./LineChoice";
import { LineSummary } from "./LineSummary";
import { availableChoices } from "./line-choice";
import { chooseLineInput } from "./line-choice-input";
import { OrderTable } from "./OrderTable";
import { RankingTable } from "./RankingTable";
import type { FullRankingView } from "./ranking-view";
import { readRanking } from "./read-ranking.server";
import { UnrankedPlans } from "./UnrankedPlans";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.ranking_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "ranking.view");
  return {
    ...(await readRanking(context.db, actor)),
    mayChoose: may(actor, "line.choose"),
    staff: isStaff(actor),
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
  const { view, beside, round } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader title={m.ranking_title()} eyebrow={round.name} />
      <ProblemNotice answer={answer} />
      {beside ? (
        <WholeList view={view} beside={beside} answer={answer} />
      ) : (
        <>
          <Notice title={m.ranking_order_title()}>
            <p>{m.ranking_order_why()}</p>
          </Notice>
          <Section id="list" title={m.ranking_order_heading()}>
            {view.rows.length === 0 ? <NothingRanked /> : <OrderTable rows={view.rows} roundPath={round.path} />}
          </Section>
        </>
      )}
      <UnrankedPlans rows={view.unranked} roundPath={round.path} />
      <HowItIsMade />
    </Stack>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type WholeListProps = {
  view: FullRankingView;
  beside: NonNullable<Loaded["beside"]>;
  answer: ActionAnswer | undefined;
};

function WholeList({ view, beside, answer }: WholeListProps) {
  const { round, mayChoose } = useLoaderData<typeof loader>();
  const titles = new Map([...view.rows, ...view.unranked].map((row) => [row.id, row.title]));
  const choices = availableChoices(view.stop);
  return (
    <>
      <LineSummary view={view} targetDonations={beside.targetDonations} />
      {view.bonusDecides && (
        <Notice tone="caution" title={m.ranking_bonus_decides()}>
          <p>{m.ranking_bonus_honest()}</p>
        </Notice>
      )}
      <Section id="list" title={m.ranking_list_heading()}>
        <Stack>
          {beside.frozen && (
            <FrozenNote frozen={beside.frozen} titleOf={(id) => titles.get(id) ?? m.ranking_plan_gone()} />
          )}
          {view.rows.length > 0 && view.withinCount === 0 && (
            <Notice tone="caution" title={m.ranking_none_fits({ budget: formatMoney(view.budgetCents) })} />
          )}
          {view.rows.length === 0 ? <NothingRanked /> : <RankingTable view={view} roundPath={round.path} />}
        </Stack>
      </Section>
      <AtTheLine view={view}>
        {beside.choice && <RecordedChoice choice={beside.choice} />}
        {mayChoose && choices.length > 0 && (
          <LineChoiceForm options={choices} revision={round.revision} again={beside.choice !== null} answer={answer} />
        )}
      </AtTheLine>
      <Outside {...beside.outside} />
    </>
  );
}

const NothingRanked = () => <EmptyState title={m.ranking_empty()}>{m.ranking_empty_text()}</EmptyState>;

/** The plans that take no part in the ranking, counted; staff can go and see which. */
function Outside({ withdrawn, notEligible }: { withdrawn: number; notEligible: number }) {
  const { staff, round } = useLoaderData<typeof loader>();
  if (withdrawn + notEligible === 0) return null;
  return (
    <p>
      {m.ranking_outside({ notEligible, withdrawn })}{" "}
      {staff && <Link to={`${round.path}/screening`}>{m.ranking_outside_link()}</Link>}
    </p>
  );
}
