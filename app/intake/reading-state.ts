import { z } from "zod";
import { fetchFailures } from "./source-kinds";
import type { TableFailureReason } from "./table";

/** Where a file is on its way to being an import. "unchanged": the address it comes from has nothing newer. */
export const readingStates = ["fetching", "reading", "done", "unchanged", "failed", "cancelled"] as const;
export type ReadingState = (typeof readingStates)[number];

export const runningStates = ["fetching", "reading"] as const satisfies readonly ReadingState[];
export const isRunning = (state: ReadingState): boolean => runningStates.some((one) => one === state);

/**
 * Why the work on a file ended without a table: it gave no sign of life, wanted too much memory, broke, went down with its process,
 * or the person who began it may not import any more.
 */
export const workFailures = ["silent", "out-of-memory", "broken", "lost", "refused"] as const;

/** Why there is no import: the file itself, the work on it, or the way here. As it is stored. */
export const readingFailure = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("file"),
    reason: z.custom<TableFailureReason>((reason) => typeof reason === "string"),
    detail: z.string().optional(),
  }),
  z.object({ about: z.literal("work"), reason: z.enum(workFailures) }),
  z.object({ about: z.literal("fetch"), reason: z.enum(fetchFailures), detail: z.string().optional() }),
]);
export type ReadingFailure = z.infer<typeof readingFailure>;

/** A process that works on a file says so every few seconds; one that was silent for so long is gone. */
const lostAfterMillis = 30_000;

/** Whether the process that worked on a file is no longer there. */
export const isLost = ({ state, aliveAt }: { state: ReadingState; aliveAt: Date }, now: Date): boolean =>
  isRunning(state) && now.getTime() - aliveAt.getTime() > lostAfterMillis;
