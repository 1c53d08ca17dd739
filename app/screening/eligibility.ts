import type { VerdictValue } from "./criterion-key";

export type Eligibility = "eligible" | "ineligible" | "open";

/**
 * Ineligible when one mandatory criterion fails, eligible when all pass, open otherwise. `verdicts` holds every mandatory
 * criterion of the round, null where none is recorded yet; a round without mandatory criteria has nothing to fail.
 */
export function eligibilityOf(verdicts: Readonly<Record<string, VerdictValue | null>>): Eligibility {
  const values = Object.values(verdicts);
  if (values.includes("fail")) return "ineligible";
  return values.every((verdict) => verdict === "pass") ? "eligible" : "open";
}
