import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { sessionCookieName } from "~/people/session-cookie";
import { beginSession } from "~/people/sessions.server";
import { write } from "~/platform/database.server";
import type { RequestContext } from "~/platform/services";

type Who = { userId: string } | null;
type Call = { context: RequestContext; as: Who; path: string; params?: Record<string, string>; headers?: HeadersInit };
type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown;

/** What a loader or action answered: the status, the data or text of it, and where it sends the person. */
export type Answer = { status: number; data: unknown; location: string | null; headers: Headers };

/** Asks a loader for a page as this person, with a session of their own (`null`: not signed in). */
export async function get(loader: Handler, call: Call): Promise<Answer> {
  return answerOf(loader, await argsFor(call, { method: "GET" }));
}

/** Sends a form to an action as this person. A list sends a field several times. */
export async function post(
  action: Handler,
  { form, ...call }: Call & { form: Record<string, string | string[] | File> | FormData },
): Promise<Answer> {
  const body = form instanceof FormData ? form : new FormData();
  if (!(form instanceof FormData)) {
    for (const [name, value] of Object.entries(form)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
    }
  }
  return answerOf(action, await argsFor(call, { method: "POST", body }));
}

async function argsFor({ context, as, path, params = {}, headers }: Call, init: RequestInit) {
  const all = new Headers(headers);
  const name = sessionCookieName(context.config.origin);
  if (as) {
    const token = await write(context.db, (tx) => beginSession(tx, context, { userId: as.userId, userAgent: "test" }));
    all.append("Cookie", `${name}=${token}`);
  }
  const request = new Request(`${context.config.origin}${path}`, { ...init, headers: all });
  // A context of its own, as every request has: what is known of the person is kept with it.
  return { request, params, context: { ...context } } as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

type DataResponse = { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null };
const isData = (value: unknown): value is DataResponse =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === "DataWithResponseInit";

async function answerOf(handler: Handler, args: LoaderFunctionArgs & ActionFunctionArgs): Promise<Answer> {
  let result: unknown;
  try {
    result = await handler(args);
  } catch (thrown) {
    // Remix pages refuse by throwing an answer; anything else is a fault, and the test should see it.
    if (!(thrown instanceof Response) && !isData(thrown)) throw thrown;
    result = thrown;
  }
  if (isData(result)) {
    const headers = new Headers(result.init?.headers);
    return { status: result.init?.status ?? 200, data: result.data, location: headers.get("Location"), headers };
  }
  if (result instanceof Response) {
    const { status, headers } = result;
    return { status, data: await result.text(), location: headers.get("Location"), headers };
  }
  return { status: 200, data: result, location: null, headers: new Headers() };
}
