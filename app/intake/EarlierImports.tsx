import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatDateTime } from "~/ui/format";
import type { ImportOutcome } from "./import-input";
import { describeImportState, describeOutcome, importStateTones } from "./import-text";
import type { ImportState } from "./stored-imports.server";

type EarlierImport = {
  id: string;
  fileName: string;
  source: string;
  state: ImportState;
  outcome: ImportOutcome | null;
  createdAt: Date | string;
  by: string;
};

/** Every file of the round with what became of it. */
export function EarlierImports({ slug, imports }: { slug: string; imports: readonly EarlierImport[] }) {
  if (imports.length === 0) return <p>{m.intake_earlier_none()}</p>;
  const columns: Column<EarlierImport>[] = [
    {
      key: "file",
      header: m.intake_file(),
      rowHeader: true,
      cell: (row) => <Link to={`/rounds/${slug}/import/${row.id}`}>{row.fileName}</Link>,
    },
    { key: "source", header: m.intake_source_short(), cell: (row) => row.source },
    {
      key: "uploaded",
      header: m.intake_uploaded(),
      cell: (row) => m.intake_uploaded_by({ when: formatDateTime(row.createdAt), name: row.by }),
    },
    { key: "result", header: m.intake_result(), cell: (row) => <Result {...row} /> },
  ];
  return (
    <DataTable
      caption={m.intake_earlier()}
      captionHidden
      columns={columns}
      rows={imports}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.state === "discarded" ? "muted" : undefined)}
    />
  );
}

function Result({ state, outcome }: EarlierImport) {
  return (
    <span>
      <Badge tone={importStateTones[state]}>{describeImportState(state)}</Badge>
      {outcome && <> {describeOutcome(outcome)}</>}
    </span>
  );
}
