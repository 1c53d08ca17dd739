import { redirect } from "@remix-run/node";
import { isPhase, type Phase, type RoundKind } from "~/calls/phases";
import { refuse } from "~/platform/http.server";
import { readCookie } from "~/platform/notice.server";
import type { RequestContext } from "~/platform/services";
import { type Actor, checkAccess, type Permission } from "./access";
import { type RoleFlags, readFlags, rolesOf } from "./roles";
import { sessionCookieName } from "./session-cookie";
import { findSession, type SessionUser } from "./sessions.server";

type Arrival = { request: Request; context: RequestContext };
type RoundArrival = Arrival & { params: { round?: string } };

// One request runs the loaders of several routes, all with one context: the person is looked up once.
const users = new WeakMap<RequestContext, Promise<SessionUser | null>>();
const actors = new WeakMap<RequestContext, Promise<Actor | null>>();

/** Who sent this request, or `null` for someone who is not signed in. */
export function findUser({ request, context }: Arrival): Promise<SessionUser | null> {
  const known = users.get(context);
  if (known) return known;
  const token = readCookie(request, sessionCookieName(context.config.origin));
  const user = token ? findSession(context, token) : Promise.resolve(null);
  users.set(context, user);
  return user;
}

/** Who sent this request; sends others to the sign-in page, and back here afterwards. */
export async function requireUser(arrival: Arrival): Promise<SessionUser> {
  const user = await findUser(arrival);
  if (user) return user;
  const { pathname, search } = new URL(arrival.request.url);
  const next = arrival.request.method === "GET" ? pathname.replace(/\.data$/, "") + search : pathname;
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** The person behind this request in the round of its address. A round one takes no part in is not there. */
export async function requireActor(arrival: RoundArrival): Promise<Actor> {
  const user = await requireUser(arrival);
  const known = actors.get(arrival.context) ?? findActor(arrival.context, user, arrival.params.round ?? "");
  actors.set(arrival.context, known);
  return (await known) ?? refuse("not-found");
}

/** The same, for a page or action that needs a permission; refuses with the page that says why. */
export async function requireAccess(arrival: RoundArrival, permission: Permission): Promise<Actor> {
  const actor = await requireActor(arrival);
  const access = checkAccess(actor, permission);
  return access.ok ? actor : refuse(access.reason);
}

type ActorRow = Record<keyof RoleFlags, unknown> & {
  id: string;
  slug: string;
  name: string;
  kind: string;
  phase: string;
  revision: bigint | number;
  plansRevision: bigint | number;
};

/** Asked with every request within a round: in one query. */
async function findActor({ db }: RequestContext, user: SessionUser, slug: string): Promise<Actor | null> {
  const [found] = await db.$queryRaw<ActorRow[]>`
    SELECT p."isMember", p."isChair", p."isCoordinator", p."isProgrammeManager",
      r."id", r."slug", r."name", r."kind", r."phase", r."revision", r."plansRevision"
    FROM "Participation" p JOIN "Round" r ON r."id" = p."roundId"
    WHERE p."userId" = ${user.userId} AND p."removedAt" IS NULL AND r."slug" = ${slug}`;
  if (!found) return null;
  const { id, name, kind, phase } = found;
  if (!isPhase(phase)) throw new Error(`Round ${id} is in a phase that does not exist`);
  return {
    userId: user.userId,
    name: user.name,
    email: user.email,
    roles: rolesOf(readFlags(found)),
    round: {
      id,
      slug,
      name,
      kind: kind as RoundKind,
      phase: phase as Phase,
      revision: Number(found.revision),
      plansRevision: Number(found.plansRevision),
    },
  };
}

/** A path on this site to go on to after signing in; anything else becomes the start page. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/";
}

/** What is known of the browser and the connection that want to sign in. */
export const clientOf = ({ request, context }: Arrival): { clientAddress: string; userAgent: string } => ({
  clientAddress: context.clientAddress,
  userAgent: request.headers.get("User-Agent") ?? "",
});
