import { m } from "~/paraglide/messages";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { formatDateTime } from "~/ui/format";
import type { ImportOutcome } from "./import-input";
import { describeOutcome } from "./import-text";

type FinishedImportProps = {
  slug: string;
  file: { importedAt: Date | string | null; outcome: ImportOutcome | null };
};

/** A file that was imported or thrown away: what became of it, and where to go on. */
export function FinishedImport({ slug, file: { importedAt, outcome } }: FinishedImportProps) {
  if (importedAt && outcome) {
    return (
      <EmptyState
        title={m.intake_was_imported()}
        action={<ButtonLink to={`/rounds/${slug}/plans`}>{m.intake_back_to_plans()}</ButtonLink>}
      >
        {m.intake_was_imported_when({ when: formatDateTime(importedAt), counts: describeOutcome(outcome) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={m.intake_was_discarded()}
      action={<ButtonLink to={`/rounds/${slug}/import`}>{m.intake_upload()}</ButtonLink>}
    >
      {m.intake_was_discarded_text()}
    </EmptyState>
  );
}
