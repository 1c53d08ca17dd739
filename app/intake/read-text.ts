import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { TableFailure } from "./table";

export type TextResult = { ok: true; text: string; encoding: string } | TableFailure;

/**
 * The text of a file and its encoding: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where
 * every byte fits, else windows-1252 (what Excel writes on a Dutch Windows). Bytes that are no text at all are a failure.
 */
export function readText(bytes: Uint8Array): TextResult {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = detectEncoding(buffer);
  const text = encoding === "utf-8" ? withoutMark(buffer.toString("utf8")) : iconv.decode(buffer, encoding);
  if (!isText(text)) return { ok: false, reason: "not-a-table" };
  const nul = text.indexOf("\0");
  if (nul === -1) return { ok: true, text, encoding };
  return { ok: false, reason: "nul-characters", detail: String(lineAt(text, nul)) };
}

const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);

/** The line of a place in a text, counting from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split("\n").length;

function detectEncoding(buffer: Buffer): string {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
  const wide = detectWide(buffer);
  if (wide) return wide;
  if (isUtf8(buffer)) return "utf-8";
  // A file that was cut in the middle of a letter is still UTF-8, if other letters show it.
  const whole = [1, 2, 3].map((cut) => buffer.subarray(0, -cut)).find((start) => isUtf8(start));
  return whole && !isAscii(whole) ? "utf-8" : "windows-1252";
}

/** UTF-16 without a mark: nearly all of the first letters are Latin, so that one byte of each pair is zero. */
function detectWide(buffer: Buffer): "utf-16le" | "utf-16be" | null {
  const start = buffer.subarray(0, 2000);
  if (start.length < 4) return null;
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (odd > most * 0.8 && even < most * 0.1) return "utf-16le";
  return even > most * 0.8 && odd < most * 0.1 ? "utf-16be" : null;
}

/** A few control characters may be dirt; many of them are a picture or a program. */
function isText(text: string): boolean {
  const start = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls <= 2 + start.length / 500;
}
