import { type LimitReason, maxUploadBytes, type TableFailure } from "./table";

/** Counted while unpacking: what a ZIP file says about its own size may be a lie. */
export const maxInflatedBytes = 200 * 1024 * 1024;
/** Tags of one sheet: five for every cell that may be in it. */
export const maxTags = 25_000_000;
export const maxRows = 100_000;
export const maxColumns = 500;
/** Cells of all sheets together; a table of 60,000 rows and 25 columns has a million and a half. */
export const maxCells = 5_000_000;
/** Three times what fits in a cell of Excel. */
export const maxCellLength = 100_000;

/** Thrown deep inside a reader to stop it; `readTable` answers with the failure. */
export class ReadingStopped extends Error {
  constructor(readonly failure: TableFailure) {
    super(failure.reason);
  }
}

const limits: Record<LimitReason, number> = {
  "too-large": maxUploadBytes,
  "too-large-unpacked": maxInflatedBytes,
  "too-many-rows": maxRows,
  "too-many-columns": maxColumns,
  "too-many-cells": maxCells,
  "cell-too-long": maxCellLength,
};

/** The failure for a limit; its detail is the limit, or for a cell that is too long the row it stands in. */
export const overLimit = (reason: LimitReason, detail: number = limits[reason]): TableFailure => ({
  ok: false,
  reason,
  detail: String(detail),
});

/** Counts rows, columns and cells while a file is read, and stops the reader at the first limit. */
export function tableMeter() {
  let cells = 0;
  return {
    /** The `row`-th record of a sheet is this wide by now, and `added` of its cells are new. */
    count(row: number, width: number, added = width): void {
      if (row > maxRows) throw new ReadingStopped(overLimit("too-many-rows"));
      if (width > maxColumns) throw new ReadingStopped(overLimit("too-many-columns"));
      cells += added;
      if (cells > maxCells) throw new ReadingStopped(overLimit("too-many-cells"));
    },
    checkLength(length: number, row: number): void {
      if (length > maxCellLength) throw new ReadingStopped(overLimit("cell-too-long", row));
    },
  };
}

/** Rows between two reports of a reader; to tell at every row would cost as much as reading it. */
export const rowsPerReport = 500;

export type TableMeter = ReturnType<typeof tableMeter>;
