import { createHash } from "node:crypto";

/**
 * The plans in the member's own order: by SHA-256 over member and plan, so that it looks shuffled, differs per member and is the same
 * every time. What is read first and last biases scores; with an order each, that does not hit the same plans.
 */
export function readingOrder<Plan extends { id: string }>(memberId: string, plans: readonly Plan[]): Plan[] {
  return plans
    .map((plan) => ({ plan, key: createHash("sha256").update(`${memberId}|${plan.id}`, "utf8").digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ plan }) => plan);
}
