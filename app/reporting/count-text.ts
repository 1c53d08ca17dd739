import type { RoundKind } from "~/calls/phases";
import { m } from "~/paraglide/messages";

/** "1 plan", "24 plannen", "6 ideeën". */
export function describePlanCount(count: number, kind: RoundKind): string {
  if (kind === "ideas") return count === 1 ? m.reporting_ideas_one() : m.reporting_ideas_many({ count });
  return count === 1 ? m.reporting_plans_one() : m.reporting_plans_many({ count });
}

/** "nog geen commissieleden", "1 commissielid", "10 commissieleden". */
export function describeMemberCount(count: number): string {
  if (count === 0) return m.reporting_members_none();
  return count === 1 ? m.reporting_members_one() : m.reporting_members_many({ count });
}
