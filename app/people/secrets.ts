import { createHmac, timingSafeEqual } from "node:crypto";

/** What is kept of a token or code: useless without the secret, so a copy of the database lets nobody in. */
export const hashSecret = (secret: string, purpose: string, value: string): string =>
  createHmac("sha256", secret).update(`${purpose}|${value}`).digest("hex");

/** A token of 256 bits that fits in an address and a cookie. */
export const writeToken = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** A code of six digits from four bytes; the slight preference for low numbers is one in four thousand. */
export const writeCode = (bytes: Uint8Array): string =>
  String(Buffer.from(bytes).readUInt32BE(0) % 1_000_000).padStart(6, "0");

/** Compares without telling by its duration how much was right. */
export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
