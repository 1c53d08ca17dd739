import { m } from "~/paraglide/messages";
import type { EventKind } from "./event-kinds";

type Facts = { action: string; who: string | null; plan: string | null };
type Words = (facts: { who: string; plan: string }) => string;

/** A sentence for each code that is known; each room records its own. */
const sentences: Record<string, Words> = {
  "round.created": (facts) => m.audit_round_created(facts),
  "phase.moved": (facts) => m.audit_phase_moved(facts),
  "round.settings-changed": (facts) => m.audit_round_settings_changed(facts),
  "round.method-changed": (facts) => m.audit_round_method_changed(facts),
  "round.criteria-changed": (facts) => m.audit_round_criteria_changed(facts),
  "round.mandatory-criteria-changed": (facts) => m.audit_round_mandatory_criteria_changed(facts),
  "round.reasons-changed": (facts) => m.audit_round_reasons_changed(facts),
  "person.invited": (facts) => m.audit_person_invited(facts),
  "person.roles-changed": (facts) => m.audit_person_roles_changed(facts),
  "person.removed": (facts) => m.audit_person_removed(facts),
  "person.mailed-again": (facts) => m.audit_person_mailed_again(facts),
  "import.uploaded": (facts) => m.audit_import_uploaded(facts),
  "import.discarded": (facts) => m.audit_import_discarded(facts),
  "plans.imported": (facts) => m.audit_plans_imported(facts),
  "plan.created": (facts) => m.audit_plan_created(facts),
  "plan.revised": (facts) => m.audit_plan_revised(facts),
  "plan.screened": (facts) => m.audit_plan_screened(facts),
  "plan.evidence-attached": (facts) => m.audit_plan_evidence_attached(facts),
  "plan.evidence-removed": (facts) => m.audit_plan_evidence_removed(facts),
  "plan.co-funding-recorded": (facts) => m.audit_plan_co_funding_recorded(facts),
  "plan.reopened": (facts) => m.audit_plan_reopened(facts),
  "plan.closed": (facts) => m.audit_plan_closed(facts),
  "interest.declared": (facts) => m.audit_interest_declared(facts),
  "sheet.saved": (facts) => m.audit_sheet_saved(facts),
  "sheet.submitted": (facts) => m.audit_sheet_submitted(facts),
  "sheet.incomplete": (facts) => m.audit_sheet_incomplete(facts),
  "ranking.frozen": (facts) => m.audit_ranking_frozen(facts),
  "line.chosen": (facts) => m.audit_line_chosen(facts),
  "decision.recorded": (facts) => m.audit_decision_recorded(facts),
  "decisions.released": (facts) => m.audit_decisions_released(facts),
  "meeting.noted": (facts) => m.audit_meeting_noted(facts),
  "ranking.exported": (facts) => m.audit_ranking_exported(facts),
  "screening.exported": (facts) => m.audit_screening_exported(facts),
};

/** What happened, in a sentence. A code without one still says who, and what it is called in the code. */
export function describeEvent({ action, who, plan }: Facts): string {
  const facts = { who: who ?? m.audit_system(), plan: plan === null ? m.audit_some_plan() : `“${plan}”` };
  return sentences[action]?.(facts) ?? m.audit_unknown_event({ who: facts.who, action });
}

const kinds: Record<EventKind, () => string> = {
  round: () => m.audit_kind_round(),
  people: () => m.audit_kind_people(),
  plans: () => m.audit_kind_plans(),
  interests: () => m.audit_kind_interests(),
  sheets: () => m.audit_kind_sheets(),
  ranking: () => m.audit_kind_ranking(),
  decisions: () => m.audit_kind_decisions(),
};

export const describeKind = (kind: EventKind): string => kinds[kind]();
