import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { ListControls } from "./ListControls";
import { NothingFound, NothingRanked } from "./NothingRanked";
import { OrderTable } from "./OrderTable";
import { orderColumns, orderSorts, type RankingQuery } from "./ranking-query";
import type { OrderRow } from "./ranking-view";

type OrderPartProps = {
  view: { rows: readonly OrderRow[] };
  shown: readonly string[];
  query: RankingQuery;
  byMember: boolean;
  round: { path: string };
};

/** The ranking for who is recused from a plan: the other plans in order, and why there is no more. */
export function OrderPart({ view, shown, query, byMember, round }: OrderPartProps) {
  const columns = orderColumns.filter((column) => query.columns?.includes(column) ?? true);
  return (
    <>
      <Notice title={m.ranking_order_title()}>
        <p>{m.ranking_order_why()}</p>
        {byMember && (
          <p>
            <Link to={`${round.path}/ranking/members`} className="inline-flex min-h-11 items-center">
              {m.ranking_to_members()}
            </Link>
          </p>
        )}
      </Notice>
      <Section id="list" title={m.ranking_order_heading()}>
        {view.rows.length === 0 ? (
          <NothingRanked />
        ) : (
          <Stack>
            <ListControls
              query={query}
              sorts={orderSorts}
              columns={orderColumns}
              chosen={columns}
              bySide={false}
              count={{ shown: shown.length, all: view.rows.length }}
            />
            {shown.length === 0 ? (
              <NothingFound />
            ) : (
              <OrderTable rows={view.rows} shown={shown} query={query} columns={columns} roundPath={round.path} />
            )}
          </Stack>
        )}
      </Section>
    </>
  );
}
