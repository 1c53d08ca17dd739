import { Worker } from "node:worker_threads";
import type { Background, TaskEnd, TaskMessage, TaskResult } from "../../app/platform/background";

/** The largest table that the limits of a reader allow fits; what needs more is stopped before it takes the machine along. */
const memoryMegabytes = 1024;
/** A reader tells how far it is several times a second; one that is silent for so long hangs. */
const silenceMillis = 10_000;
/** A small file is read in less: then nobody sees a page with a bar. */
const patienceMillis = 1_500;

const scripts = { "read-file": "./read-file-thread.ts" };

type Settings = { script?: URL; silenceMillis?: number; memoryMegabytes?: number };

/** Threads of this process. A thread that hangs, breaks or wants too much memory ends alone. */
export function threads(settings: Settings = {}): Background {
  return {
    patienceMillis,
    start({ name, input, onProgress }) {
      const script = settings.script ?? new URL(scripts[name], import.meta.url);
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
      const timer = setTimeout(() => stop("silent"), settings.silenceMillis ?? silenceMillis);
      worker.on("message", (message: TaskMessage) => {
        timer.refresh();
        if ("answer" in message) end({ ok: true, answer: message.answer });
        else onProgress(message.progress);
      });
      worker.on("error", (error: NodeJS.ErrnoException) =>
        stop(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "broken", error),
      );
      worker.on("exit", () => stop("broken"));
      return { ended, stop: () => stop("stopped") };
    },
  };
}
