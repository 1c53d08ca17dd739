import { type Actor, may, type Permission } from "~/people/access";

/** The pages on which a round is set up and looked back on. */
export type RoundTab = "settings" | "look-ups" | "criteria" | "people" | "phase" | "audit";
export type RoundTabLink = { key: RoundTab; href: string };

const tabs: readonly { key: RoundTab; path?: string; needs: Permission }[] = [
  { key: "settings", needs: "round.configure" },
  { key: "look-ups", path: "settings/look-ups", needs: "round.configure" },
  { key: "criteria", needs: "round.configure" },
  { key: "people", needs: "people.view" },
  { key: "phase", needs: "phase.view" },
  { key: "audit", needs: "audit.view" },
];

/** Those this person can open now. Loaders of these pages send them along. */
export const roundTabs = (actor: Actor): RoundTabLink[] =>
  tabs
    .filter(({ needs }) => may(actor, needs))
    .map(({ key, path }) => ({ key, href: `/rounds/${actor.round.slug}/${path ?? key}` }));
