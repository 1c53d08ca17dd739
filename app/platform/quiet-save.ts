import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";

/** Set by a script that saves in passing: the answer is for the script, and the page stays as it is. */
export const quietField = "quiet";

/** Why nothing came back from the server. */
export type SaveTrouble = { trouble: "offline" | "failed" };

/**
 * For a page's `clientAction`: asks the server, and answers with the trouble instead of throwing when it cannot be reached or breaks, so
 * that the page with what was typed stays. Redirects and refusals go on as they are.
 */
export async function saveOrTellTrouble<Answer>({
  serverAction,
}: ClientActionFunctionArgs): Promise<Answer | SaveTrouble> {
  try {
    return (await serverAction()) as Answer;
  } catch (thrown) {
    if (thrown instanceof Response || isRouteErrorResponse(thrown)) throw thrown;
    return { trouble: thrown instanceof TypeError ? "offline" : "failed" };
  }
}

export const isTrouble = (answer: unknown): answer is SaveTrouble =>
  typeof answer === "object" && answer !== null && "trouble" in answer;

/** For a page's `shouldRevalidate`: a quiet save does not read the whole page again, nor does one that did not reach the server. */
export function skipQuietSaves({
  formData,
  actionResult,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return formData?.has(quietField) || isTrouble(actionResult) ? false : defaultShouldRevalidate;
}
