import { instantMillis } from "./instants";
import type { PlanValues } from "./plan-values";

export type PlanState = "active" | "superseded" | "withdrawn" | "test";

const withdrawnStatus = /^(ingetrokken|teruggetrokken|withdrawn)\b/i;
const testWords = /^(test(en|ing|er|je)?|formulier|form|inzending|proef|asdf+|xxx+|bla)$/i;

/**
 * The state a row has by itself. A test row is one in which at least three of the main texts are filled and every one of
 * them says nothing but "test": a plan that is called "Test je buurt" stays a plan.
 */
export function stateOf(values: PlanValues): "active" | "withdrawn" | "test" {
  if (withdrawnStatus.test(values.status)) return "withdrawn";
  const texts = [values.title, values.summary, values.leadApplicant, values.neighbourhood, values.learningGoal];
  const filled = texts.filter((text) => text !== "");
  const onlyTest = filled.every((text) => text.split(/[\s.,!]+/).every((word) => word === "" || testWords.test(word)));
  return filled.length >= 3 && onlyTest ? "test" : "active";
}

type Submission = { row: number; values: Pick<PlanValues, "submittedAt" | "lastModifiedAt"> };

/** Orders two submissions of one plan, earlier first: by submission, then last change, then place in the file. */
export function bySubmission(a: Submission, b: Submission): number {
  return (
    compareMoments(a.values.submittedAt, b.values.submittedAt) ||
    compareMoments(a.values.lastModifiedAt, b.values.lastModifiedAt) ||
    a.row - b.row
  );
}

function compareMoments(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : instantMillis(a) - instantMillis(b);
}
