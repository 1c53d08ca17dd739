import { readCookie } from "~/platform/notice.server";

const cookieName = "beraad_sign_in";
const attributes = "Path=/sign-in; HttpOnly; SameSite=Lax";

/** Where this browser is on its way in: for which address it asked a mail, and which page it wanted. */
export type SignInIntent = { email: string; next: string };

export const writeIntent = (intent: SignInIntent): string =>
  `${cookieName}=${encodeURIComponent(JSON.stringify(intent))}; ${attributes}; Max-Age=1800`;

export const clearIntent = (): string => `${cookieName}=; ${attributes}; Max-Age=0`;

/** What this browser asked for; `null` in another browser, or when it holds nothing that makes sense. */
export function readIntent(request: Request): SignInIntent | null {
  const [email, next] =
    (readCookie(request, cookieName) ?? "").match(/^\{"email":"([^"\\]+)","next":"([^"\\]*)"\}$/)?.slice(1) ?? [];
  return email === undefined || next === undefined ? null : { email, next };
}
