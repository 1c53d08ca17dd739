import { type AppLoadContext, createRequestHandler } from "@remix-run/node";
import type { Request as Asked, RequestHandler } from "express";
import { sessionCookieName } from "../../app/people/session-cookie";
import type { ChangeMark } from "../../app/platform/change-mark.server";
import type { ApplicationBuild } from "./build";
import { type KeptPage, unchangedPages } from "./unchanged-pages";
import { toWebRequest } from "./web-request";

const maxAgeMillis = 10_000;
/** Bytes per process; the longest lists have some hundred thousand. */
const maxSize = 64_000_000;

/**
 * Answers with the application's pages, each in one piece: at this size that is cheaper than many. A page that someone asks for again
 * while nothing was written is sent again as it was, with a nonce of its own (docs/decisions/2026-11-24-unchanged-pages.md).
 */
export function answerPages({
  build,
  changeMark,
  origin,
  contextOf,
}: {
  build: ApplicationBuild;
  changeMark: Pick<ChangeMark, "read">;
  origin: string;
  contextOf: (asked: Asked, nonce: string) => AppLoadContext;
}): RequestHandler {
  const make = createRequestHandler(build, "production");
  const pages = unchangedPages({ now: () => performance.now(), maxAgeMillis, maxSize });
  const sessionCookie = `${sessionCookieName(origin)}=`;

  return async (asked, answer, next) => {
    try {
      const nonce = answer.locals.nonce as string;
      const key = keyOf(asked, sessionCookie);
      const mark = key === null ? 0 : changeMark.read();
      const kept = key === null ? null : pages.find(key, mark);
      if (kept) {
        for (const [name, value] of kept.headers) answer.append(name, value);
        answer.end(fill(kept.pieces, nonce));
        return;
      }
      const made = await make(toWebRequest(asked, answer), contextOf(asked, nonce));
      const headers = [...made.headers.entries()];
      const body = Buffer.from(await made.arrayBuffer());
      if (key !== null && isWorthKeeping(made)) pages.keep(key, mark, pageOf(headers, body, nonce));
      answer.status(made.status);
      for (const [name, value] of headers) answer.append(name, value);
      answer.end(body);
    } catch (error) {
      next(error);
    }
  };
}

/** Who asks what, in which language: the cookies say who. `null` for what is always made anew. */
function keyOf({ method, originalUrl, headers, protocol, hostname }: Asked, sessionCookie: string): string | null {
  const { cookie } = headers;
  if (method !== "GET" || !cookie?.includes(sessionCookie)) return null;
  return `${protocol}://${hostname}${originalUrl}\n${cookie}`;
}

/** Text that went well and says nothing to the browser that is to be said once. */
const isWorthKeeping = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has("Set-Cookie") && (headers.get("Content-Type") ?? "").startsWith("text/");

const pageOf = (headers: [string, string][], body: Buffer, nonce: string): KeptPage => ({
  headers,
  pieces: body
    .toString("utf8")
    .split(nonce)
    .map((piece) => Buffer.from(piece)),
});

/** The page with this answer's nonce between its pieces. */
function fill(pieces: readonly Buffer[], nonce: string): Buffer {
  const between = Buffer.from(nonce);
  return Buffer.concat(pieces.flatMap((piece, place) => (place === 0 ? [piece] : [between, piece])));
}
