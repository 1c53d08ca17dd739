import { redirect } from "@remix-run/node";

const cookieName = "beraad_notice";
const attributes = "Path=/; SameSite=Lax; HttpOnly";

/** Goes to another page and says there, once, what was done. `text` is a whole sentence in the language of the person. */
export function redirectWithNotice(to: string, text: string, headers = new Headers()): Response {
  headers.append("Set-Cookie", `${cookieName}=${encodeURIComponent(text)}; ${attributes}; Max-Age=60`);
  return redirect(to, { headers });
}

/** The sentence that waits to be said, and the header that makes sure it is said once. */
export function takeNotice(request: Request): { text: string; clear: string } | null {
  const text = readCookie(request, cookieName);
  return text ? { text, clear: `${cookieName}=; ${attributes}; Max-Age=0` } : null;
}

/** The value of one cookie of a request, decoded; `null` when it is not there or cannot be decoded. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key, value] = part.trim().split("=");
    if (key !== name || !value) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return null;
}
