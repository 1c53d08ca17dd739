import { m } from "~/paraglide/messages";
import type { Problem, ProblemCode } from "./problem";
import type { SkipReason, TableFailure, TableFailureReason } from "./table";

type Words = (inputs: { text: string }) => string;

const problemWords: Record<ProblemCode, Words> = {
  no_external_id: () => m.intake_problem_no_external_id(),
  no_title: () => m.intake_problem_no_title(),
  missing: () => m.intake_problem_missing(),
  amount_approximate: (inputs) => m.intake_problem_amount_approximate(inputs),
  amount_unknown: (inputs) => m.intake_problem_amount_unknown(inputs),
  amount_unclear: (inputs) => m.intake_problem_amount_unclear(inputs),
  amount_negative: (inputs) => m.intake_problem_amount_negative(inputs),
  date_serial: (inputs) => m.intake_problem_date_serial(inputs),
  date_month_only: (inputs) => m.intake_problem_date_month_only(inputs),
  date_order: (inputs) => m.intake_problem_date_order(inputs),
  date_vague: (inputs) => m.intake_problem_date_vague(inputs),
  date_impossible: (inputs) => m.intake_problem_date_impossible(inputs),
  time_uncertain: (inputs) => m.intake_problem_time_uncertain(inputs),
  time_unreadable: (inputs) => m.intake_problem_time_unreadable(inputs),
  answer_explained: (inputs) => m.intake_problem_answer_explained(inputs),
  answer_conditional: (inputs) => m.intake_problem_answer_conditional(inputs),
  answer_unclear: (inputs) => m.intake_problem_answer_unclear(inputs),
  kvk_zeros_restored: (inputs) => m.intake_problem_kvk_zeros_restored(inputs),
  kvk_unclear: (inputs) => m.intake_problem_kvk_unclear(inputs),
  email_unlikely: (inputs) => m.intake_problem_email_unlikely(inputs),
  phone_number_cell: (inputs) => m.intake_problem_phone_number_cell(inputs),
  row_too_long: () => m.intake_problem_row_too_long(),
  row_too_short: () => m.intake_problem_row_too_short(),
};

const longestQuote = 80;

/** The problem in words, with the original cell shortened; row number and header are shown beside it by the page. */
export function describeProblem(problem: Problem): string {
  const text = problem.text.replace(/\s+/g, " ").trim();
  return problemWords[problem.code]({
    text: text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()} …` : text,
  });
}

const fileWords: Record<TableFailureReason, (detail: string) => string> = {
  "too-large": () => m.intake_file_too_large(),
  "too-large-unpacked": () => m.intake_file_too_large_unpacked(),
  "too-many-rows": (limit) => m.intake_file_too_many_rows({ limit }),
  "too-many-columns": (limit) => m.intake_file_too_many_columns({ limit }),
  "too-many-cells": () => m.intake_file_too_many_cells(),
  "cell-too-long": (row) => m.intake_file_cell_too_long({ row }),
  empty: () => m.intake_file_empty(),
  "header-only": () => m.intake_file_header_only(),
  "unclosed-quote": (line) => m.intake_file_unclosed_quote({ line }),
  "mixed-delimiters": (line) => m.intake_file_mixed_delimiters({ line }),
  "nul-characters": (line) => m.intake_file_nul_characters({ line }),
  "old-workbook": () => m.intake_file_old_workbook(),
  password: () => m.intake_file_password(),
  "not-a-workbook": () => m.intake_file_not_a_workbook(),
  "broken-json": (line) => m.intake_file_broken_json({ line }),
  "not-a-table": () => m.intake_file_not_a_table(),
  "no-such-sheet": (sheet) => m.intake_file_no_such_sheet({ sheet }),
  "no-such-row": (row) => m.intake_file_no_such_row({ row }),
  unreadable: () => m.intake_file_unreadable(),
};

/** Why a file could not be read, and what to do about it. */
export const describeFailure = (failure: TableFailure): string => fileWords[failure.reason](failure.detail ?? "");

const skipWords: Record<SkipReason, () => string> = {
  title: () => m.intake_skipped_title(),
  "separator-line": () => m.intake_skipped_separator_line(),
  blank: () => m.intake_skipped_blank(),
  "delimiters-only": () => m.intake_skipped_delimiters_only(),
  "repeated-header": () => m.intake_skipped_repeated_header(),
  totals: () => m.intake_skipped_totals(),
  footer: () => m.intake_skipped_footer(),
  partial: () => m.intake_skipped_partial(),
  "by-hand": () => m.intake_skipped_by_hand(),
};

/** Why a row of the file was not read as a plan. */
export const describeSkip = (why: SkipReason): string => skipWords[why]();
