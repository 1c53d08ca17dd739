import type { Phase } from "~/calls/phases";
import { allRoutes, dataAddresses, fill, type Route } from "./addresses";
import type { Application } from "./application";
import { type Secret, secrets } from "./secrets";
import { planKeys, type Visitor, visitors } from "./visitors";
import { importId, planIdOf, readingId, sourceId, type World } from "./world";

const samples = {
  ":plan": planKeys.map(planIdOf),
  ":import": [importId],
  ":reading": [readingId],
  ":source": [sourceId],
  ":version": ["1"],
  "*": ["nergens"],
};

/** What stands behind some addresses and makes lists shorter, other or sorted. */
const questions: Record<string, readonly string[]> = {
  "/rounds/:round/plans": ["?q=GEHEIM", "?q=contact", "?sort=requested"],
  "/rounds/:round/progress": ["?show=open", "?show=too-few"],
  "/rounds/:round/audit": ["?kind=sheets", "?kind=decisions", "?person=writer", "?plan=plan-shut"],
  "/rounds/:round/screening": ["?show=open", "?q=GEHEIM"],
  "/rounds/:round/meeting/:plan": ["?tab=sheets"],
};

export type Seen = { visitor: Visitor; address: string; status: number; body: string };

/** Every address of the application for someone of the round, as a page and as data; for who is elsewhere also under their own round. */
function addressesFor({ outside }: Visitor, { rounds }: World, { routes, form }: Required<Walk>): string[] {
  const round = outside === "other-round" ? [rounds.here, rounds.other] : [rounds.here];
  return routes.flatMap((route) =>
    fill(route.pattern, { ...samples, ":round": round }).flatMap((address) => {
      const [whole = address, own] = dataAddresses(address, route);
      const asked = (questions[route.pattern] ?? []).map((question) => whole + question);
      return form === "data" ? [whole, ...asked] : [address, whole, ...(own ? [own] : []), ...asked];
    }),
  );
}

/** Who asks, for which routes; and whether also for the pages, or only for the data that they are drawn from. */
type Walk = { who?: readonly Visitor[]; routes?: readonly Route[]; form?: "all" | "data" };

/** Asks for every address as these visitors. */
export async function* walk(
  ask: Application,
  world: World,
  { who = visitors, routes = allRoutes(), form = "all" }: Walk = {},
): AsyncGenerator<Seen> {
  for (const visitor of who) {
    for (const address of addressesFor(visitor, world, { who, routes, form })) {
      const headers = { Cookie: world.cookies[visitor.key] ?? "" };
      const answer = await ask(new Request(`${world.context.config.origin}${address}`, { headers }), world.context);
      const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
      yield { visitor, address, status: answer.status, body: `${told}\n\n${await answer.text()}` };
    }
  }
}

const byText = new Map(secrets.map((secret) => [secret.text, secret]));

/** The secrets in this answer, allowed or not. */
export const secretsIn = ({ body }: Pick<Seen, "body">): Secret[] => {
  const texts = body.match(/GEHEIM-[a-z-]+\.|geheim-[a-z-]+@example\.org/g) ?? [];
  return [...new Set(texts)].flatMap((text) => byText.get(text) ?? []);
};

/** Those that may not be there. */
export const leaksIn = (seen: Seen, phase: Phase): string[] =>
  secretsIn(seen)
    .filter(({ mayReach }) => !mayReach(seen.visitor, phase))
    .map(({ text }) => `${seen.visitor.key} in ${phase}: ${text} at ${seen.address}`);

/** An answer without what is drawn by lot when a row is made. */
export const withoutChance = ({ body }: Seen): string => body.replaceAll(/\bc[a-z0-9]{24}\b/g, "id");
