import type { Cell } from "write-excel-file/node";
import { m } from "~/paraglide/messages";
import type { ComputedRanking } from "~/ranking/computed-ranking";
import { bold, columnAt, fromFormula, text, type WorkbookNames } from "./workbook-cells";

/** The fixed columns of the ranked list; the means per criterion and the tie-break columns come after them. */
const columns = {
  rank: "A",
  number: "B",
  sheets: "E",
  sum: "F",
  divisor: "G",
  base: "H",
  coFunded: "I",
  bonus: "J",
  total: "K",
  quorum: "N",
  rankable: "O",
  requested: "R",
  known: "S",
  running: "T",
  first: "V",
} as const;
const fixedColumns = 22;

/**
 * A row per plan, in the order of the ranking, numbered from 1. All that follows from scores, weights and settings is a formula; what is typed is
 * the number, the names, whether the pré was recorded, and the amount.
 */
export function rankingSheet({ input, ranking }: ComputedRanking, names: WorkbookNames): Cell[][] {
  const criteria = input.criteria.map(({ id }) => names.criteria.get(id) ?? id);
  const order = criteria.map((_, index) => m.reporting_workbook_tie_column({ place: index + 1 }));
  const heads = [
    m.reporting_workbook_rank(),
    m.reporting_workbook_number(),
    m.reporting_workbook_dossier(),
    m.reporting_workbook_plan(),
    m.reporting_workbook_sheets(),
    m.reporting_workbook_sum(),
    m.reporting_workbook_divisor(),
    m.reporting_workbook_base(),
    m.reporting_workbook_co_funded(),
    m.reporting_workbook_bonus_given(),
    m.reporting_workbook_total(),
    m.reporting_workbook_total_points(),
    m.reporting_workbook_eligible(),
    m.reporting_workbook_quorum_needed(),
    m.reporting_workbook_rankable(),
    m.reporting_workbook_rank_total(),
    m.reporting_workbook_rank_without(),
    m.reporting_workbook_requested(),
    m.reporting_workbook_known(),
    m.reporting_workbook_running(),
    m.reporting_workbook_within(),
    m.reporting_workbook_bonus_first(),
    ...criteria.map((criterion) => m.reporting_workbook_mean({ criterion })),
    ...order,
  ];
  return [
    heads.map(bold),
    ...ranking.map((plan, index) => planRow(input, plan, names.plans.get(plan.planId) ?? "", index)),
  ];

  function planRow(
    { criteria: weighed }: typeof input,
    { dossierNumber, coFunded, requestedCents }: (typeof ranking)[number],
    title: string,
    index: number,
  ): Cell[] {
    const row = index + 2;
    const count = weighed.length;
    const setting = settingsFrom(count);
    const at = (column: string) => `${column}${row}`;
    const all = (column: string) => `${column}$2:${column}$${ranking.length + 1}`;
    const scores = (column: number) => `scores!$${columnAt(column)}:$${columnAt(column)}`;
    const ofPlan = `${scores(0)},${at(columns.number)}`;
    const counted = `${ofPlan},${scores(4 + count)},1`;
    const halfUp = (sum: string, divisor: string) => `INT((200*${sum}+${divisor})/(2*${divisor}))`;
    const whenScored = (formula: string) => `IF(${at(columns.sheets)}=0,"",${formula})`;
    const whenRankable = (formula: string) => `IF(${at(columns.rankable)}=1,${formula},"")`;
    const means = weighed.map((_, c) => columnAt(fixedColumns + c));
    const tieColumns = weighed.map((_, c) => columnAt(fixedColumns + count + c));
    return [
      fromFormula(whenRankable(placeAmong([columns.total, columns.first, ...tieColumns]))),
      index + 1,
      text(dossierNumber),
      text(title),
      fromFormula(`COUNTIFS(${counted})`),
      fromFormula(`SUMIFS(${scores(5 + count)},${counted})`),
      fromFormula(`${at(columns.sheets)}*${setting.totalWeight}`),
      fromFormula(whenScored(halfUp(at(columns.sum), at(columns.divisor)))),
      coFunded ? 1 : 0,
      fromFormula(`IF(${setting.mode}="points",${at(columns.coFunded)}*${setting.bonus},0)`),
      fromFormula(whenScored(`${at(columns.base)}+${at(columns.bonus)}`)),
      fromFormula(whenScored(`${at(columns.total)}/100`), "0.00"),
      fromFormula(`${setting.members}-COUNTIFS(${ofPlan},${scores(3)},"ja")`),
      fromFormula(`MAX(1,IF(${setting.quorum}="",MAX(3,ROUNDUP(M${row}/2,0)),${setting.quorum}))`),
      fromFormula(`IF(${at(columns.sheets)}>=${at(columns.quorum)},1,0)`),
      fromFormula(whenRankable(placeAmong([columns.total]))),
      fromFormula(whenRankable(placeAmong([columns.base, ...tieColumns]))),
      requestedCents === null ? null : { value: requestedCents / 100, format: "#,##0.00" },
      requestedCents === null ? 0 : 1,
      fromFormula(
        whenRankable(
          `IF(COUNTIFS(${all(columns.rank)},"<="&${at(columns.rank)},${all(columns.known)},0)>0,"?",` +
            `ROUND(SUMIFS(${all(columns.requested)},${all(columns.rank)},"<="&${at(columns.rank)}),2))`,
        ),
        "#,##0.00",
      ),
      fromFormula(
        whenRankable(`IF(${at(columns.running)}="?","nee",IF(${at(columns.running)}<=${setting.budget},"ja","nee"))`),
      ),
      fromFormula(`IF(${setting.mode}="tie-break",${at(columns.coFunded)},0)`),
      ...weighed.map((_, c) =>
        fromFormula(whenScored(halfUp(`SUMIFS(${scores(4 + c)},${counted})`, at(columns.sheets)))),
      ),
      ...weighed.map((_, c) =>
        fromFormula(
          `INDEX($${means[0]}${row}:$${means.at(-1)}${row},1,MATCH(${c + 1},gewichten!$C$2:$C$${count + 1},0))`,
        ),
      ),
    ];

    /** 1 and the rankable plans that are higher in the first of these columns, or equal there and higher in the next, and so on. */
    function placeAmong(links: readonly string[]): string {
      const rankable = `${all(columns.rankable)},1`;
      const terms = links.map((link, place) => {
        const equal = links.slice(0, place).map((before) => condition(before, "="));
        return `COUNTIFS(${[rankable, ...equal, condition(link, ">")].join(",")})`;
      });
      return `1+${terms.join("+")}`;
    }
    function condition(column: string, sign: "=" | ">"): string {
      return `${all(column)},"${sign}"&${at(column)}`;
    }
  }
}

/** Where the settings stand on the sheet of weights, below so many criteria. */
const settingsFrom = (criteria: number) => {
  const at = (offset: number) => `gewichten!$B$${criteria + 2 + offset}`;
  return { totalWeight: at(0), bonus: at(1), mode: at(2), members: at(3), quorum: at(4), budget: at(5) };
};
