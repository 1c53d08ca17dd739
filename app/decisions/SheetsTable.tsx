import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatHundredths } from "~/ui/format";
import type { CriterionRow, MeetingSheets, SheetCell } from "./sheets-side-by-side";

type SheetsTableProps = {
  sheets: MeetingSheets;
  /** The mean of the sheets that count, as the ranking has it; `null` when none does. */
  baseHundredths: number | null;
};

/** A member a column and a criterion a row, so that the room sees at once where members differ. */
export function SheetsTable({ sheets, baseHundredths }: SheetsTableProps) {
  const totals: TotalsRow = { id: "total", label: m.decisions_sheet_total(), weight: null };
  const columns: Column<CriterionRow | TotalsRow>[] = [
    {
      key: "criterion",
      header: m.decisions_criterion(),
      rowHeader: true,
      cell: ({ label, weight }) => (
        <>
          {label}
          {weight !== null && (
            <span className="block text-sm font-normal text-ink-muted">{m.decisions_weight({ weight })}</span>
          )}
        </>
      ),
    },
    ...sheets.columns.map(
      (member, index): Column<CriterionRow | TotalsRow> => ({
        key: member.memberId,
        header: member.name,
        align: "end",
        cell: (row) =>
          "cells" in row ? (
            <Score cell={row.cells[index]} />
          ) : member.totalHundredths === null ? (
            <span className="text-ink-muted">{m.decisions_sheet_incomplete()}</span>
          ) : (
            <strong>{formatHundredths(member.totalHundredths)}</strong>
          ),
      }),
    ),
    {
      key: "mean",
      header: m.decisions_mean(),
      align: "end",
      cell: (row) => {
        const mean = "cells" in row ? row.meanHundredths : baseHundredths;
        return mean === null ? "–" : <strong>{formatHundredths(mean)}</strong>;
      },
    },
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={m.decisions_sheets_table()}>
      <DataTable
        caption={m.decisions_sheets_title()}
        captionHidden
        columns={columns}
        rows={[...sheets.rows, totals]}
        rowKey={(row) => row.id}
        rowTone={(row) => ("cells" in row ? undefined : "highlight")}
      />
    </section>
  );
}

type TotalsRow = { id: string; label: string; weight: null };

function Score({ cell }: { cell: SheetCell | undefined }) {
  if (!cell) return null;
  return (
    <div>
      {cell.score === null ? (
        <span className="text-ink-muted">{cell.doNotKnow ? m.ui_dont_know() : m.decisions_no_score()}</span>
      ) : (
        <strong className="text-xl">{cell.score}</strong>
      )}
      {cell.revisedFrom && (
        <span className="block text-sm">
          {m.decisions_was({ score: cell.revisedFrom.score ?? m.decisions_no_score() })}
        </span>
      )}
    </div>
  );
}
