import type { Cell, CellObject } from "write-excel-file/node";
import { sheetText } from "./spreadsheet-text";

/** What people call things, and where and when the workbook was taken. */
export type WorkbookNames = {
  roundName: string;
  takenAt: string;
  /** Titles by plan id, names by member id, labels by criterion id. */
  plans: ReadonlyMap<string, string>;
  members: ReadonlyMap<string, string>;
  criteria: ReadonlyMap<string, string>;
};

/** Text of somebody else: never a formula, also when it is copied from here into another file. */
export const text = (value: string): CellObject => ({
  value: sheetText(value, { keepAsTyped: false }),
  type: String,
  wrap: true,
});

export const bold = (value: string): CellObject => ({ ...text(value), fontWeight: "bold" });

/** A live formula, with English names of functions as the file format has them. */
export const fromFormula = (formula: string, format?: string): Cell => ({
  value: `=${formula}`,
  type: "Formula",
  ...(format && { format }),
});

/** Column letters from a zero-based index. */
export function columnAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnAt(Math.floor(index / 26) - 1) + letter;
}
