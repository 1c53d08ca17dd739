/** `__Host-` binds the cookie to this host and to HTTPS; over plain HTTP, on one's own machine, browsers would refuse it. */
const nameFor = (secure: boolean): string => (secure ? "__Host-beraad" : "beraad");

const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

export const sessionCookieName = (origin: string): string => nameFor(origin.startsWith("https:"));

/** The header that lets the browser keep the session for as long as it can last without being used. */
export function writeSessionCookie(origin: string, token: string, maxAgeSeconds: number): string {
  const secure = origin.startsWith("https:");
  return `${nameFor(secure)}=${token}; ${attributes(secure)}; Max-Age=${maxAgeSeconds}`;
}

export function clearSessionCookie(origin: string): string {
  const secure = origin.startsWith("https:");
  return `${nameFor(secure)}=; ${attributes(secure)}; Max-Age=0`;
}
