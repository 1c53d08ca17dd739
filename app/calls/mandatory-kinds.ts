import { m } from "~/paraglide/messages";

/** A criterion of the call, or one of its conditions: both are mandatory. */
export const kindTitle = (kind: string): string =>
  kind === "condition" ? m.calls_kind_condition() : m.calls_kind_criterion();
