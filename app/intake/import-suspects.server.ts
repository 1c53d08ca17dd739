import type { Actor } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import type { Comparison } from "./compare-plans";
import { contentOf, type PlanContent } from "./plan-content";
import { findSuspectPairs } from "./suspect-pairs";
import { readComparedPlans, readKeptApart } from "./suspect-pairs.server";

/** A plan of a pair; `row` where it comes from the file, null where it is in the list. */
type SuspectPlan = {
  id: string | null;
  source: string;
  dossierNumber: string;
  row: number | null;
  content: PlanContent;
};

/** The pairs that may be one project, of which one at least would be new or change with this file. They are settled after importing. */
export async function suspectsWith(
  db: Reader,
  actor: Actor,
  { source, entries }: { source: string } & Pick<Comparison, "entries">,
): Promise<{ later: SuspectPlan; earlier: SuspectPlan }[]> {
  const stays = entries.filter(({ kind, stored }) => kind !== "withdrawn" && (stored?.state ?? "active") === "active");
  const coming = stays.map(({ draft, stored, kind }) => ({
    ...{ id: stored?.id ?? null, source, dossierNumber: draft.externalId, row: draft.row },
    content: contentOf(draft.values),
    moves: kind !== "unchanged",
  }));
  if (!coming.some(({ moves }) => moves)) return [];
  const inFile = new Set(entries.flatMap(({ stored }) => stored?.id ?? []));
  const others = (await readComparedPlans(db, actor))
    .filter(({ id }) => !inFile.has(id))
    .map(({ id, source: from, dossierNumber, content }) => ({
      ...{ id, source: from, dossierNumber, row: null },
      content,
      moves: false,
    }));
  const plans = [...others, ...coming];
  const apart = await readKeptApart(
    db,
    plans.flatMap(({ id }) => id ?? []),
  );
  return findSuspectPairs(plans, apart)
    .filter(({ later, earlier }) => later.moves || earlier.moves)
    .map(({ later: { moves: _later, ...later }, earlier: { moves: _earlier, ...earlier } }) => ({ later, earlier }));
}
