import { afterEach, expect, test, vi } from "vitest";
import type { Phase } from "~/calls/phases";
import type { Actor } from "~/people/access";
import { allRoutes } from "./addresses";
import { loadApplication } from "./application";
import { visitorNamed } from "./visitors";
import { leaksIn, walk, withoutChance } from "./walk";
import { type Difference, fillWorld } from "./world";

/**
 * The walk must find what leaks when one guard is gone. Each mutation takes away one, and names who then sees what at which addresses.
 */
type Access = typeof import("~/people/access");
type Mutation = { module: string; guard: string; phase: Phase; who: string; pages: RegExp; finds: string };

const mutations: (Mutation & { mutate: (real: Access) => Partial<Access> | Record<string, unknown> })[] = [
  {
    module: "~/people/scope",
    guard: "plansWithScoresFor",
    phase: "decided",
    who: "recused",
    pages: /decisions$/,
    finds: "GEHEIM-motivation-shut.",
    mutate: () => ({ plansWithScoresFor: ({ round }: Actor) => ({ roundId: round.id }) }),
  },
  {
    module: "~/people/access",
    guard: "planSight",
    phase: "scoring",
    who: "recused",
    pages: /plans\/:plan$/,
    finds: "GEHEIM-summary-shut.",
    mutate: (real) => ({ ...real, planSight: () => "text" }),
  },
  {
    module: "~/people/access",
    guard: "isStaff",
    phase: "scoring",
    who: "member",
    pages: /plans\/:plan$/,
    finds: "GEHEIM-contact-email-open.",
    mutate: (real) => ({ ...real, isStaff: () => true, checkAccess: () => ({ ok: true }) }),
  },
  {
    module: "~/people/access",
    guard: "checkAccess",
    phase: "scoring",
    who: "member",
    pages: /meeting/,
    finds: "GEHEIM-comment-open-writer.",
    mutate: (real) => ({ ...real, checkAccess: () => ({ ok: true }) }),
  },
  {
    module: "~/people/access",
    guard: "may",
    phase: "deliberation",
    who: "member",
    pages: /meeting/,
    finds: "GEHEIM-motivation-open.",
    mutate: (real) => ({ ...real, may: () => true }),
  },
];

afterEach(() => {
  for (const { module } of mutations) vi.doUnmock(module);
  vi.resetModules();
});

test.each(mutations)(
  "without $guard the walk finds what $who may not see in $phase",
  async ({ module, phase, who, pages, finds, mutate }) => {
    vi.resetModules();
    vi.doMock(module, async (original) => mutate(await original()));
    const ask = await loadApplication();
    const found: string[] = [];
    const routes = allRoutes().filter(({ pattern }) => pages.test(pattern));
    for await (const seen of walk(ask, await fillWorld(phase), { who: [visitorNamed(who)], routes })) {
      found.push(...leaksIn(seen, phase));
    }
    expect(found.filter((leak) => leak.includes(finds))).not.toEqual([]);
  },
  600_000,
);

test("without the phase in the table, two worlds with other scores no longer look the same while members score", async () => {
  vi.resetModules();
  vi.doMock("~/people/access", async (original) => ({
    ...(await original<Access>()),
    checkAccess: () => ({ ok: true }),
  }));
  const ask = await loadApplication();
  const routes = allRoutes().filter(({ pattern }) => pattern.endsWith("/ranking"));
  const told = async (difference: Difference) => {
    const all: string[] = [];
    for await (const seen of walk(ask, await fillWorld("scoring", difference), {
      who: [visitorNamed("member")],
      routes,
    })) {
      all.push(withoutChance(seen));
    }
    return all;
  };
  const usual = await told("none");
  expect(usual).toEqual(await told("none"));
  expect(usual).not.toEqual(await told("scores"));
}, 600_000);
