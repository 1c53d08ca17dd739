import iconv from "iconv-lite";

/**
 * The text of a file and its encoding: by its byte order mark, else UTF-8 where every byte fits, else windows-1252 (what
 * Excel writes on a Dutch Windows). Null for bytes that are no text at all.
 */
export function readText(bytes: Uint8Array): { text: string; encoding: string } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = detectEncoding(buffer);
  const text = iconv.decode(buffer, encoding);
  return isText(text) ? { text, encoding } : null;
}

function detectEncoding(buffer: Buffer): string {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return "utf-16le";
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(buffer);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** A NUL is never in a text; one other control character may be dirt, many of them are a picture or a program. */
function isText(text: string): boolean {
  if (text.includes("\0")) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.slice(0, 20_000).match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls <= 2 + Math.min(text.length, 20_000) / 500;
}
