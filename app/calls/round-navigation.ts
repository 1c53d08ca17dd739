import { type Actor, may, type Permission } from "~/people/access";

/** A page of the round that belongs in this person's menu now. */
export type RoundPage = { path: string; key: RoundPageKey };
export type RoundPageKey =
  | "overview"
  | "interests"
  | "my-plans"
  | "plans"
  | "screening"
  | "progress"
  | "ranking"
  | "decisions"
  | "people"
  | "settings";

const pages: readonly { key: RoundPageKey; path: string; needs: Permission }[] = [
  { key: "overview", path: "", needs: "round.view" },
  { key: "interests", path: "/interests", needs: "interest.declare" },
  { key: "my-plans", path: "/scoring", needs: "sheet.viewOwn" },
  { key: "plans", path: "/plans", needs: "plans.viewAll" },
  { key: "screening", path: "/screening", needs: "screening.view" },
  { key: "progress", path: "/progress", needs: "progress.view" },
  { key: "ranking", path: "/ranking", needs: "ranking.view" },
  { key: "decisions", path: "/decisions", needs: "meeting.view" },
  { key: "people", path: "/people", needs: "people.view" },
  { key: "settings", path: "/settings", needs: "round.configure" },
];

/** The pages this person can use in this phase, in the order in which a plan walks through the round. */
export function roundPages(actor: Actor): RoundPage[] {
  return pages
    .filter((page) => may(actor, page.needs))
    .map(({ key, path }) => ({ key, path: `/rounds/${actor.round.slug}${path}` }));
}
