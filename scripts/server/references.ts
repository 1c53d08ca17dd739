import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type { ApplicationBuild } from "./build";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Handler = (args: Args) => unknown;
type Thrown = { data: unknown; init: ResponseInit | null };

/**
 * The same build, in which a loader or action that breaks answers with the reference number of its own request, which is also in the
 * log line beside what broke. Remix by itself tells the browser only that something went wrong, and not in which request; and where
 * an address has no page, such as a download, it says so in JSON: there the sentence of the error page is the whole answer.
 */
export function withReferences(build: ApplicationBuild): ApplicationBuild {
  const { plainWords } = build.entry.module;
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action, default: page } = route.module;
    const answer = page ? toPage : (thrown: Thrown) => toText(thrown, plainWords);
    const module = {
      ...route.module,
      ...(loader ? { loader: refer(loader as Handler, answer) } : {}),
      ...(action ? { action: refer(action as Handler, answer) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function refer(handler: Handler, answer: (thrown: Thrown) => unknown): Handler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (thrown) {
      // Redirects and refusals are thrown on purpose.
      if (thrown instanceof Response) throw thrown;
      if (isThrownData(thrown)) throw answer(thrown);
      const { log, requestId } = args.context;
      if (!args.request.signal.aborted) {
        log.error({ err: thrown, requestId, path: new URL(args.request.url).pathname }, "a request failed");
      }
      throw answer({ data: { reference: requestId }, init: { status: 500 } });
    }
  };
}

const toPage = (thrown: Thrown) => data(thrown.data, thrown.init ?? undefined);

function toText({ data: said, init }: Thrown, words: ApplicationBuild["entry"]["module"]["plainWords"]): Response {
  const headers = new Headers(init?.headers);
  headers.set("Content-Type", "text/plain; charset=utf-8");
  return new Response(words((said ?? {}) as Parameters<typeof words>[0]), { ...init, headers });
}

const isThrownData = (thrown: unknown): thrown is Thrown =>
  typeof thrown === "object" && thrown !== null && (thrown as { type?: unknown }).type === "DataWithResponseInit";
