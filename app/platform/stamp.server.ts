import { createHash } from "node:crypto";

/**
 * A short mark of what a page showed. It goes along with the form; when what is stored gives another mark by the time the form
 * comes back, someone else changed it in between.
 */
export const stampOf = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);
