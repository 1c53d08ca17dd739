import { describe, expect, test } from "vitest";
import { phases } from "~/calls/phases";
import { allRoutes, fill } from "./addresses";
import { loadApplication } from "./application";
import { isStaffHere, type Visitor, visitorNamed, visitors } from "./visitors";
import { leaksIn, type Seen, secretsIn, walk, withoutChance } from "./walk";
import { type Difference, fillWorld } from "./world";

const patience = 180_000;

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
      // Somebody's own other round is the same in both worlds, but for stamps and files with the ids and the time of its making.
      if (seen.address.startsWith(`/rounds/${changed.rounds.other}`)) continue;
      if (told.get(key(seen)) !== withoutChance(seen)) different.push(key(seen));
    }
    expect(different).toEqual([]);
  },
  patience,
);
