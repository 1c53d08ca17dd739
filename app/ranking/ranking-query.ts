import type { PlanAdvice } from "./advice-view";
import type { OrderRow, RankedRow, Standing } from "./ranking-view";

/** By what the list can be sorted; `list` is its own order. Places and chances are only there for who sees the whole list. */
export const orderSorts = ["list", "title", "municipality", "requested", "total", "spread"] as const;
export const fullSorts = [...orderSorts, "chance", "expected"] as const;
export type Sort = (typeof fullSorts)[number];

export const standings = ["within", "at-line", "reserve"] as const satisfies readonly Standing[];

/** The columns one can choose; place and plan are always there. */
export const orderColumns = ["requested", "total", "spread"] as const;
export const fullColumns = [...orderColumns, "chance", "expected", "corrected"] as const;
export type ListColumn = (typeof fullColumns)[number];

/** What the address asks of the list. */
export type RankingQuery = {
  sort: Sort;
  /** Lowest first where highest first is usual, and the other way round. */
  reversed: boolean;
  words: string;
  /** On which side of the budget line. */
  side: Standing | null;
  /** `null`: the usual ones. */
  columns: ListColumn[] | null;
};

/** Reads an address; what it does not know, it passes over. */
export function readRankingQuery(url: string): RankingQuery {
  const asked = new URL(url).searchParams;
  const known = <Value extends string>(values: readonly Value[], text: string | null) =>
    values.find((value) => value === text);
  const columns = asked.getAll("column").flatMap((text) => known(fullColumns, text) ?? []);
  return {
    sort: known(fullSorts, asked.get("sort")) ?? "list",
    reversed: asked.get("reversed") === "1",
    words: (asked.get("q") ?? "").trim().slice(0, 200),
    side: known(standings, asked.get("side")) ?? null,
    columns: asked.has("chosen") ? columns : null,
  };
}

/** The address that asks for this, without the question mark; empty for the list as it is. */
export function addressOf({ sort, reversed, words, side, columns }: RankingQuery): string {
  const address = new URLSearchParams();
  if (sort !== "list") address.set("sort", sort);
  if (reversed) address.set("reversed", "1");
  if (words) address.set("q", words);
  if (side) address.set("side", side);
  if (columns) address.set("chosen", "1");
  for (const column of columns ?? []) address.append("column", column);
  return address.toString();
}

/** Whether the list is shown whole and in its own order: only then a line can be drawn across it. */
export const isWholeList = ({ sort, reversed, words, side }: RankingQuery): boolean =>
  sort === "list" && !reversed && words === "" && side === null;

/** Highest first for figures, by the alphabet for words; equals and rows without a figure stay in the order of the list, those last. */
export function sortRows<Row extends OrderRow>(
  rows: readonly Row[],
  { sort, reversed }: Pick<RankingQuery, "sort" | "reversed">,
  advice: ReadonlyMap<string, PlanAdvice>,
): Row[] {
  const turn = reversed ? -1 : 1;
  if (sort === "list") return reversed ? rows.toReversed() : [...rows];
  if (sort === "title" || sort === "municipality") {
    return rows.toSorted((a, b) => turn * alphabet.compare(a[sort], b[sort]));
  }
  const figureOf = figures(sort, advice);
  return rows.toSorted((a, b) => {
    const [first, second] = [figureOf(a), figureOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return turn * (second - first);
  });
}

export const standsAt = (row: RankedRow, side: Standing | null): boolean => side === null || row.standing === side;

/** What of it a recused member may ask: chances and the side of the line are not theirs to sort or choose by. */
export function withoutTheLine(query: RankingQuery): RankingQuery {
  const sort = orderSorts.find((one) => one === query.sort) ?? "list";
  const columns = query.columns && orderColumns.filter((column) => query.columns?.includes(column));
  return { ...query, sort, side: null, columns };
}

const alphabet = new Intl.Collator("nl", { numeric: true });

function figures(sort: Exclude<Sort, "list" | "title" | "municipality">, advice: ReadonlyMap<string, PlanAdvice>) {
  const read: Record<typeof sort, (row: OrderRow) => number | null> = {
    requested: (row) => row.requestedCents,
    total: (row) => row.totalHundredths,
    spread: (row) => row.spreadHundredths,
    chance: (row) => advice.get(row.id)?.withinBudget ?? null,
    // The best place is the lowest number.
    expected: (row) => {
      const place = advice.get(row.id)?.expectedRank;
      return place === undefined ? null : -place;
    },
  };
  return read[sort];
}
