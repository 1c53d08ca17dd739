import type { ReactNode } from "react";

/** There is nothing here yet: says so, why, and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
