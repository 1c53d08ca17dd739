import { Notice } from "~/ui/Notice";
import type { ActionAnswer } from "./http.server";

/** Says why an action did nothing, where there is something to say. */
export function ProblemNotice({ answer }: { answer: ActionAnswer | undefined }) {
  if (!answer?.problem) return null;
  return <Notice tone="negative" role="alert" title={answer.problem.message} />;
}
