import type { Cell, Sheet } from "write-excel-file/node";
import { m } from "~/paraglide/messages";
import type { ComputedRanking } from "~/ranking/computed-ranking";
import { rankingSheet } from "./ranking-sheet";
import { bold, columnAt, fromFormula, text, type WorkbookNames } from "./workbook-cells";

/**
 * The ranking as a workbook that computes itself: explanation, scores, weights and ranked list. Base, total, rank and budget line are formulas on
 * the raw scores, in whole numbers as the method asks (scoring method, section 1), with functions that every spreadsheet has. Plans go by
 * their number in the list, because a dossier number is text that a search could take for a pattern.
 */
export function rankingWorkbook(computed: ComputedRanking, names: WorkbookNames): Sheet<never>[] {
  return [
    { sheet: "uitleg", columns: [{ width: 100 }], data: explanation(computed, names) },
    {
      sheet: "scores",
      stickyRowsCount: 1,
      columns: [{ width: 6 }, { width: 16 }, { width: 24 }],
      data: scores(computed, names),
    },
    { sheet: "gewichten", columns: [{ width: 40 }, { width: 14 }, { width: 22 }], data: weights(computed, names) },
    {
      sheet: "ranglijst",
      stickyRowsCount: 1,
      orientation: "landscape",
      columns: [{ width: 8 }, { width: 6 }, { width: 16 }, { width: 40 }],
      data: rankingSheet(computed, names),
    },
  ];
}

function explanation({ inputHash }: ComputedRanking, { roundName, takenAt }: WorkbookNames): Cell[][] {
  return [
    [bold(m.reporting_workbook_title({ round: roundName }))],
    [text(m.reporting_workbook_taken({ at: takenAt }))],
    [text(m.reporting_workbook_intro())],
    [text(m.reporting_workbook_scores())],
    [text(m.reporting_workbook_weights())],
    [text(m.reporting_workbook_ranking())],
    [text(m.reporting_workbook_rounding())],
    [text(m.reporting_workbook_ties())],
    [text(m.reporting_workbook_quorum())],
    [text(m.reporting_workbook_budget())],
    [text(m.reporting_workbook_hash({ hash: inputHash }))],
    [text(m.reporting_workbook_private())],
  ];
}

/** A row per sheet or recusal: plan, member, scores, then whether it counts and its numerator. Missing scores stay empty. */
function scores({ input, ranking }: ComputedRanking, names: WorkbookNames): Cell[][] {
  const place = new Map(ranking.map(({ planId }, index) => [planId, index]));
  const isMember = new Set(input.memberIds);
  const recused = new Set(input.recusals.map(({ planId, memberId }) => JSON.stringify([planId, memberId])));
  const rows = new Map(
    input.recusals.map(({ planId, memberId }) => [
      JSON.stringify([planId, memberId]),
      { planId, memberId, scores: {} },
    ]),
  ) as Map<string, ComputedRanking["input"]["sheets"][number]>;
  for (const sheet of input.sheets) rows.set(JSON.stringify([sheet.planId, sheet.memberId]), sheet);
  const nameOf = (memberId: string) => names.members.get(memberId) ?? memberId;
  const ordered = [...rows]
    .filter(([, { planId, memberId }]) => place.has(planId) && isMember.has(memberId))
    .sort(([, a], [, b]) => placeOf(a) - placeOf(b) || (nameOf(a.memberId) < nameOf(b.memberId) ? -1 : 1));
  function placeOf({ planId }: { planId: string }) {
    return place.get(planId) ?? 0;
  }

  const count = input.criteria.length;
  const [first, last] = [columnAt(4), columnAt(3 + count)];
  return [
    [
      m.reporting_workbook_number(),
      m.reporting_workbook_dossier(),
      m.reporting_workbook_member(),
      m.reporting_workbook_recused(),
      ...input.criteria.map(({ id }) => names.criteria.get(id) ?? id),
      m.reporting_workbook_counts(),
      m.reporting_workbook_sheet_sum(),
    ].map(bold),
    ...ordered.map(([key, sheet], index): Cell[] => {
      const row = index + 2;
      const counts = `${columnAt(4 + count)}${row}`;
      const products = input.criteria.map((_, c) => `${columnAt(4 + c)}${row}*gewichten!$B$${c + 2}`).join("+");
      return [
        placeOf(sheet) + 1,
        text(ranking[placeOf(sheet)]?.dossierNumber ?? ""),
        text(nameOf(sheet.memberId)),
        recused.has(key) ? "ja" : "nee",
        ...input.criteria.map(({ id }) => sheet.scores[id] ?? null),
        fromFormula(
          `IF(AND(D${row}="nee",COUNT(${first}${row}:${last}${row})=${count},gewichten!$B$${count + 2}>0),1,0)`,
        ),
        fromFormula(`IF(${counts}=1,${products},0)`),
      ];
    }),
  ];
}

/** Weights and the order in which criteria break ties, then the settings, each in column B of a row of its own. */
function weights({ input }: ComputedRanking, names: WorkbookNames): Cell[][] {
  const last = input.criteria.length + 1;
  return [
    [m.reporting_workbook_criterion(), m.reporting_workbook_weight(), m.reporting_workbook_tie_order()].map(bold),
    ...input.criteria.map(({ id, weight }, index): Cell[] => {
      const row = index + 2;
      const equalsBefore = index === 0 ? "" : `+COUNTIF(B$2:B${row - 1},B${row})`;
      return [
        text(names.criteria.get(id) ?? id),
        weight,
        fromFormula(`1+COUNTIF(B$2:B$${last},">"&B${row})${equalsBefore}`),
      ];
    }),
    [text(m.reporting_workbook_total_weight()), fromFormula(`SUM(B2:B${last})`)],
    [text(m.reporting_workbook_bonus()), input.bonus.hundredths],
    [text(m.reporting_workbook_bonus_mode()), input.bonus.mode],
    [text(m.reporting_workbook_members()), input.memberIds.length],
    [text(m.reporting_workbook_quorum_setting()), input.quorum],
    [text(m.reporting_workbook_budget_setting()), { value: input.budgetCents / 100, format: "#,##0.00" }],
  ];
}
