import type { ReactNode } from "react";

/** Children under each other with even space between them. */
export function Stack({ gap = "medium", children }: { gap?: "small" | "medium" | "large"; children: ReactNode }) {
  return <div className={`stack stack-${gap}`}>{children}</div>;
}

/** Children beside each other, wrapping where the screen ends: buttons under a form, badges behind a title. */
export function Cluster({ children }: { children: ReactNode }) {
  return <div className="cluster">{children}</div>;
}
