import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";

/** One column. `header` is plain text because it is also the label of the cell on a phone. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  /** "end" is for numbers: right-aligned, figures of equal width. */
  align?: "start" | "end";
  hideOnPhone?: boolean;
  /** The cell names its row: read out with every other cell, and the title of the card on a phone. */
  rowHeader?: boolean;
  sortHref?: string;
  sorted?: "ascending" | "descending";
};

type DataTableProps<Row> = {
  caption: string;
  /** Keep the caption for screen readers only, where a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowTone?: (row: Row) => "muted" | "highlight" | undefined;
  /** Many narrow columns of the same kind: below 1344px every row becomes a card with its cells in a grid. */
  matrix?: boolean;
  /** A line across the whole table after this row, such as the budget line. */
  rowNote?: (row: Row, index: number) => ReactNode;
};

/** A table that becomes a list of labelled cards below 640px, by CSS alone. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowTone,
  matrix,
  rowNote,
}: DataTableProps<Row>) {
  return (
    <table className={matrix ? "data-table data-table-matrix" : "data-table"}>
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)} aria-sort={column.sorted}>
              {column.sortHref ? <Link to={column.sortHref}>{column.header}</Link> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const tone = rowTone?.(row);
          const note = rowNote?.(row, index);
          const line = (
            <tr key={rowKey(row)} className={tone && `row-${tone}`}>
              {columns.map((column) => cellOf(column, row, index))}
            </tr>
          );
          if (!note) return line;
          return (
            <Fragment key={rowKey(row)}>
              {line}
              <tr className="row-note">
                <td colSpan={columns.length}>{note}</td>
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row, index: number) {
  if (column.rowHeader) {
    return (
      <th key={column.key} scope="row" className={cellClass(column)}>
        {column.cell(row, index)}
      </th>
    );
  }
  return (
    <td key={column.key} data-label={column.header} className={cellClass(column)}>
      {column.cell(row, index)}
    </td>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  if (column.hideOnPhone) return column.align === "end" ? "end hide-on-phone" : "hide-on-phone";
  return column.align === "end" ? "end" : undefined;
}
