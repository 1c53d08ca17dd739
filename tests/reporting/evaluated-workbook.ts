import { HyperFormula, type RawCellContent } from "hyperformula";
import { inflateBudget, inflateText, readDirectory } from "~/intake/zip-archive";

/** The sheets of a workbook as written, computed by an engine that knows nothing of ours; formulas come from the file itself. */
export async function evaluated(bytes: Uint8Array) {
  const entries = readDirectory(bytes);
  if (!entries) throw new Error("This is not a workbook");
  const part = async (path: string) => {
    const entry = entries.get(path);
    return entry ? inflateText(entry, inflateBudget()) : "";
  };
  const strings = [...(await part("xl/sharedStrings.xml")).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = ""]) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text).join("")),
  );
  const names = [...(await part("xl/workbook.xml")).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name = ""]) => name,
  );
  const sheets: Record<string, RawCellContent[][]> = {};
  for (const [index, name] of names.entries()) {
    sheets[name] = readRows(await part(`xl/worksheets/sheet${index + 1}.xml`), strings);
  }
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
  const values = (name: string) => engine.getSheetValues(engine.getSheetId(name) ?? -1);
  return { names, raw: sheets, values };
}

function readRows(xml: string, strings: readonly string[]): RawCellContent[][] {
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = ""]) => {
    const cells: RawCellContent[] = [];
    for (const [, attributes = "", content = ""] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const letters = /r="([A-Z]+)/.exec(attributes)?.[1] ?? "";
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const formula = /<f[^>]*>(.*?)<\/f>/s.exec(content)?.[1];
      const value = /<v[^>]*>(.*?)<\/v>/s.exec(content)?.[1];
      while (cells.length < column) cells.push(null);
      if (formula !== undefined) cells.push(`=${unescaped(formula).replace(/^=/, "")}`);
      else if (value === undefined) cells.push(null);
      else if (/t="s"/.test(attributes)) cells.push(asText(strings[Number(value)] ?? ""));
      else cells.push(Number(value));
    }
    return cells;
  });
}

/** In a file a text is a text; the engine would take one with `=` or digits for something else. */
const asText = (text: string): string => (/^[=']|^[\d.,+-]+$/.test(text) ? `'${text}` : text);

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
