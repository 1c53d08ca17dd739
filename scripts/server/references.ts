import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type { ApplicationBuild } from "./build";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Handler = (args: Args) => unknown;

/**
 * The same build, in which a loader or action that breaks answers with the reference number of its own request, which is also in the
 * log line beside what broke. Remix by itself tells the browser only that something went wrong, and not in which request.
 */
export function withReferences(build: ApplicationBuild): ApplicationBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader ? { loader: refer(loader as Handler) } : {}),
      ...(action ? { action: refer(action as Handler) } : {}),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function refer(handler: Handler): Handler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (thrown) {
      // Redirects and refusals are thrown on purpose.
      if (thrown instanceof Response || isThrownData(thrown)) throw thrown;
      const { log, requestId } = args.context;
      if (!args.request.signal.aborted) {
        log.error({ err: thrown, requestId, path: new URL(args.request.url).pathname }, "a request failed");
      }
      throw data({ reference: requestId }, { status: 500 });
    }
  };
}

const isThrownData = (thrown: unknown): boolean =>
  typeof thrown === "object" && thrown !== null && (thrown as { type?: unknown }).type === "DataWithResponseInit";
