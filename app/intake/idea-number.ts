import { createHash } from "node:crypto";
import type { PlanValues } from "./plan-values";

/**
 * The number of a submission whose form gives none, such as "I-3F9A20BC". It is made of the moment of submission and the e-mail
 * address, so that the same submission has the same number in every export, and a later one of the same people has another.
 * Where the form has neither, it is made of the title and the lead applicant.
 */
export function ideaNumber({ submittedAt, email, title, leadApplicant }: PlanValues): string {
  const known = [submittedAt ?? "", email.toLowerCase()];
  const parts = known.some((part) => part !== "") ? known : [title.toLowerCase(), leadApplicant.toLowerCase()];
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex");
  return `I-${hash.slice(0, 8).toUpperCase()}`;
}
