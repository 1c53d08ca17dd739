import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatNumber } from "~/ui/format";
import { Stack } from "~/ui/Stack";
import type { LeftOut, Recount, RecountSheet } from "./recount";
import { describeDivision } from "./recount-text";

type Props = {
  recount: Recount;
  criteria: readonly { id: string; label: string; weight: number }[];
  memberNames: Readonly<Record<string, string>>;
};

type Row = RecountSheet | { memberId: "mean" };

/** Step 1: every sheet that counts, with each score times its weight; and which do not count, and why. */
export function RecountSheets({ recount, criteria, memberNames }: Props) {
  const nameOf = (memberId: string) => memberNames[memberId] ?? "";
  const columns: Column<Row>[] = [
    {
      key: "member",
      header: m.ranking_recount_member(),
      rowHeader: true,
      cell: (row) => ("products" in row ? nameOf(row.memberId) : m.ranking_recount_mean()),
    },
    ...criteria.map(
      ({ id, label, weight }, index): Column<Row> => ({
        key: id,
        header: m.ranking_recount_weighted({ criterion: label, weight }),
        align: "end",
        cell: (row) => {
          if (!("products" in row)) return meanOf(recount, index);
          const part = row.products[index];
          return part && `${part.score} × ${weight} = ${formatNumber(part.product)}`;
        },
      }),
    ),
    {
      key: "sum",
      header: m.ranking_recount_sum(),
      align: "end",
      cell: (row) => ("products" in row ? <strong>{formatNumber(row.numerator)}</strong> : ""),
    },
  ];
  return (
    <Stack>
      {recount.sheets.length === 0 ? (
        <p>{m.ranking_recount_no_sheets()}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard
        <section className="overflow-x-auto" tabIndex={0} aria-label={m.ranking_recount_step_sheets()}>
          <DataTable
            caption={m.ranking_recount_step_sheets()}
            captionHidden
            columns={columns}
            rows={[...recount.sheets, { memberId: "mean" }]}
            rowKey={(row) => row.memberId}
            rowTone={(row) => ("products" in row ? undefined : "highlight")}
          />
        </section>
      )}
      {recount.leftOut.length > 0 && (
        <div>
          <p>{m.ranking_recount_left_out()}</p>
          <ul className="list-disc pl-5">
            {recount.leftOut.map(({ memberId, why }) => (
              <li key={memberId}>{reasons[why]({ member: nameOf(memberId) })}</li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

const reasons: Record<LeftOut["why"], (named: { member: string }) => string> = {
  recused: (named) => m.ranking_recount_recused(named),
  "no-sheet": (named) => m.ranking_recount_no_sheet(named),
  incomplete: (named) => m.ranking_recount_incomplete(named),
};

function meanOf({ criterionMeans }: Recount, index: number) {
  const mean = criterionMeans[index];
  return mean && describeDivision(mean);
}
