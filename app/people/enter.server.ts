import { redirect } from "@remix-run/node";
import { writeSessionCookie } from "./session-cookie";
import { clearIntent, readIntent } from "./sign-in-cookie";
import { safeNext } from "./visitor.server";

/** The cookie outlives the session: whether a session still holds is for the database to say. */
const cookieSeconds = 7 * 24 * 3600;

/** Sends someone whose session has begun to the page they wanted. */
export function enter(request: Request, origin: string, token: string): Response {
  const headers = new Headers();
  headers.append("Set-Cookie", writeSessionCookie(origin, token, cookieSeconds));
  headers.append("Set-Cookie", clearIntent());
  return redirect(safeNext(readIntent(request)?.next ?? null), { headers });
}
