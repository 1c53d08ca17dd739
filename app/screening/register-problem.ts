import { type Failure, failure } from "~/platform/problem";

/** Why a register outside gave no answer that can be used. */
export type RegisterFailure = Failure<
  "register-key-refused" | "register-busy" | "register-unreachable" | "register-unclear"
>;

/** What the status of an answer says when it is not the answer; null for one to read. */
export function registerFailure(status: number): RegisterFailure | null {
  if (status === 401 || status === 403) return failure("register-key-refused");
  if (status === 429) return failure("register-busy");
  return status >= 500 ? failure("register-unreachable") : null;
}
