import { m } from "~/paraglide/messages";
import { Badge, type Tone } from "~/ui/Badge";
import { type Definition, DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import type { FieldErrors } from "~/ui/Field";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { describeField } from "./field-text";
import type { ImportPreview } from "./import-preview.server";
import { describeDelimiter } from "./import-text";
import { ReadOtherwise } from "./ReadOtherwise";

type Shown = Pick<
  ImportPreview,
  | "entries"
  | "keptOut"
  | "superseded"
  | "tests"
  | "skipped"
  | "left"
  | "suspects"
  | "missingFields"
  | "elsewhere"
  | "reading"
> & { sameFileImportedAt: Date | string | null };

/** What importing would do, what to mind first, and how the file was read. */
export function ImportSummary({
  preview,
  source,
  headerRowError,
}: {
  preview: Shown;
  source: string;
  headerRowError?: FieldErrors;
}) {
  return (
    <Section title={m.intake_summary()}>
      <Stack>
        <Counts preview={preview} />
        <Warnings preview={preview} />
        <Details summary={m.intake_file_read()} open={headerRowError !== undefined}>
          <Stack>
            <DefinitionList
              items={[{ label: m.intake_source_short(), value: source }, ...readingOf(preview.reading)]}
            />
            <ReadOtherwise reading={preview.reading} error={headerRowError} />
          </Stack>
        </Details>
      </Stack>
    </Section>
  );
}

function Counts({ preview: { entries, keptOut, superseded, tests, skipped, left, suspects } }: { preview: Shown }) {
  const free = entries.filter(({ holds }) => holds.length === 0);
  const count = (kind: Shown["entries"][number]["kind"]) => free.filter((entry) => entry.kind === kind).length;
  const counts: [number, (inputs: { count: number }) => string, Tone][] = [
    [count("new"), m.intake_count_created, "positive"],
    [count("changed"), m.intake_count_changed, "info"],
    [count("withdrawn"), m.intake_count_withdrawn, "info"],
    [count("unchanged"), m.intake_count_unchanged, "neutral"],
    [entries.length - free.length, m.intake_count_held, "caution"],
    [keptOut.length, m.intake_count_kept_out, "negative"],
    [superseded.length, m.intake_count_superseded, "neutral"],
    [tests.length, m.intake_count_tests, "neutral"],
    [skipped.length, m.intake_count_skipped, "neutral"],
    [left.length, m.intake_count_left_rows, "neutral"],
    [suspects.length, m.intake_count_suspects, "caution"],
  ];
  return (
    <Cluster>
      {counts.map(
        ([number, words, tone]) =>
          number > 0 && (
            <Badge key={words({ count: 0 })} tone={tone}>
              {words({ count: number })}
            </Badge>
          ),
      )}
    </Cluster>
  );
}

function Warnings({ preview }: { preview: Shown }) {
  const { entries, sameFileImportedAt, missingFields, elsewhere } = preview;
  return (
    <>
      {sameFileImportedAt && <Notice title={m.intake_same_file({ when: formatDateTime(sameFileImportedAt) })} />}
      {entries.length > 0 && entries.every(({ kind }) => kind === "unchanged") && (
        <Notice title={m.intake_nothing_new()} />
      )}
      {missingFields.length > 0 && (
        <Notice tone="caution" title={m.intake_missing_fields({ fields: missingFields.map(describeField).join(", ") })}>
          {m.intake_missing_fields_do()}
        </Notice>
      )}
      {elsewhere.map(({ source, plans }) => (
        <Notice key={source} tone="caution">
          {m.intake_elsewhere({ source, count: plans })}
        </Notice>
      ))}
    </>
  );
}

function readingOf({ format, encoding, delimiter, sheet, headerRow, rows }: Shown["reading"]): Definition[] {
  const kind = {
    csv: () => m.intake_format_csv({ delimiter: describeDelimiter(delimiter ?? "") }),
    xlsx: () => m.intake_format_xlsx({ sheet: sheet ?? "" }),
    json: () => m.intake_format_json(),
  }[format]();
  return [
    { label: m.intake_format(), value: kind },
    ...(encoding ? [{ label: m.intake_encoding(), value: encoding }] : []),
    ...(format === "json" ? [] : [{ label: m.intake_header_row(), value: m.intake_row_number({ row: headerRow }) }]),
    { label: m.intake_rows(), value: rows },
  ];
}
