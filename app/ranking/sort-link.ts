import type { Column } from "~/ui/DataTable";
import { addressOf, type RankingQuery, type Sort } from "./ranking-query";

/** Words begin at the A, figures at the highest; the place, lowest first, is the list itself. */
const risesFirst: readonly Sort[] = ["list", "title", "municipality", "expected"];

/** What makes the head of a column a link: sorts by it, and the other way round when the list is sorted by it already. */
export function sortLink(query: RankingQuery, sort: Sort): Pick<Column<unknown>, "sortHref" | "sorted"> {
  const current = query.sort === sort;
  const reversed = current && !query.reversed;
  const rises = risesFirst.includes(sort) !== query.reversed;
  return {
    sortHref: `?${addressOf({ ...query, sort, reversed })}#list`,
    ...(current && { sorted: rises ? ("ascending" as const) : ("descending" as const) }),
  };
}
