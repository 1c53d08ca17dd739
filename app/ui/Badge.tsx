import type { ReactNode } from "react";

export type Tone = "neutral" | "info" | "positive" | "caution" | "negative";

/** A state in a word, with a sign and a colour that say the same. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
