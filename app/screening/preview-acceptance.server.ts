import type { Actor } from "~/people/access";
import type { Database } from "~/platform/database.server";
import { listAcceptable } from "./accept-suggestions.server";
import { readScreening } from "./read-screening.server";

/** What taking over the suggestions would do: for each plan the criteria that would pass, and those a person still has to judge. */
export async function previewAcceptance(db: Database, actor: Actor) {
  const list = await readScreening(db, actor);
  if (!list.ok) return list;
  const acceptable = await listAcceptable(db, actor);
  if (!acceptable.ok) return acceptable;
  const { suggestions, stamp } = acceptable;
  const taken = new Set(suggestions.map(({ planId, criterionId }) => `${planId} ${criterionId}`));
  const plans = list.rows.map((row) => {
    const accepted = list.criteria.filter(({ id }) => taken.has(`${row.id} ${id}`));
    const open = list.criteria.filter((_, index) => row.cells[index] === "todo" || row.cells[index] === "outdated");
    return {
      id: row.id,
      title: row.title,
      criteria: accepted.map(({ label }) => label),
      left: open.filter((criterion) => !accepted.includes(criterion)).map(({ label }) => label),
    };
  });
  return {
    ok: true as const,
    plans: plans.filter(({ criteria }) => criteria.length > 0),
    count: suggestions.length,
    stamp,
  };
}
