import { m } from "~/paraglide/messages";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";

/** Why something can no longer change: members began to score on it. */
export function FrozenNotice({ frozenAt }: { frozenAt: Date | string }) {
  return <Notice title={m.calls_frozen_title()}>{m.calls_frozen_text({ when: formatDateTime(frozenAt) })}</Notice>;
}
