/** A page as it was sent, in the pieces around its nonce: every answer gets a nonce of its own. */
export type KeptPage = { headers: [string, string][]; pieces: Buffer[] };

type Entry = { mark: number; until: number; size: number; page: KeptPage };

export type UnchangedPages = {
  /** The page that was sent for this key, if nothing was written since it was made and it is not old. */
  find: (key: string, mark: number) => KeptPage | null;
  /** @param mark the state of the database before the page was made */
  keep: (key: string, mark: number, page: KeptPage) => void;
};

/**
 * Keeps pages as they were sent, to send them again to the same person while the database is exactly as it was. What a page shows beside
 * that, such as the hour of a deadline, may be as old as `maxAgeMillis`; a session that reaches its end lets in no longer than that.
 *
 * @param now milliseconds of a clock that only goes forward
 * @param maxSize bytes kept at most; what was asked longest ago goes first
 */
export function unchangedPages({
  now,
  maxAgeMillis,
  maxSize,
}: {
  now: () => number;
  maxAgeMillis: number;
  maxSize: number;
}): UnchangedPages {
  const entries = new Map<string, Entry>();
  let size = 0;
  const drop = (key: string) => {
    size -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return {
    find(key, mark) {
      const entry = entries.get(key);
      if (!entry) return null;
      if (entry.mark !== mark || entry.until <= now()) {
        drop(key);
        return null;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.page;
    },
    keep(key, mark, page) {
      drop(key);
      const length = key.length + page.pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (length > maxSize) return;
      entries.set(key, { mark, until: now() + maxAgeMillis, size: length, page });
      size += length;
      for (const oldest of entries.keys()) {
        if (size <= maxSize) break;
        drop(oldest);
      }
    },
  };
}
