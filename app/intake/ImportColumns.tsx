import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { Details } from "~/ui/Details";
import type { FieldErrors } from "~/ui/Field";
import { Notice } from "~/ui/Notice";
import { RadioGroup } from "~/ui/RadioGroup";
import { Section } from "~/ui/Section";
import { Select } from "~/ui/Select";
import { Stack } from "~/ui/Stack";
import type { DayOrder } from "./calendar-dates";
import { describeField } from "./field-text";
import { planFields } from "./fields";
import { columnName, extraAnswer } from "./import-input";
import { describeConfidence, describeMappingReason } from "./import-text";
import type { ColumnMapping } from "./mapping";
import { SourceField } from "./SourceField";

type ImportColumn = ColumnMapping & {
  example: string;
  dayOrder: { example: string; chosen: DayOrder | null } | null;
};

type ImportColumnsProps = {
  columns: readonly ImportColumn[];
  /** Some of them are as a person chose them for this source last time. */
  asBefore: boolean;
  source: string;
  sources: readonly string[];
  /** Unfold, because something needs a look. */
  open: boolean;
  sourceError?: FieldErrors;
};

/** Which field was read in each column, and why; a person can choose otherwise. */
export function ImportColumns({ columns, asBefore, source, sources, open, sourceError }: ImportColumnsProps) {
  return (
    <Section title={m.intake_columns()} id="columns" intro={m.intake_columns_intro()}>
      <Details summary={m.intake_columns_open({ count: columns.length })} open={open}>
        <Form method="post">
          <input type="hidden" name="intent" value="correct" />
          <Stack>
            {asBefore && <Notice title={m.intake_columns_as_before({ source })} />}
            <DayOrders columns={columns} />
            <ColumnTable columns={columns} />
            <SourceField name="source" id="source" sources={sources} defaultValue={source} error={sourceError} />
            <div>
              <Button variant="secondary">{m.intake_correct()}</Button>
            </div>
          </Stack>
        </Form>
      </Details>
    </Section>
  );
}

function DayOrders({ columns }: { columns: readonly ImportColumn[] }) {
  return columns.map(
    ({ index, header, dayOrder }) =>
      dayOrder && (
        <RadioGroup
          key={index}
          name={`dayOrders.${columnName(index)}`}
          id={`day-order-${index}`}
          label={m.intake_day_order({ header: header.trim(), example: dayOrder.example })}
          defaultValue={dayOrder.chosen}
          options={[
            { value: "day-first", label: m.intake_day_first() },
            { value: "month-first", label: m.intake_month_first() },
          ]}
        />
      ),
  );
}

function ColumnTable({ columns }: { columns: readonly ImportColumn[] }) {
  const options = [
    { value: extraAnswer, label: m.intake_extra_answer() },
    ...planFields.map(({ key }) => ({ value: key, label: describeField(key) })),
  ];
  const nameOf = ({ header }: ImportColumn) => header.trim() || m.intake_column_unnamed();
  const cells: Column<ImportColumn>[] = [
    {
      key: "column",
      header: m.intake_column(),
      rowHeader: true,
      cell: (column) => (
        <div className="wrap-anywhere">
          {nameOf(column)}
          {column.example && (
            <div className="font-normal text-ink-muted">{m.intake_column_example({ text: column.example })}</div>
          )}
        </div>
      ),
    },
    {
      key: "field",
      header: m.intake_column_field(),
      cell: (column) => (
        <Select
          name={`columns.${columnName(column.index)}`}
          id={`column-${column.index}`}
          label={m.intake_column_field_for({ header: nameOf(column) })}
          labelHidden
          options={options}
          defaultValue={column.field ?? extraAnswer}
        />
      ),
    },
    { key: "why", header: m.intake_column_why(), cell: (column) => <Why {...column} /> },
  ];
  return (
    <DataTable
      caption={m.intake_columns()}
      captionHidden
      columns={cells}
      rows={columns}
      rowKey={(column) => String(column.index)}
    />
  );
}

function Why({ field, confidence, reason }: ImportColumn) {
  const sure = describeConfidence(confidence);
  return (
    <span>
      {field && (
        <>
          <Badge tone={sure.tone}>{sure.text}</Badge>{" "}
        </>
      )}
      {describeMappingReason(reason)}
    </span>
  );
}
