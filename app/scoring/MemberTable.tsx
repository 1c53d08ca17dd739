import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import type { MemberProgress } from "./progress.server";
import type { SheetState } from "./sheet-state";

/** Every member with how many plans stand where, who has most left to do first. */
export function MemberTable({ members }: { members: readonly MemberProgress[] }) {
  const left = ({ toHandIn, counts }: MemberProgress) => toHandIn - counts.submitted;
  const count = (state: SheetState, header: string): Column<MemberProgress> => ({
    key: state,
    header,
    align: "end",
    cell: ({ counts }) => counts[state],
  });
  const columns: Column<MemberProgress>[] = [
    { key: "name", header: m.scoring_progress_member(), rowHeader: true, cell: ({ name }) => name },
    {
      key: "left",
      header: m.scoring_state(),
      cell: (member) =>
        left(member) === 0 ? (
          <Badge tone="positive">{m.scoring_progress_finished()}</Badge>
        ) : (
          <Badge tone="caution">{m.scoring_progress_behind({ count: left(member) })}</Badge>
        ),
    },
    count("submitted", m.scoring_progress_count_submitted()),
    count("complete", m.scoring_progress_count_complete()),
    count("started", m.scoring_progress_count_started()),
    count("to-start", m.scoring_progress_count_to_start()),
    count("undeclared", m.scoring_progress_count_undeclared()),
    count("recused", m.scoring_progress_count_recused()),
  ];
  return (
    <DataTable
      caption={m.scoring_progress_members()}
      captionHidden
      columns={columns}
      rows={members.toSorted((a, b) => left(b) - left(a))}
      rowKey={({ userId }) => userId}
    />
  );
}
