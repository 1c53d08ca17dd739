import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { Badge } from "~/ui/Badge";
import { ButtonLink } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { NavTabs } from "~/ui/NavTabs";
import { PageHeader } from "~/ui/PageHeader";
import { ProgressBar } from "~/ui/ProgressBar";
import { Stack } from "~/ui/Stack";
import { countReasons } from "./count-reasons.server";
import { OpenRepairs } from "./OpenRepairs";
import { ReasonCounts } from "./ReasonCounts";
import { listOpenRepairs } from "./read-repair.server";

import { readScreening, type ScreeningRow } from "./read-screening.server";
import {
  filterOf,
  filterQuery,
  fitsFilter,
  nextInList,
  type ScreeningFilter,
  screeningFilters,
} from "./screening-state";
import {
  describeCoFundingValue,
  describeEligibility,
  describeFilter,
  describeState,
  toneOfEligibility,
  toneOfState,
} from "./verdict-text";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.calls_page_screening()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "screening.view");
  const screening = await readScreening(context.db, actor);
  if (!screening.ok) return refuse(screening.reason);
  const { criteria, rows } = screening;
  const reasons = await countReasons(context.db, actor);
  const filter = filterOf(request);
  const active = rows.filter(({ withdrawn }) => !withdrawn);
  return {
    criteria,
    reasons,
    filter,
    rows: rows.filter((row) => fitsFilter(filter, row)),
    counts: screeningFilters.map((name) => ({ name, count: rows.filter((row) => fitsFilter(name, row)).length })),
    finished: active.filter(({ unfinished }) => !unfinished).length,
    active: active.length,
    next: nextInList(rows, filter, null)?.id ?? null,
    mayJudge: may(actor, "screening.judge"),
    repairs: await listOpenRepairs(context.db, actor, context.now()),
    here: `/rounds/${actor.round.slug}/screening`,
  };
}

export default function ScreeningPage() {
  const { rows, counts, filter, here, ...page } = useLoaderData<typeof loader>();
  const tabs = counts.map(({ name, count }) => ({
    href: `${here}${filterQuery(name)}`,
    label: describeFilter(name),
    current: name === filter,
    count,
  }));
  return (
    <Stack>
      <PageHeader
        title={m.calls_page_screening()}
        intro={m.screening_intro()}
        actions={<Actions {...page} here={here} filter={filter} />}
      />
      <p>
        <Link to={`${here}/register`}>{m.screening_register()}</Link>
      </p>
      {page.active > 0 && <ProgressBar label={m.screening_progress()} value={page.finished} max={page.active} />}
      <OpenRepairs repairs={page.repairs} here={here} />
      <NavTabs label={m.screening_filters()} tabs={tabs} />
      <Plans rows={rows} criteria={page.criteria} here={here} filter={filter} />
      <ReasonCounts counts={page.reasons} />
    </Stack>
  );
}

type ActionsProps = { next: string | null; mayJudge: boolean; here: string; filter: ScreeningFilter };

function Actions({ next, mayJudge, here, filter }: ActionsProps) {
  if (!next) return null;
  return (
    <>
      <ButtonLink to={`${here}/${next}${filterQuery(filter)}#criteria`}>{m.screening_next_unfinished()}</ButtonLink>
      {mayJudge && (
        <ButtonLink variant="secondary" to={`${here}/accept`}>
          {m.screening_accept_title()}
        </ButtonLink>
      )}
    </>
  );
}

type PlansProps = {
  rows: ScreeningRow[];
  criteria: { key: string; label: string }[];
  here: string;
  filter: ScreeningFilter;
};

function Plans({ rows, criteria, here, filter }: PlansProps) {
  if (rows.length === 0) {
    if (filter === "all") return <EmptyState title={m.screening_no_plans()}>{m.screening_no_plans_text()}</EmptyState>;
    return <EmptyState title={m.screening_filter_empty()} />;
  }
  const columns: Column<ScreeningRow>[] = [
    {
      key: "plan",
      header: m.screening_plan(),
      rowHeader: true,
      cell: (row) => <Link to={`${here}/${row.id}${filterQuery(filter)}`}>{row.title}</Link>,
    },
    { key: "eligibility", header: m.screening_eligibility(), cell: (row) => <Eligibility row={row} /> },
    ...criteria.map((criterion, index) => ({
      key: criterion.key,
      header: criterion.label,
      cell: (row: ScreeningRow) => <Cell state={row.cells[index] ?? "todo"} />,
    })),
    { key: "co-funding", header: m.screening_cofunding_short(), cell: (row) => describeCoFundingValue(row.coFunding) },
  ];
  return (
    <DataTable
      matrix
      caption={m.screening_matrix_caption()}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.withdrawn ? "muted" : undefined)}
    />
  );
}

const Cell = ({ state }: { state: ScreeningRow["cells"][number] }) => (
  <Badge tone={toneOfState(state)}>{describeState(state)}</Badge>
);

function Eligibility({ row }: { row: ScreeningRow }) {
  if (row.withdrawn) return <Badge>{m.screening_withdrawn_short()}</Badge>;
  return <Badge tone={toneOfEligibility(row.eligibility)}>{describeEligibility(row.eligibility)}</Badge>;
}
