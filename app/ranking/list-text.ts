import { m } from "~/paraglide/messages";
import type { ListColumn, Sort } from "./ranking-query";
import type { Standing } from "./ranking-view";

const sorts: Record<Sort, () => string> = {
  list: () => m.ranking_sort_list(),
  title: () => m.ranking_sort_title(),
  municipality: () => m.ranking_sort_municipality(),
  requested: () => m.ranking_sort_requested(),
  total: () => m.ranking_sort_total(),
  spread: () => m.ranking_sort_spread(),
  chance: () => m.ranking_sort_chance(),
  expected: () => m.ranking_sort_expected(),
};
export const describeSort = (sort: Sort): string => sorts[sort]();

const columns: Record<ListColumn, () => string> = {
  requested: () => m.ranking_requested(),
  total: () => m.ranking_total(),
  spread: () => m.ranking_spread(),
  chance: () => m.ranking_chance_within(),
  expected: () => m.ranking_expected(),
  corrected: () => m.ranking_corrected_rank(),
};
export const describeColumn = (column: ListColumn): string => columns[column]();

const standings: Record<Standing, () => string> = {
  within: () => m.ranking_standing_within(),
  "at-line": () => m.ranking_standing_at_line(),
  reserve: () => m.ranking_standing_below(),
};
export const describeStanding = (standing: Standing): string => standings[standing]();
