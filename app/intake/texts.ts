import type { Parsed } from "./problem";
import type { Cell } from "./table";

/** The text as it was written: ends trimmed (no-break spaces too), line breaks as LF, everything else untouched. */
export const plainText = (cell: Cell): string => cell.text.replace(/\r\n?/g, "\n").trim();

/** An e-mail address stays the text it was; without anything like an address in it, it is flagged. */
export function parseEmail(cell: Cell): Parsed<string> {
  const value = plainText(cell);
  const likely = value === "" || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  return likely ? { value } : { value, problem: { code: "email_unlikely" } };
}

/** A telephone number stays the text it was. In a number cell the leading zero or plus is gone: flagged. */
export function parsePhone(cell: Cell): Parsed<string> {
  const value = plainText(cell);
  return cell.kind === "number" ? { value, problem: { code: "phone_number_cell" } } : { value };
}

const nothing = new Set(["", "-", "geen", "nvt", "n.v.t.", "none"]);

/**
 * The parts of "A;B;" (Microsoft Forms), of one per line, or of "A, B" (Google Forms). A comma without a space after it
 * does not split. Where the file itself keeps the parts apart, those are the parts. They keep their text; addresses of uploads are kept whole, and are never fetched.
 */
export function parseList(cell: Cell): string[] {
  if (cell.kind === "text" && cell.parts) return cell.parts.map((part) => part.trim());
  const text = plainText(cell);
  if (nothing.has(text.toLowerCase())) return [];
  const separator = text.includes(";") ? /;/ : text.includes("\n") ? /\n/ : /,\s+/;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The name of an attachment to show: the decoded last part of an address, or the bare name itself. */
export function attachmentName(attachment: string): string {
  if (!/^https?:\/\//i.test(attachment)) return attachment;
  const last =
    attachment
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? attachment;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
