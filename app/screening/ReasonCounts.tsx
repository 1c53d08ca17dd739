import { m } from "~/paraglide/messages";
import { type Column, DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Section";
import type { ReasonCount } from "./count-reasons.server";

/** How often each reason was given in this round. */
export function ReasonCounts({ counts }: { counts: readonly ReasonCount[] }) {
  if (counts.length === 0) return null;
  const columns: Column<ReasonCount>[] = [
    { key: "criterion", header: m.screening_criterion(), rowHeader: true, cell: (row) => row.criterion },
    { key: "reason", header: m.screening_reason(), cell: (row) => row.label || m.screening_reason_own_words() },
    { key: "count", header: m.screening_count(), cell: (row) => String(row.count) },
  ];
  return (
    <Section title={m.screening_reason_counts()} intro={m.screening_reason_counts_intro()}>
      <DataTable
        caption={m.screening_reason_counts_caption()}
        captionHidden
        columns={columns}
        rows={[...counts]}
        rowKey={(row) => `${row.criterion} ${row.code}`}
      />
    </Section>
  );
}
