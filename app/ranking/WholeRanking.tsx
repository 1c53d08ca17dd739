import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { formatMoney } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { AtTheLine } from "./AtTheLine";
import { DiscussFirstList } from "./DiscussFirstList";
import { FrozenNote } from "./FrozenNote";
import { LineChoiceForm, RecordedChoice } from "./LineChoice";
import { LineSummary } from "./LineSummary";
import { ListControls } from "./ListControls";
import { availableChoices } from "./line-choice";
import { NothingFound, NothingRanked } from "./NothingRanked";
import { RankingTable } from "./RankingTable";
import { fullColumns, fullSorts, orderColumns, orderSorts, type RankingQuery } from "./ranking-query";
import type { FullRankingView } from "./ranking-view";
import type { Beside } from "./read-beside.server";
import { SolidityPanel } from "./SolidityPanel";
import { useUntilReady } from "./use-until-ready";

type WholeRankingProps = {
  view: FullRankingView;
  shown: readonly string[];
  query: RankingQuery;
  beside: Beside;
  mayChoose: boolean;
  staff: boolean;
  byMember: boolean;
  round: { path: string; revision: number };
  answer: ActionAnswer | undefined;
};

/** The whole ranking, top down: who is above the line, what to talk about, how solid that is, the list, and the choice at the line. */
export function WholeRanking(given: WholeRankingProps) {
  const { view, beside, round, byMember } = given;
  useUntilReady(beside.advice.state === "computing");
  const titles = new Map([...view.rows, ...view.unranked].map((row) => [row.id, row.title]));
  const titleOf = (planId: string) => titles.get(planId) ?? m.ranking_plan_gone();
  return (
    <>
      <Contents />
      <LineSummary view={view} targetDonations={beside.targetDonations} roundPath={round.path} />
      {view.bonusDecides && (
        <Notice tone="caution" title={m.ranking_bonus_decides()}>
          <p>{m.ranking_bonus_honest()}</p>
        </Notice>
      )}
      {(view.rows.length > 0 || beside.discuss.length > 0) && (
        <DiscussFirstList
          plans={beside.discuss}
          titleOf={titleOf}
          roundPath={round.path}
          computing={beside.advice.state === "computing"}
        />
      )}
      {view.rows.length > 0 && <SolidityPanel view={view} beside={beside} roundPath={round.path} byMember={byMember} />}
      <TheList {...given} titleOf={titleOf} />
      <TheLine {...given} />
      <Outside {...given} />
    </>
  );
}

/** The page is long; these are its parts. */
function Contents() {
  const parts = [
    ["summary", m.ranking_summary_title()],
    ["discuss", m.ranking_discuss_title()],
    ["solid", m.ranking_solid_title()],
    ["list", m.ranking_list_heading()],
    ["line", m.ranking_line_title()],
  ] as const;
  return (
    <nav aria-label={m.ranking_contents()} className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TheList({
  view,
  shown,
  query,
  beside,
  round,
  titleOf,
}: WholeRankingProps & { titleOf: (id: string) => string }) {
  const advice = beside.advice.state === "shown" ? beside.advice.plans : [];
  const offered = advice.length > 0 ? fullColumns : orderColumns;
  const usual: readonly string[] = orderColumns;
  const columns = offered.filter((column) => query.columns?.includes(column) ?? usual.includes(column));
  return (
    <Section id="list" title={m.ranking_list_heading()}>
      <Stack>
        {beside.frozen && <FrozenNote frozen={beside.frozen} titleOf={titleOf} />}
        {view.rows.length > 0 && view.withinCount === 0 && (
          <Notice tone="caution" title={m.ranking_none_fits({ budget: formatMoney(view.budgetCents) })} />
        )}
        {view.rows.length === 0 && <NothingRanked />}
        {view.rows.length > 0 && (
          <ListControls
            query={query}
            sorts={advice.length > 0 ? fullSorts : orderSorts}
            columns={offered}
            chosen={columns}
            bySide
            count={{ shown: shown.length, all: view.rows.length }}
          />
        )}
        {shown.length > 0 && <RankingTable {...{ view, shown, query, columns, advice }} roundPath={round.path} />}
        {view.rows.length > 0 && shown.length === 0 && <NothingFound />}
      </Stack>
    </Section>
  );
}

function TheLine({ view, beside, mayChoose, round, answer }: WholeRankingProps) {
  const choices = availableChoices(view.stop);
  return (
    <AtTheLine view={view} roundPath={round.path}>
      {beside.choice && <RecordedChoice choice={beside.choice} />}
      {mayChoose && choices.length > 0 && (
        <LineChoiceForm options={choices} revision={round.revision} again={beside.choice !== null} answer={answer} />
      )}
    </AtTheLine>
  );
}

/** The plans that take no part in the ranking, counted; staff can go and see which. */
function Outside({ beside: { outside }, staff, round }: WholeRankingProps) {
  if (outside.withdrawn + outside.notEligible === 0) return null;
  return (
    <p>
      {m.ranking_outside(outside)} {staff && <Link to={`${round.path}/screening`}>{m.ranking_outside_link()}</Link>}
    </p>
  );
}
