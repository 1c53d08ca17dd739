import { inflateBudget, inflateText, readDirectory } from "../../app/intake/zip-archive";
import { zipOf } from "../intake/zip-builder";

/** A workbook in which texts are replaced by others, each of which must be there. */
export async function changedWorkbook(bytes: Uint8Array, changes: Readonly<Record<string, string>>): Promise<Buffer> {
  const directory = readDirectory(bytes);
  if (!directory) throw new Error("this is no workbook");
  const budget = inflateBudget();
  const parts: { name: string; content: string }[] = [];
  for (const [name, entry] of directory) parts.push({ name, content: await inflateText(entry, budget) });
  for (const [before, after] of Object.entries(changes)) {
    const part = parts.find(({ content }) => content.includes(before));
    if (!part) throw new Error(`the workbook does not say "${before}"`);
    part.content = part.content.replace(before, after);
  }
  return Buffer.from(zipOf(parts));
}
