import { createHash } from "node:crypto";

/** A lot that anyone can redo with the seed, the call, the list and SHA-256. */
export type Lot = {
  /** Published before the seed exists, so that nobody can choose the list to fit the seed. */
  listHash: string;
  /** First is drawn first. */
  order: { planId: string; key: string }[];
};

/**
 * SHA-256 over the plan ids in order of code point, each followed by a newline (scoring method, section 1).
 *
 * @throws RangeError when an id is there twice or holds a newline: then two lists could have one hash
 */
export function lotListHash(planIds: readonly string[]): string {
  if (new Set(planIds).size !== planIds.length) throw new RangeError("A plan is on the list twice");
  if (planIds.some((id) => id.includes("\n"))) throw new RangeError("A plan id holds a newline");
  return sha256(
    [...planIds]
      .sort(byCodePoint)
      .map((id) => `${id}\n`)
      .join(""),
  );
}

/**
 * Orders the plans by `sha256("seed|callId|planId")`, lowest first.
 *
 * @param seed as the public draw was published, typed over by the coordinator
 */
export function drawLot(given: { seed: string; callId: string; planIds: readonly string[] }): Lot {
  const { seed, callId, planIds } = given;
  const order = planIds.map((planId) => ({ planId, key: sha256(`${seed}|${callId}|${planId}`) }));
  return { listHash: lotListHash(planIds), order: order.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

// The bytes of UTF-8 are in order of code point; the default sort of JavaScript is not, beyond U+FFFF.
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a, "utf8"), Buffer.from(b, "utf8"));
