import { m } from "~/paraglide/messages";
import { formatMoney } from "./format";

/** An amount in integer cents, kept on one line. `null` (not filled in) is said in words, never shown as zero. */
export function Money({ cents }: { cents: number | null }) {
  if (cents === null) return <span className="text-ink-muted">{m.ui_not_filled_in()}</span>;
  return <span className="numeric">{formatMoney(cents)}</span>;
}
