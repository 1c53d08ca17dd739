import type { z } from "zod";
import { patientGet } from "~/platform/patient-get.server";
import type { Services } from "~/platform/services";
import type { FetchedFile, OpenSource, Watch } from "./fetched-file";
import { maxRows } from "./limits";
import { type FetchFailure, typeformHost } from "./source-kinds";
import { maxUploadBytes } from "./table";
import { type TypeformResponse, typeformForm, typeformPage, typeformRows } from "./typeform-table";

type Parts = Pick<Services, "network" | "now">;

/** The most that Typeform gives at once. */
const pageSize = 1000;

/** Fetches every response of a form, page by page, as a JSON file with the questions as its columns. */
export async function fetchTypeform(
  parts: Parts,
  source: OpenSource,
  { signal, onBytes }: Watch,
): Promise<FetchedFile | FetchFailure> {
  let fetched = 0;
  async function ask<Schema extends z.ZodType>(path: string, schema: Schema) {
    const got = await patientGet(parts, {
      url: new URL(`https://${typeformHost}/forms/${encodeURIComponent(source.address)}${path}`),
      headers: { Authorization: `Bearer ${source.secret ?? ""}`, Accept: "application/json" },
      maxBytes: maxUploadBytes - fetched,
      signal,
      onBytes: (done) => onBytes(fetched + done, null),
    });
    if (!got.ok) return got;
    fetched += got.body.length;
    const parsed = schema.safeParse(jsonOf(got.body));
    return parsed.success ? { ok: true as const, value: parsed.data } : unexpected;
  }

  const form = await ask("", typeformForm);
  if (!form.ok) return form;
  const responses = new Map<string, TypeformResponse>();
  for (let before = ""; ; ) {
    const page = await ask(
      `/responses?page_size=${pageSize}${before && `&before=${encodeURIComponent(before)}`}`,
      typeformPage,
    );
    if (!page.ok) return page;
    const { items } = page.value;
    const known = responses.size;
    for (const item of items) responses.set(item.token, item);
    if (responses.size > maxRows) return { ok: false, reason: "too-large" };
    const last = items.at(-1);
    // A page that holds nothing new would be followed by itself for ever.
    if (!last || items.length < pageSize || responses.size === known) break;
    before = last.token;
  }
  const rows = typeformRows(form.value.fields, [...responses.values()]);
  const content = new TextEncoder().encode(JSON.stringify(rows));
  if (content.byteLength > maxUploadBytes) return { ok: false, reason: "too-large" };
  return { ok: true, content, fileName: `${source.name}.json`, etag: null, lastModified: null };
}

const unexpected: FetchFailure = { ok: false, reason: "unexpected-answer" };

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
