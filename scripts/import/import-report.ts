import { ideaRoundTemplate, planRoundTemplate, type RoundTemplate } from "../../app/calls/call-template";
import { findDuplicateSuspects } from "../../app/intake/duplicate-suspects";
import type { ColumnMapping } from "../../app/intake/mapping";
import { type DraftResult, draftPlans, type PlanDraft } from "../../app/intake/plan-draft";
import type { PlanValues } from "../../app/intake/plan-values";
import { describeProblem } from "../../app/intake/problem-text";
import type { SkipReason, Table } from "../../app/intake/table";
import { type Locale, overwriteGetLocale } from "../../app/paraglide/runtime";
import { readCoFunding } from "../../app/screening/co-funding";
import type { Gazetteer } from "../../app/screening/gazetteer";
import { classifyLegalForm } from "../../app/screening/legal-forms";
import { quoteOf } from "../../app/screening/passages";
import { suggestVerdicts } from "../../app/screening/suggest-verdicts";
import { describeSuggestion } from "../../app/screening/suggestion-text";
import { columnFieldName } from "./column-file";
import { flagsOf } from "./plan-flags";

export type RoundKind = "plans" | "ideas";

type Rules = RoundTemplate & { gazetteer?: Gazetteer };

/** What a form must ask to be a form for full plans; forms for ideas ask less. */
const planOnly = new Set(["externalId", "endDate", "totalBudgetCents", "evaluationConsent", "committeeConsent", "kvk"]);

/** An idea form shows in what it does not ask; one of these questions is enough for a form of full plans. */
export function kindOfForm(mapping: readonly ColumnMapping[]): RoundKind {
  const fields = mapping.map(({ field }) => field);
  const ideas = fields.some((field) => field === "conditionsAccepted" || field === "cofundingText");
  return ideas && !fields.some((field) => field !== null && planOnly.has(field)) ? "ideas" : "plans";
}

/**
 * Everything that is read from a file, as `import --dry-run --json` prints it. A test row stands among the plans, with its state,
 * and among the skipped rows, with the reason: it is never imported. Sentences about problems are in the language that is set;
 * those about screening are Dutch, as in the file of a plan. With a gazetteer they know the neighbourhoods too.
 */
export function importReport(
  table: Table,
  mapping: readonly ColumnMapping[],
  { kind, locale, gazetteer }: { kind: RoundKind; locale: Locale; gazetteer?: Gazetteer },
) {
  const template = { ...(kind === "ideas" ? ideaRoundTemplate : planRoundTemplate), gazetteer };
  const { drafts, problems, skipped } = draftPlans(table, mapping, { kind });
  return {
    reader: {
      format: table.format,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheet: table.sheet,
      headerRow: table.format === "json" ? null : table.headerRow,
    },
    columns: mapping.map(({ index, header, field, confidence }) => ({
      index,
      header,
      field: columnFieldName(field),
      confidence,
    })),
    plans: plansOf(drafts, mapping, template),
    skipped: skippedRows(skipped, drafts),
    problems: inLocale(locale, () =>
      problems.map((problem) => ({
        row: problem.row,
        column: problem.column,
        header: problem.header,
        message: describeProblem(problem),
      })),
    ),
  };
}

export type ImportReport = ReturnType<typeof importReport>;

function plansOf(drafts: readonly PlanDraft[], mapping: readonly ColumnMapping[], template: Rules) {
  const asked = new Set(mapping.flatMap(({ field }) => field ?? []));
  const suspects = findDuplicateSuspects(drafts.filter(({ state }) => state === "active" || state === "withdrawn"));
  return drafts.map((draft) => {
    const earlier = suspects.get(draft);
    const duplicateOf = earlier ? earlier.values.externalId || `row ${earlier.row}` : null;
    return {
      row: draft.row,
      line: draft.line,
      state: draft.state,
      values: valuesOf(draft.values, asked, template.kind),
      flags: flagsOf(draft, { template, asked, duplicateOf }),
      raw: rawOf(draft),
      ...screeningOf(draft, template),
    };
  });
}

/** The values of the fields that the form asks; the legal form of a full plan also as a class. The status shows in the state. */
function valuesOf(values: PlanValues, asked: ReadonlySet<keyof PlanValues>, kind: RoundKind) {
  const own = Object.entries(values).filter(([key]) => key !== "status" && asked.has(key as keyof PlanValues));
  const classified = kind === "plans" && asked.has("legalForm");
  return { ...Object.fromEntries(own), ...(classified ? { legalFormClass: classOf(values.legalForm) } : {}) };
}

const classOf = (legalForm: string): string | null => {
  const form = classifyLegalForm(legalForm);
  return form === "unknown" ? null : form;
};

/** Every original cell under its header; a header that is there twice, or that is empty, gets its place behind it. */
function rawOf({ answers }: PlanDraft): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [index, { header, text }] of answers.entries()) {
    raw[header.trim() === "" || header in raw ? `${header} (${index + 1})`.trim() : header] = text;
  }
  return raw;
}

const coFunded = { yes: true, no: false, unknown: null } as const;

function screeningOf({ values, answers }: PlanDraft, template: Rules) {
  const plan = { ...values, answers };
  const suggestions = inLocale("nl", () =>
    Object.entries(suggestVerdicts(plan, template)).map(([criterion, suggestion]) => [
      criterion,
      {
        suggestion: suggestion.suggestion,
        reason: describeSuggestion(suggestion),
        passages: suggestion.passages.map((passage) => ({ ...passage, quote: quoteOf(plan, passage) })),
      },
    ]),
  );
  return { screening: Object.fromEntries(suggestions), cofunding: coFunded[readCoFunding(plan).coFunding] };
}

function skippedRows(
  skipped: DraftResult["skipped"],
  drafts: readonly PlanDraft[],
): { row: number; why: SkipReason | "test" }[] {
  const tests = drafts.filter(({ state }) => state === "test").map(({ row }) => ({ row, why: "test" as const }));
  return [...skipped.map(({ row, why }) => ({ row, why })), ...tests].toSorted((a, b) => a.row - b.row);
}

function inLocale<Value>(locale: Locale, work: () => Value): Value {
  overwriteGetLocale(() => locale);
  return work();
}
