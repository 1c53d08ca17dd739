import { m } from "~/paraglide/messages";
import { formatNumber } from "~/ui/format";
import { describeFailure } from "./problem-text";
import type { ReadingFailure, ReadingState, workFailures } from "./reading-state";
import type { FetchFailure } from "./source-kinds";

const workWords: Record<(typeof workFailures)[number], () => string> = {
  silent: () => m.intake_reading_silent(),
  "out-of-memory": () => m.intake_reading_out_of_memory(),
  broken: () => m.intake_reading_broken(),
  lost: () => m.intake_reading_lost(),
  refused: () => m.intake_reading_refused(),
};

const fetchWords: Record<FetchFailure["reason"], (detail: string) => string> = {
  "unknown-host": () => m.intake_fetch_unknown_host(),
  "private-address": () => m.intake_fetch_private_address(),
  "redirect-elsewhere": (host) => m.intake_fetch_redirect_elsewhere({ host }),
  "too-many-redirects": () => m.intake_fetch_too_many_redirects(),
  "too-large": () => m.intake_fetch_too_large(),
  "timed-out": () => m.intake_fetch_timed_out(),
  "no-connection": () => m.intake_fetch_no_connection(),
  "bad-certificate": () => m.intake_fetch_bad_certificate(),
  "secret-refused": () => m.intake_fetch_secret_refused(),
  "not-there": () => m.intake_fetch_not_there(),
  busy: () => m.intake_fetch_busy(),
  "server-error": () => m.intake_fetch_server_error(),
  "unexpected-answer": () => m.intake_fetch_unexpected_answer(),
  stopped: () => m.intake_reading_cancelled(),
  "web-page": () => m.intake_fetch_web_page(),
  "secret-unreadable": () => m.intake_fetch_secret_unreadable(),
};

/** Why nothing came from a source, and what to do about it. */
export const describeFetchFailure = ({ reason, detail = "" }: Pick<FetchFailure, "reason" | "detail">): string =>
  fetchWords[reason](detail);

/** Why a file did not become an import, and what to do about it. */
export function describeReadingFailure(failure: ReadingFailure): string {
  if (failure.about === "work") return workWords[failure.reason]();
  if (failure.about === "fetch") return describeFetchFailure(failure);
  return describeFailure({ ok: false, reason: failure.reason, detail: failure.detail });
}

export const describeReadingStep = (state: ReadingState): string =>
  state === "fetching" ? m.intake_reading_fetching() : m.intake_reading_reading();

/** How much came in by now, in words. */
export const describeRows = (progress: { state: ReadingState; bytesDone: number; rowsDone: number }): string =>
  progress.state === "fetching"
    ? m.intake_reading_kilobytes({ kilobytes: formatNumber(Math.round(progress.bytesDone / 1024)) })
    : m.intake_reading_rows({ rows: formatNumber(progress.rowsDone) });
