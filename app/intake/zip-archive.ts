import { crc32, createInflateRaw } from "node:zlib";
import { maxInflatedBytes, overLimit, ReadingStopped } from "./limits";

/** A file inside a ZIP archive, still packed. */
export type ZipEntry = {
  packed: Uint8Array;
  stored: boolean;
  encrypted: boolean;
  checksum: number;
  /** What the archive says; only good enough for a progress bar. */
  claimedSize: number;
};

const signatures = { endOfDirectory: 0x06054b50, directory64: 0x07064b50, entry: 0x02014b50, file: 0x04034b50 };
const full16 = 0xffff;
const full32 = 0xffffffff;

/**
 * The files in a ZIP archive by name, from its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16, Zip64 included). Null
 * where the directory is missing or broken: a truncated file.
 */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = findDirectory(view);
    if (!directory) return null;
    const entries = new Map<string, ZipEntry>();
    let at = directory.start;
    for (let entry = 0; entry < directory.entries; entry++) {
      if (view.getUint32(at, true) !== signatures.entry) return null;
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
        number,
        number,
        number,
      ];
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
      const { packedSize, start } = wideFields(view, at, at + 46 + name, extra);
      if (view.getUint32(start, true) !== signatures.file) return null;
      const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      if (data + packedSize > view.byteLength) return null;
      entries.set(path.replaceAll("\\", "/"), {
        packed: bytes.subarray(data, data + packedSize),
        stored: view.getUint16(at + 10, true) === 0,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        checksum: view.getUint32(at + 16, true),
        claimedSize: view.getUint32(at + 24, true),
      });
      at += 46 + name + extra + comment;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findDirectory(view: DataView): { entries: number; start: number } | null {
  const first = Math.max(0, view.byteLength - 22 - full16);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== signatures.endOfDirectory) continue;
    const entries = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const wide = (entries === full16 || start === full32) && at >= 20;
    if (!wide || view.getUint32(at - 20, true) !== signatures.directory64) return { entries, start };
    const end64 = Number(view.getBigUint64(at - 12, true));
    return { entries: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
  }
  return null;
}

/** Size and place of an entry; fields that do not fit in 32 bits stand in the Zip64 extra field, in this order (4.5.3). */
function wideFields(view: DataView, entry: number, extraStart: number, extraLength: number) {
  let packedSize = view.getUint32(entry + 20, true);
  let start = view.getUint32(entry + 42, true);
  const wantsSize = view.getUint32(entry + 24, true) === full32;
  for (let at = extraStart; at + 4 <= extraStart + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + (wantsSize ? 12 : 4);
    if (packedSize === full32) {
      packedSize = Number(view.getBigUint64(field, true));
      field += 8;
    }
    if (start === full32) start = Number(view.getBigUint64(field, true));
    break;
  }
  return { packedSize, start };
}

/** How many bytes may still come out of an archive. */
export type InflateBudget = { left: number };

export const inflateBudget = (): InflateBudget => ({ left: maxInflatedBytes });

/**
 * The unpacked bytes of an entry in pieces. Stops where more comes out than the budget allows, whatever the directory says;
 * throws where the data are damaged, which the checksum tells.
 */
export async function* inflate(entry: ZipEntry, budget: InflateBudget): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  for await (const piece of entry.stored ? [entry.packed] : inflated(entry.packed)) {
    budget.left -= piece.length;
    if (budget.left < 0) throw new ReadingStopped(overLimit("too-large-unpacked"));
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (checksum !== entry.checksum) throw new ReadingStopped({ ok: false, reason: "unreadable" });
}

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  stream.end(packed);
  return stream;
}

/** The text of a small part of an archive. */
export async function inflateText(entry: ZipEntry, budget: InflateBudget): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of inflate(entry, budget)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
