import type { IncomingHttpHeaders } from "node:http";
import { patientGet } from "~/platform/patient-get.server";
import type { Services } from "~/platform/services";
import { fetchTypeform } from "./fetch-typeform.server";
import type { FetchedFile, OpenSource, Watch } from "./fetched-file";
import type { FetchFailure } from "./source-kinds";
import { maxUploadBytes } from "./table";

export type FetchParts = Pick<Services, "network" | "now">;

/** Fetches what a source has now; "unchanged" where the server says that it is what we have. */
export async function fetchSource(
  parts: FetchParts,
  source: OpenSource,
  watch: Watch,
): Promise<FetchedFile | { ok: true; unchanged: true } | FetchFailure> {
  if (source.kind === "typeform") return fetchTypeform(parts, source, watch);
  const got = await patientGet(parts, {
    url: new URL(source.address),
    headers: headersFor(source),
    maxBytes: maxUploadBytes,
    ...watch,
  });
  if (!got.ok) return got;
  if (got.status === 304)
    return source.known ? { ok: true, unchanged: true } : { ok: false, reason: "unexpected-answer" };
  if (/^text\/html\b/i.test(got.headers["content-type"] ?? "")) return { ok: false, reason: "web-page" };
  if (!["", "identity"].includes(got.headers["content-encoding"] ?? ""))
    return { ok: false, reason: "unexpected-answer" };
  return {
    ok: true,
    content: new Uint8Array(got.body),
    fileName: fileNameOf(got.url, got.headers, source.name),
    etag: got.headers.etag ?? null,
    lastModified: got.headers["last-modified"] ?? null,
  };
}

function headersFor({ headerName, secret, known }: OpenSource): Record<string, string> {
  return {
    ...(headerName && secret ? { [headerName]: secret } : {}),
    ...(known?.etag ? { "If-None-Match": known.etag } : {}),
    ...(known?.lastModified ? { "If-Modified-Since": known.lastModified } : {}),
  };
}

const extensions: readonly [type: RegExp, extension: string][] = [
  [/spreadsheetml/, ".xlsx"],
  [/json/, ".json"],
  [/csv|text\/plain|tab-separated/, ".csv"],
];

/** The name that the server gives the file, or the last part of its address; the type says how it ends where the name does not. */
function fileNameOf(url: URL, headers: IncomingHttpHeaders, name: string): string {
  const given = /filename="?([^";]+)"?/i.exec(headers["content-disposition"] ?? "")?.[1];
  const own = (given ?? url.pathname).split(/[\\/]/).at(-1)?.trim() || name;
  const type = headers["content-type"] ?? "";
  const extension = extensions.find(([pattern]) => pattern.test(type))?.[1] ?? "";
  return (/\.(csv|txt|tsv|xlsx|json)$/i.test(own) ? own : own + extension).slice(-200);
}
