import { m } from "~/paraglide/messages";
import type { Tone } from "~/ui/Badge";
import type { Hold } from "./compare-plans";
import type { ImportOutcome } from "./import-input";
import type { MappingReason } from "./mapping";
import type { ImportState } from "./stored-imports.server";

const stateWords: Record<ImportState, () => string> = {
  waiting: () => m.intake_state_waiting(),
  imported: () => m.intake_state_imported(),
  discarded: () => m.intake_state_discarded(),
};

export const describeImportState = (state: ImportState): string => stateWords[state]();

export const importStateTones: Record<ImportState, Tone> = {
  waiting: "caution",
  imported: "positive",
  discarded: "neutral",
};

const outcomeWords: Record<keyof ImportOutcome, (inputs: { count: number }) => string> = {
  created: (inputs) => m.intake_count_created(inputs),
  changed: (inputs) => m.intake_count_changed(inputs),
  withdrawn: (inputs) => m.intake_count_withdrawn(inputs),
  unchanged: (inputs) => m.intake_count_unchanged(inputs),
  left: (inputs) => m.intake_count_left(inputs),
  keptOut: (inputs) => m.intake_count_kept_out(inputs),
  superseded: (inputs) => m.intake_count_superseded(inputs),
  tests: (inputs) => m.intake_count_tests(inputs),
  skipped: (inputs) => m.intake_count_skipped(inputs),
};

/** What became of a file, in one line: "17 nieuw, 1 vervangen". */
export function describeOutcome(outcome: ImportOutcome): string {
  const keys = Object.keys(outcomeWords) as (keyof ImportOutcome)[];
  return keys
    .filter((key) => outcome[key] > 0)
    .map((key) => outcomeWords[key]({ count: outcome[key] }))
    .join(", ");
}

/** The sentence after importing; says so where nothing changed. */
export function describeImported(outcome: ImportOutcome): string {
  const nothing = outcome.created + outcome.changed + outcome.withdrawn === 0;
  const counts = describeOutcome(outcome);
  return nothing ? m.intake_imported_nothing({ counts }) : m.intake_imported({ counts });
}

const holdWords: Record<Hold, () => string> = {
  reviewed: () => m.intake_hold_reviewed(),
  withdrawn: () => m.intake_hold_withdrawn(),
  older: () => m.intake_hold_older(),
  merged: () => m.intake_hold_merged(),
};

export const describeHold = (hold: Hold): string => holdWords[hold]();

const reasonWords: Record<MappingReason, () => string> = {
  "same-header": () => m.intake_reason_same_header(),
  question: () => m.intake_reason_question(),
  "weak-name": () => m.intake_reason_weak_name(),
  "numbered-twin": () => m.intake_reason_numbered_twin(),
  option: () => m.intake_reason_option(),
  "unknown-header": () => m.intake_reason_unknown_header(),
  "field-taken": () => m.intake_reason_field_taken(),
  "no-addresses": () => m.intake_reason_no_addresses(),
  corrected: () => m.intake_reason_corrected(),
  "as-before": () => m.intake_reason_as_before(),
};

export const describeMappingReason = (reason: MappingReason): string => reasonWords[reason]();

/** How sure the proposal is, from a confidence between 0 and 1. */
export function describeConfidence(confidence: number): { tone: Tone; text: string } {
  if (confidence >= 1) return { tone: "positive", text: m.intake_confidence_certain() };
  if (confidence >= 0.8) return { tone: "positive", text: m.intake_confidence_likely() };
  return { tone: "caution", text: m.intake_confidence_doubtful() };
}

const delimiterWords: Record<string, () => string> = {
  ";": () => m.intake_delimiter_semicolon(),
  ",": () => m.intake_delimiter_comma(),
  "\t": () => m.intake_delimiter_tab(),
  "|": () => m.intake_delimiter_bar(),
};

export const describeDelimiter = (delimiter: string): string => delimiterWords[delimiter]?.() ?? delimiter;
