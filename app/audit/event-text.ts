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
  "round.look-ups-changed": (facts) => m.audit_round_look_ups_changed(facts),
  "person.invited": (facts) => m.audit_person_invited(facts),
  "person.roles-changed": (facts) => m.audit_person_roles_changed(facts),
  "person.removed": (facts) => m.audit_person_removed(facts),
  "person.profile-changed": (facts) => m.audit_person_profile_changed(facts),
  "person.mailed-again": (facts) => m.audit_person_mailed_again(facts),
  "import.uploaded": (facts) => m.audit_import_uploaded(facts),
  "import.discarded": (facts) => m.audit_import_discarded(facts),
  "source.added": (facts) => m.audit_source_added(facts),
  "source.changed": (facts) => m.audit_source_changed(facts),
  "source.removed": (facts) => m.audit_source_removed(facts),
  "source.fetched": (facts) => m.audit_source_fetched(facts),
  "plans.imported": (facts) => m.audit_plans_imported(facts),
  "plan.created": (facts) => m.audit_plan_created(facts),
  "plan.revised": (facts) => m.audit_plan_revised(facts),
  "plan.withdrawn": (facts) => m.audit_plan_withdrawn(facts),
  "plan.returned": (facts) => m.audit_plan_returned(facts),
  "plan.merged": (facts) => m.audit_plan_merged(facts),
  "plan.split": (facts) => m.audit_plan_split(facts),
  "plan.kept-apart": (facts) => m.audit_plan_kept_apart(facts),
  "plan.screened": (facts) => m.audit_plan_screened(facts),
  "plan.evidence-attached": (facts) => m.audit_plan_evidence_attached(facts),
  "plan.evidence-removed": (facts) => m.audit_plan_evidence_removed(facts),
  "plan.co-funding-recorded": (facts) => m.audit_plan_co_funding_recorded(facts),
  "plan.place-chosen": (facts) => m.audit_plan_place_chosen(facts),
  "plan.place-reopened": (facts) => m.audit_plan_place_reopened(facts),
  "plan.repair-prepared": (facts) => m.audit_plan_repair_prepared(facts),
  "plan.repair-discarded": (facts) => m.audit_plan_repair_discarded(facts),
  "plan.repair-sent": (facts) => m.audit_plan_repair_sent(facts),
  "plan.repair-answered": (facts) => m.audit_plan_repair_answered(facts),
  "plan.repair-decided": (facts) => m.audit_plan_repair_decided(facts),
  "plan.kvk-looked-up": (facts) => m.audit_plan_kvk_looked_up(facts),
  "plan.reopened": (facts) => m.audit_plan_reopened(facts),
  "plan.closed": (facts) => m.audit_plan_closed(facts),
  "interest.declared": (facts) => m.audit_interest_declared(facts),
  "interest.confirmed": (facts) => m.audit_interest_confirmed(facts),
  "interest.asked": (facts) => m.audit_interest_asked(facts),
  "interest.requested": (facts) => m.audit_interest_requested(facts),
  "interest.refused": (facts) => m.audit_interest_refused(facts),
  "sheet.saved": (facts) => m.audit_sheet_saved(facts),
  "sheet.submitted": (facts) => m.audit_sheet_submitted(facts),
  "sheet.incomplete": (facts) => m.audit_sheet_incomplete(facts),
  "ranking.frozen": (facts) => m.audit_ranking_frozen(facts),
  "line.chosen": (facts) => m.audit_line_chosen(facts),
  "lot.announced": (facts) => m.audit_lot_announced(facts),
  "lot.drawn": (facts) => m.audit_lot_drawn(facts),
  "tie.decided": (facts) => m.audit_tie_decided(facts),
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
