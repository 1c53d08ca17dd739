import { m } from "~/paraglide/messages";
import { formatNumber } from "~/ui/format";
import { describeFailure } from "./problem-text";
import type { ReadingFailure, ReadingState, workFailures } from "./reading-state";

const workWords: Record<(typeof workFailures)[number], () => string> = {
  silent: () => m.intake_reading_silent(),
  "out-of-memory": () => m.intake_reading_out_of_memory(),
  broken: () => m.intake_reading_broken(),
  lost: () => m.intake_reading_lost(),
  refused: () => m.intake_reading_refused(),
};

/** Why a file did not become an import, and what to do about it. */
export function describeReadingFailure(failure: ReadingFailure): string {
  if (failure.about === "work") return workWords[failure.reason]();
  return describeFailure({ ok: false, reason: failure.reason, detail: failure.detail });
}

export const describeReadingStep = (state: ReadingState): string =>
  state === "fetching" ? m.intake_reading_fetching() : m.intake_reading_reading();

/** How much came in by now, in words. */
export const describeRows = (progress: { state: ReadingState; bytesDone: number; rowsDone: number }): string =>
  progress.state === "fetching"
    ? m.intake_reading_kilobytes({ kilobytes: formatNumber(Math.round(progress.bytesDone / 1024)) })
    : m.intake_reading_rows({ rows: formatNumber(progress.rowsDone) });
