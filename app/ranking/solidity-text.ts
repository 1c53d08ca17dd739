import { m } from "~/paraglide/messages";
import { listed } from "./sentences";
import type { Check, LineChange } from "./solidity-view";

/** What changes at the line, in one sentence: "Zonder de scores van X komt plan A boven de lijn en valt plan B eronder." */
export function describeChange(
  { check, entering, leaving, tied }: LineChange,
  titleOf: (id: string) => string,
): string {
  const say = (ids: readonly string[]) => listed(ids.map((id) => `“${titleOf(id)}”`));
  const clauses: string[] = [];
  if (entering.length === 1) clauses.push(m.ranking_solid_enters({ plan: say(entering) }));
  if (entering.length > 1) clauses.push(m.ranking_solid_enter({ plans: say(entering) }));
  if (leaving.length === 1) {
    const plan = say(leaving);
    clauses.push(entering.length > 0 ? m.ranking_solid_leaves({ plan }) : m.ranking_solid_leaves_only({ plan }));
  }
  if (leaving.length > 1) {
    const plans = say(leaving);
    clauses.push(entering.length > 0 ? m.ranking_solid_leave({ plans }) : m.ranking_solid_leave_only({ plans }));
  }
  if (tied.length > 0) clauses.push(m.ranking_solid_tied({ plans: say(tied) }));
  return m.ranking_solid_sentence({ check: describeCheck(check), change: listed(clauses) });
}

function describeCheck(check: Check): string {
  switch (check.kind) {
    case "member":
      return m.ranking_solid_without_member({ name: check.name });
    case "some-members":
      return check.count === 1
        ? m.ranking_solid_without_one({ of: check.of })
        : m.ranking_solid_without_some({ count: check.count, of: check.of });
    case "criterion":
      return m.ranking_solid_without_criterion({ label: check.label });
    case "bonus":
      return m.ranking_solid_without_bonus();
    case "median":
      return m.ranking_solid_median();
  }
}
