import { maxColumns, ReadingStopped, type TableMeter } from "./limits";
import { blankCell, type Cell, type FileRecord, isBlank, textCell } from "./table";
import { attributeOf, type XmlHandlers } from "./xml-scanner";

/** What the cells of all sheets refer to. */
export type SharedParts = { strings: readonly Cell[]; dateStyles: readonly boolean[]; from1904: boolean };

/** Gathers the shared strings of a workbook, each as one cell that every place shares. */
export function sharedStrings(meter: TableMeter): { handlers: XmlHandlers; strings: Cell[] } {
  const strings: Cell[] = [];
  const text = textGatherer("si", meter, () => strings.length + 1);
  return {
    strings,
    handlers: {
      ...text.handlers,
      close(name) {
        text.handlers.close(name);
        if (name === "si") strings.push(textCell(text.take()));
      },
    },
  };
}

/** Gathers the text in `<t>` and `<v>` inside an element, without what only helps to pronounce it (`<rPh>`). */
function textGatherer(within: string, meter: TableMeter, row: () => number) {
  let gathered = "";
  let inside = false;
  let wanted = false;
  let spoken = false;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === within) inside = true;
      else if (name === "rPh") spoken = true;
      else if (name === "t" || name === "v") wanted = inside && !spoken;
    },
    close(name) {
      if (name === "t" || name === "v") wanted = false;
      else if (name === "rPh") spoken = false;
      else if (name === within) inside = false;
    },
    text(text) {
      if (!wanted) return;
      gathered += text;
      meter.checkLength(gathered.length, row());
    },
  };
  return {
    handlers,
    take(): string {
      const text = gathered;
      gathered = "";
      return text.includes("_x") ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => character(hex)) : text;
    },
  };
}

/** Workbooks write characters that XML forbids as "_x000D_" (ECMA-376 part 1, 22.9.2.19). */
const character = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** Gathers the records of one sheet. Rows that are not in the file are blank; blank rows and cells at the end are left out. */
export function sheetRecords(
  parts: SharedParts,
  meter: TableMeter,
): { handlers: XmlHandlers; count: () => number; take: () => FileRecord[] } {
  const records: FileRecord[] = [];
  let width = 0;
  let row = 0;
  let column = 0;
  let cells: Cell[] = [];
  let type = "";
  let style = 0;
  const text = textGatherer("c", meter, () => row);

  function openCell(attributes: string): void {
    const place = attributeOf(attributes, "r");
    column = place === null ? column + 1 : columnOf(place);
    type = attributeOf(attributes, "t") ?? "n";
    style = Number(attributeOf(attributes, "s") ?? -1);
    if (!(column >= 1)) throw new ReadingStopped({ ok: false, reason: "unreadable" });
  }

  function closeCell(): void {
    const cell = readCell(text.take(), type, style, parts);
    // Only spaces, far to the right: nobody put those there to be read.
    if (cell.text === "" || (column > maxColumns && isBlank(cell))) return;
    meter.count(row, column, Math.max(0, column - cells.length));
    while (cells.length < column - 1) cells.push(blankCell);
    cells[column - 1] = cell;
  }

  function closeRow(): void {
    if (cells.length === 0) return;
    width = Math.max(width, cells.length);
    for (let gap = records.length + 1; gap < row; gap++) records.push({ row: gap, line: null, cells: [] });
    records[row - 1] = { row, line: null, cells };
  }

  return {
    handlers: {
      open(name, attributes) {
        if (name === "c") openCell(attributes);
        else if (name === "row") {
          row = Number(attributeOf(attributes, "r") ?? row + 1);
          if (!(row >= 1)) throw new ReadingStopped({ ok: false, reason: "unreadable" });
          column = 0;
          cells = [];
        }
        text.handlers.open(name, attributes);
      },
      close(name) {
        text.handlers.close(name);
        if (name === "c") closeCell();
        else if (name === "row") closeRow();
      },
      text: text.handlers.text,
    },
    count: () => records.length,
    take() {
      for (const record of records) {
        meter.count(record.row, width, width - record.cells.length);
        while (record.cells.length < width) record.cells.push(blankCell);
      }
      return records;
    },
  };
}

/** "AB12" stands in column 28. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

function readCell(text: string, type: string, style: number, parts: SharedParts): Cell {
  switch (type) {
    case "s":
      return (text === "" ? blankCell : parts.strings[Number(text)]) ?? damaged();
    case "b":
      return textCell(text === "1" ? "TRUE" : text === "0" ? "FALSE" : text);
    case "d":
      return dateCell(Date.parse(`${text.replace(/Z$/, "")}Z`) / 1000) ?? textCell(text);
    case "n":
      return text === "" ? blankCell : numberCell(text, parts.dateStyles[style] ?? false, parts.from1904);
    default:
      return textCell(text);
  }
}

function damaged(): never {
  throw new ReadingStopped({ ok: false, reason: "unreadable" });
}

const epochDay = 25_569;
const secondsADay = 86_400;
const days1904 = 1462;

function numberCell(text: string, asDate: boolean, from1904: boolean): Cell {
  const number = Number(text);
  if (!Number.isFinite(number)) return textCell(text);
  if (asDate) {
    const days = from1904 ? number + days1904 : number;
    const date = dateCell((days - epochDay) * secondsADay);
    if (date) return date;
  }
  return { kind: "number", text: String(number), number };
}

/** Seconds since 1970. Excel keeps a time as a fraction of a day, so some read back a millisecond short: rounded. */
function dateCell(exact: number): Cell | null {
  const seconds = Math.round(exact);
  if (!Number.isFinite(seconds) || seconds < -2_208_988_800 || seconds > 253_402_300_799) return null;
  const at = new Date(seconds * 1000).toISOString().slice(0, 19);
  return { kind: "date", text: at.endsWith("T00:00:00") ? at.slice(0, 10) : at.replace("T", " "), at };
}
