import { Worker } from "node:worker_threads";
import type { Background, Task, TaskEnd, TaskMessage, TaskResult } from "../../app/platform/background";

/** The largest table that the limits of a reader allow fits; what needs more is stopped before it takes the machine along. */
const memoryMegabytes = 1024;
/** A small file is read in less: then nobody sees a page with a bar. */
const patienceMillis = 1_500;

/**
 * What runs for a task, and how long it may be silent before it counts as hanging. A reader tells how far it is several times a second;
 * advice comes all at once, for the largest rounds after some ten seconds.
 */
const tasks = {
  "read-file": { script: "./read-file-thread.ts", silenceMillis: 10_000 },
  advice: { script: "./advice-thread.ts", silenceMillis: 90_000 },
} as const satisfies Record<Task["name"], { script: string; silenceMillis: number }>;

type Settings = { script?: URL; silenceMillis?: number; memoryMegabytes?: number };

/** Threads of this process. A thread that hangs, breaks or wants too much memory ends alone. */
export function threads(settings: Settings = {}): Background {
  return {
    patienceMillis,
    start({ name, input, onProgress }) {
      const task = tasks[name];
      const script = settings.script ?? new URL(task.script, import.meta.url);
      const worker = new Worker(new URL("./thread.mjs", import.meta.url), {
        workerData: { script: script.href, input },
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: settings.memoryMegabytes ?? memoryMegabytes },
      });
      let end: (result: TaskResult) => void = () => {};
      const ended = new Promise<TaskResult>((resolve) => {
        end = (result) => {
          clearTimeout(timer);
          resolve(result);
          void worker.terminate();
        };
      });
      const stop = (reason: TaskEnd, error?: unknown) => end({ ok: false, reason, error });
      const timer = setTimeout(() => stop("silent"), settings.silenceMillis ?? task.silenceMillis);
      worker.on("message", (message: TaskMessage) => {
        timer.refresh();
        if ("answer" in message) end({ ok: true, answer: message.answer });
        else onProgress?.(message.progress);
      });
      worker.on("error", (error: NodeJS.ErrnoException) =>
        stop(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "broken", error),
      );
      worker.on("exit", () => stop("broken"));
      return { ended, stop: () => stop("stopped") };
    },
  };
}
