import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

const version = "v1";
const algorithm = "aes-256-gcm";

/** A key for one purpose from the secret of the installation (HKDF, RFC 5869): what opens one thing opens nothing else. */
const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

/** What a text was sealed for: `purpose` chooses the key, `owner` says what it belongs to, so that it opens nowhere else. */
export type SealedFor = { purpose: string; owner: string };

/** Encrypts a text (AES-256-GCM). `iv` are twelve random bytes, never used twice. */
export function seal(secret: string, { purpose, owner }: SealedFor, text: string, iv: Uint8Array): string {
  const cipher = createCipheriv(algorithm, keyFor(secret, purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [version, ...[iv, cipher.getAuthTag(), sealed].map((part) => Buffer.from(part).toString("base64url"))].join(
    ".",
  );
}

/** The text; null where it was sealed with another secret or for something else, or was changed. */
export function unseal(secret: string, { purpose, owner }: SealedFor, sealed: string): string | null {
  const [written, iv, tag, text] = sealed.split(".");
  if (written !== version || !iv || !tag || text === undefined) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyFor(secret, purpose), Buffer.from(iv, "base64url"), {
      authTagLength: 16,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(Buffer.from(tag, "base64url"));
    return decipher.update(Buffer.from(text, "base64url"), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
