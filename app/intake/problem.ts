/** What may be wrong with a cell or a row. Words for each are in problem-text.ts. */
export const problemCodes = [
  "no_external_id",
  "no_title",
  "missing",
  "amount_approximate",
  "amount_unknown",
  "amount_unclear",
  "amount_negative",
  "date_serial",
  "date_month_only",
  "date_order",
  "date_vague",
  "date_impossible",
  "time_uncertain",
  "time_unreadable",
  "answer_explained",
  "answer_conditional",
  "answer_unclear",
  "kvk_zeros_restored",
  "kvk_unclear",
  "email_unlikely",
  "phone_number_cell",
  "row_too_long",
  "row_too_short",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/**
 * One thing a person should see. `row` is the record in the file, `column` counts from 0 and is null when the whole row is
 * meant, `text` is the original cell. An error keeps this plan out of the import; a warning does not.
 */
export type Problem = {
  row: number;
  column: number | null;
  header: string | null;
  severity: "error" | "warning";
  code: ProblemCode;
  text: string;
};

/** A value read from a cell. With a problem the value is either still certain, and worth a look, or null. */
export type Parsed<Value> = { value: Value; problem?: { code: ProblemCode } };
