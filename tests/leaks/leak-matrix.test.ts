import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { phases } from "~/calls/phases";
import { testNow } from "../factories/services";
import { allRoutes, fill } from "./addresses";
import { loadApplication } from "./application";
import { isStaffHere, type Visitor, visitorNamed, visitors } from "./visitors";
import { leaksIn, type Seen, secretsIn, walk, withoutChance } from "./walk";
import { type Difference, fillWorld } from "./world";

/** Thousands of requests each: some seconds on a quiet machine, minutes on a busy one. */
const patience = 900_000;

test("an address with a part that has no sample is refused, so that no new page goes unseen", () => {
  expect(() => fill("/rounds/:round/letters/:letter", { ":round": ["hier"] })).toThrow("no sample for :letter");
  expect(allRoutes().length).toBeGreaterThan(25);
});

describe.each(phases)("in %s", (phase) => {
  test(
    "nothing secret reaches whom it may not reach, and no page breaks",
    async () => {
      const ask = await loadApplication();
      const leaks: string[] = [];
      const reached = new Set<string>();
      for await (const seen of walk(ask, await fillWorld(phase))) {
        leaks.push(...leaksIn(seen, phase));
        if (seen.status >= 500) leaks.push(`${seen.visitor.key} in ${phase}: ${seen.address} broke`);
        for (const { text } of secretsIn(seen)) reached.add(text);
      }
      expect(leaks).toEqual([]);
      // Secrets that nobody sees prove nothing: most of these texts reach those who may see them.
      expect(reached.size).toBeGreaterThan(40);
    },
    patience,
  );
});

// A workbook holds the hour at which it was made, by the clock of the machine.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: testNow }));
afterEach(() => void vi.useRealTimers());

/**
 * Two worlds that differ only in what these people may not know look the same to them: scores, totals, places, orders and counts cannot
 * be found by their text, but whatever follows from them would show here.
 */
const twins: { what: string; phase: (typeof phases)[number]; difference: Difference; who: Visitor[] }[] = [
  ...(["preparation", "screening", "scoring"] as const).map((phase) => ({
    what: "the scores of a member, to anyone else",
    phase,
    difference: "scores" as const,
    who: visitors.filter(({ key }) => key !== "writer"),
  })),
  ...(["deliberation", "decided"] as const).map((phase) => ({
    what: "the scores and the amount of a plan, to members who do not take part in it",
    phase,
    difference: "scores-of-shut" as const,
    who: [visitorNamed("recused"), visitorNamed("recused-chair")],
  })),
  ...(["deliberation", "decided"] as const).map((phase) => ({
    what: "decisions that are not released, to members",
    phase,
    difference: "drafts" as const,
    who: visitors.filter((visitor) => !isStaffHere(visitor)),
  })),
];

test.each(twins)(
  "in $phase nothing gives away $what",
  async ({ phase, difference, who }) => {
    const ask = await loadApplication();
    const [usual, changed] = [await fillWorld(phase), await fillWorld(phase, difference)];
    const told = new Map<string, string>();
    const key = ({ visitor, address }: Seen) => `${visitor.key} ${address}`;
    for await (const seen of walk(ask, usual, { who, form: "data" })) told.set(key(seen), withoutChance(seen));
    const different: string[] = [];
    for await (const seen of walk(ask, changed, { who, form: "data" })) {
      if (told.get(key(seen)) !== withoutChance(seen)) different.push(key(seen));
    }
    expect(different).toEqual([]);
  },
  patience,
);
