import { attributeOf, decodeEntities, xmlScanner } from "./xml-scanner";

/** What a workbook says about its sheets. `path` is the name of the sheet's file in the archive. */
export type WorkbookParts = {
  sheets: { name: string; path: string }[];
  sharedStrings: string | null;
  styles: string | null;
  /** Workbooks from old Macs count days from 1904. */
  from1904: boolean;
};

type Relation = { id: string; type: string; target: string };

/** Where the main part of the archive lies: `xl/workbook.xml`, unless the package says otherwise. */
export function mainPartOf(packageRelations: string | null): string {
  const relations = packageRelations === null ? [] : readRelations(packageRelations, "");
  return relations.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
}

/** The relations file that belongs to a part (ECMA-376 part 2, 6.5.3). */
export const relationsPathOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Finds the worksheets in their order on screen, and the parts they share. */
export function readWorkbookParts(workbook: string, relationsXml: string, workbookPath: string): WorkbookParts {
  const relations = readRelations(relationsXml, workbookPath.replace(/[^/]*$/, ""));
  const sheets: WorkbookParts["sheets"] = [];
  let from1904 = false;
  eachTag(workbook, (name, attributes) => {
    if (name === "workbookPr") from1904 = /\bdate1904\s*=\s*["'](1|true)["']/.test(attributes);
    if (name !== "sheet") return;
    const id = /:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const relation = relations.find((one) => one.id === decodeEntities(id ?? ""));
    if (relation?.type.endsWith("/worksheet")) {
      sheets.push({ name: attributeOf(attributes, "name") ?? "", path: relation.target });
    }
  });
  const partOf = (kind: string) => relations.find(({ type }) => type.endsWith(kind))?.target ?? null;
  return { sheets, sharedStrings: partOf("/sharedStrings"), styles: partOf("/styles"), from1904 };
}

function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  eachTag(xml, (name, attributes) => {
    if (name !== "Relationship") return;
    const target = attributeOf(attributes, "Target") ?? "";
    relations.push({
      id: attributeOf(attributes, "Id") ?? "",
      type: attributeOf(attributes, "Type") ?? "",
      target: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
    });
  });
  return relations;
}

function eachTag(xml: string, open: (name: string, attributes: string) => void): void {
  const scanner = xmlScanner({ open, close: () => {}, text: () => {} });
  scanner.feed(xml);
  scanner.end();
}

/** For each cell style, by its number, whether it shows a number as a date. */
export function readDateStyles(styles: string): boolean[] {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  const scanner = xmlScanner({
    open(name, attributes) {
      if (name === "numFmt") {
        codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
      } else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const format = Number(attributeOf(attributes, "numFmtId") ?? 0);
        const code = codes.get(format);
        dates.push(code === undefined ? isBuiltInDate(format) : isDateCode(code));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
    text() {},
  });
  scanner.feed(styles);
  scanner.end();
  return dates;
}

/** Formats that need no code of their own: dates and times, and those of East Asia (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** "dd-mm-yyyy" and "[h]:mm" are dates; "0.00", "[Red]0", `0 "dagen"` and "General" are not. */
export function isDateCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(bare) && !/general|[#?]/i.test(bare);
}
