import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "./platform/nonce";

// The server wraps every request in its language; it must use this build's copy of the messages.
export { localeOf, withLocale } from "./platform/locale.server";
export { plainWords } from "./platform/plain-words";

export const streamTimeout = 10_000;

/** Renders the page, and answers with all of it at once: no page waits for something that others would do without. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </NonceProvider>,
      {
        nonce: context.nonce,
        onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(gather((page) => resolve(new Response(new Uint8Array(page), { headers, status }))));
        },
        onShellError: reject,
        onError(error: unknown) {
          context.log.error({ err: error, requestId: context.requestId }, "a page could not be rendered");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** Takes in a whole page. */
function gather(done: (page: Buffer) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    highWaterMark: 10_000_000,
    write(piece: Buffer, _encoding, next) {
      pieces.push(piece);
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}

/**
 * What broke outside loaders and actions: a page that could not be drawn. The root loader gave the page the reference number that
 * stands in this line.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { requestId, log } = context as AppLoadContext;
  log.error({ err: error, requestId, path: new URL(request.url).pathname }, "a request failed");
}
