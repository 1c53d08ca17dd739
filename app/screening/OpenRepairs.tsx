import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatDate } from "~/ui/format";
import { Section } from "~/ui/Section";
import type { OpenRepair } from "./read-repair.server";
import { describeRepairState, toneOfRepairState } from "./repair-text";

/** Requests on which something is still to be done, the overdue ones first. */
export function OpenRepairs({ repairs, here }: { repairs: readonly OpenRepair[]; here: string }) {
  if (repairs.length === 0) return null;
  const columns: Column<OpenRepair>[] = [
    {
      key: "plan",
      header: m.screening_plan(),
      rowHeader: true,
      cell: (row) => <Link to={`${here}/${row.planId}/repair`}>{row.title}</Link>,
    },
    {
      key: "state",
      header: m.screening_repair_state(),
      cell: (row) => <Badge tone={toneOfRepairState(row.state)}>{describeRepairState(row.state)}</Badge>,
    },
    { key: "by", header: m.screening_repair_answer_by(), cell: (row) => formatDate(row.answerBy) },
  ];
  return (
    <Section id="repairs" title={m.screening_repair_list()}>
      <DataTable
        caption={m.screening_repair_list()}
        captionHidden
        columns={columns}
        rows={repairs}
        rowKey={(row) => row.planId}
      />
    </Section>
  );
}
