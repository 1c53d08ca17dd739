import type { SourceKind } from "./source-kinds";

/** A source with its secret in the clear: only for as long as it is fetched. */
export type OpenSource = {
  name: string;
  kind: SourceKind;
  address: string;
  headerName: string | null;
  secret: string | null;
  /** What the server said of the file that is here already; null to fetch it whatever it says. */
  known: { etag: string | null; lastModified: string | null } | null;
};

export type FetchedFile = {
  ok: true;
  content: Uint8Array<ArrayBuffer>;
  fileName: string;
  etag: string | null;
  lastModified: string | null;
};

export type Watch = { signal: AbortSignal; onBytes: (done: number, total: number | null) => void };
