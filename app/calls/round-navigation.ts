import { type Actor, may, type Permission } from "~/people/access";

/** A page of the round that belongs in this person's menu now. */
export type RoundPage = {
  path: string;
  key: RoundPageKey;
  /** Addresses of pages without an entry of their own, which are found through this one. */
  alsoAt: string[];
};
export type RoundPageKey =
  | "overview"
  | "interests"
  | "register"
  | "my-plans"
  | "plans"
  | "screening"
  | "progress"
  | "ranking"
  | "decisions"
  | "people"
  | "settings";

const pages: readonly { key: RoundPageKey; path: string; needs: Permission; alsoAt?: readonly string[] }[] = [
  { key: "overview", path: "", needs: "round.view" },
  { key: "interests", path: "/interests", needs: "interest.declare" },
  { key: "my-plans", path: "/scoring", needs: "sheet.viewOwn" },
  { key: "plans", path: "/plans", needs: "plans.viewAll", alsoAt: ["/import"] },
  { key: "screening", path: "/screening", needs: "screening.view" },
  { key: "register", path: "/interests/register", needs: "interests.viewAll" },
  { key: "progress", path: "/progress", needs: "progress.view" },
  { key: "ranking", path: "/ranking", needs: "ranking.view" },
  { key: "decisions", path: "/decisions", needs: "meeting.view", alsoAt: ["/meeting"] },
  { key: "people", path: "/people", needs: "people.view", alsoAt: ["/phase", "/audit"] },
  { key: "settings", path: "/settings", needs: "round.configure", alsoAt: ["/criteria", "/phase", "/audit"] },
];

/** The pages this person can use in this phase, in the order in which a plan walks through the round. */
export function roundPages(actor: Actor): RoundPage[] {
  const root = `/rounds/${actor.round.slug}`;
  return pages
    .filter((page) => may(actor, page.needs))
    .map(({ key, path, alsoAt = [] }) => ({ key, path: root + path, alsoAt: alsoAt.map((also) => root + also) }));
}

/** The entry under which an address falls: the last that it begins with, because the overview begins them all. */
export const pageAt = (pages: readonly RoundPage[], address: string): RoundPage | undefined =>
  pages.findLast(({ path, alsoAt }) => [path, ...alsoAt].some((at) => address === at || address.startsWith(`${at}/`)));
