import { m } from "~/paraglide/messages";
import { describeReason, isProblemReason } from "./problem";

/** What an address without a page, such as a download, says when it refuses or breaks: the sentences of the error page. */
export function plainWords({ reason, reference }: { reason?: unknown; reference?: string }): string {
  if (isProblemReason(reason)) return describeReason(reason);
  const number = reference ? [m.error_reference({ reference })] : [];
  return [m.error_unexpected_title(), m.error_unexpected_text(), ...number].join("\n\n");
}
