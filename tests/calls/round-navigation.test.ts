import { expect, test } from "vitest";
import type { Phase } from "~/calls/phases";
import { pageAt, roundPages } from "~/calls/round-navigation";
import { roundTabs } from "~/calls/round-tabs";
import type { Actor } from "~/people/access";
import type { Role } from "~/people/roles";

const actor = (roles: Role[], phase: Phase): Actor => ({
  userId: "u",
  name: "Iemand",
  email: "iemand@example.org",
  roles,
  round: { id: "r", slug: "ronde", name: "Ronde", kind: "plans", phase, revision: 0, plansRevision: 0 },
});
const menu = (roles: Role[], phase: Phase) => roundPages(actor(roles, phase)).map(({ key }) => key);

test("the menu holds what this person can do in this phase", () => {
  expect(menu(["member"], "preparation")).toEqual(["overview"]);
  expect(menu(["member"], "scoring")).toEqual(["overview", "interests", "my-plans"]);
  expect(menu(["member", "chair"], "deliberation")).toEqual([
    "overview",
    "interests",
    "my-plans",
    "register",
    "ranking",
    "decisions",
  ]);
  expect(menu(["coordinator"], "scoring")).toEqual([
    "overview",
    "plans",
    "screening",
    "register",
    "progress",
    "people",
    "settings",
  ]);
  expect(menu(["programme_manager"], "decided")).toEqual([
    "overview",
    "plans",
    "screening",
    "register",
    "progress",
    "ranking",
    "decisions",
    "people",
  ]);
});

test("a page without an entry of its own marks the one it is found through", () => {
  const pages = roundPages(actor(["coordinator"], "deliberation"));
  const at = (address: string) => pageAt(pages, `/rounds/ronde${address}`)?.key;
  expect(["", "/criteria", "/audit", "/phase", "/import/abc", "/plans/1", "/meeting/1", "/peoples"].map(at)).toEqual([
    "overview",
    "settings",
    "settings",
    "settings",
    "plans",
    "plans",
    "decisions",
    "overview",
  ]);
  expect(pageAt(roundPages(actor(["programme_manager"], "scoring")), "/rounds/ronde/audit")?.key).toBe("people");
});

test("the tabs are those a person can open", () => {
  const keys = (roles: Role[], phase: Phase) => roundTabs(actor(roles, phase)).map(({ key }) => key);
  expect(keys(["coordinator"], "scoring")).toEqual(["settings", "look-ups", "criteria", "people", "phase", "audit"]);
  expect(keys(["coordinator"], "decided")).toEqual(["people", "phase", "audit"]);
  expect(keys(["programme_manager"], "scoring")).toEqual(["people", "phase", "audit"]);
  expect(keys(["member"], "scoring")).toEqual([]);
});
