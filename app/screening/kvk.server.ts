import { z } from "zod";
import { failure } from "~/platform/problem";
import { askRegister } from "./ask-register.server";
import type { RegisterFailure } from "./register-problem";

/** What the Chamber of Commerce has under a number. "not-found" also where it may not deliver what it has. */
export type KvkAnswer =
  | { outcome: "found"; name: string; legalForm: string; extendedLegalForm: string }
  | { outcome: "not-found" };

/** The key, and whether to ask the test environment, which knows invented organisations only. */
export type KvkAccess = { key: string; test: boolean };

const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? "").trim().slice(0, 500));
const hits = z.object({ resultaten: z.array(z.object({ kvkNummer: z.string() })) });
const profile = z.object({
  naam: text,
  _embedded: z.object({ eigenaar: z.object({ rechtsvorm: text, uitgebreideRechtsvorm: text }).nullish() }).nullish(),
});
const faults = z.object({ fout: z.array(z.object({ code: z.string() })) });

/** IPD0004: no valid number; IPD0005: cannot be delivered; IPD5200: no hits. */
const nothingThere = new Set(["IPD0004", "IPD0005", "IPD5200"]);

/**
 * Looks up eight digits at the Chamber of Commerce: whether they exist (free), and then what is registered (paid per question).
 * Source: developers.kvk.nl, Zoeken v2 and Basisprofiel v1.
 */
export async function askKvk(
  { key, test }: KvkAccess,
  kvkNumber: string,
): Promise<({ ok: true } & KvkAnswer) | RegisterFailure> {
  const root = `https://api.kvk.nl${test ? "/test" : ""}/api`;
  const search = new URL(`${root}/v2/zoeken`);
  search.searchParams.set("kvkNummer", kvkNumber);
  const found = await ask(search, key, hits);
  if (!found.ok) return found;
  if (!found.value?.resultaten.some(({ kvkNummer }) => kvkNummer === kvkNumber))
    return { ok: true, outcome: "not-found" };
  const registered = await ask(new URL(`${root}/v1/basisprofielen/${encodeURIComponent(kvkNumber)}`), key, profile);
  if (!registered.ok) return registered;
  if (!registered.value) return { ok: true, outcome: "not-found" };
  const { naam, _embedded } = registered.value;
  const { rechtsvorm = "", uitgebreideRechtsvorm = "" } = _embedded?.eigenaar ?? {};
  return { ok: true, outcome: "found", name: naam, legalForm: rechtsvorm, extendedLegalForm: uitgebreideRechtsvorm };
}

/** `value` null: the register says there is nothing. */
async function ask<Schema extends z.ZodType>(
  url: URL,
  key: string,
  schema: Schema,
): Promise<{ ok: true; value: z.output<Schema> | null } | RegisterFailure> {
  const answer = await askRegister(url, { apikey: key });
  if (!answer.ok) return answer;
  const fault = faults.safeParse(answer.body);
  if (fault.success && fault.data.fout.some(({ code }) => nothingThere.has(code))) return { ok: true, value: null };
  const read = schema.safeParse(answer.body);
  return answer.status === 200 && read.success ? { ok: true, value: read.data } : failure("register-unclear");
}
