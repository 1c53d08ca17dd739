import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { formatDateTime, formatTime } from "./format";

/**
 * How it stands with what was filled in. Instants come from what the server stored, never from the clock of the device.
 * - `saved`: everything is; `now` when it happened while the page was open
 * - `signed-out`: the session ended, so that it has to be saved again after signing in
 * - `choose`: two windows differ and the person must choose
 * - `refused`: it cannot be saved at all, and why
 */
export type SaveStatus =
  | { kind: "empty" }
  | { kind: "saved"; at: Date | string; now: boolean }
  | { kind: "saving" | "offline" | "failed" | "signed-out" | "choose" }
  | { kind: "refused"; why: string };

/** Says whether what was filled in is saved, and what to do when it is not. Read out when it changes. */
export function SaveState({
  status,
  onRetry,
  children,
}: {
  status: SaveStatus;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const retry = onRetry && (status.kind === "offline" || status.kind === "failed" || status.kind === "signed-out");
  return (
    <div className={`save-state save-state-${toneOf(status)}`}>
      <span className="save-state-text" role="status">
        {describeStatus(status)}
      </span>
      {children}
      {status.kind === "signed-out" && (
        <a className="button button-quiet" href="/sign-in" target="_blank" rel="noreferrer">
          {m.ui_sign_in_again()}
        </a>
      )}
      {retry && (
        <button type="button" className="button button-secondary" onClick={onRetry}>
          {m.ui_try_again()}
        </button>
      )}
    </div>
  );
}

function toneOf({ kind }: SaveStatus): "saved" | "busy" | "empty" | "unsaved" {
  if (kind === "saved" || kind === "empty") return kind;
  return kind === "saving" ? "busy" : "unsaved";
}

function describeStatus(status: SaveStatus): string {
  switch (status.kind) {
    case "empty":
      return m.ui_not_saved_yet();
    case "saved":
      return status.now
        ? m.ui_saved_at({ time: formatTime(status.at) })
        : m.ui_saved_on({ moment: formatDateTime(status.at) });
    case "saving":
      return m.ui_saving();
    case "offline":
      return m.ui_unsaved_offline();
    case "failed":
      return m.ui_unsaved_failed();
    case "signed-out":
      return m.ui_unsaved_signed_out();
    case "choose":
      return m.ui_unsaved_choose();
    case "refused":
      return m.ui_unsaved_refused({ why: status.why });
  }
}
