import { Worker } from "node:worker_threads";
import type { OffThread } from "../../app/platform/services";
import type { JobAnswer, JobRequest } from "./job-thread";

type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void };

/**
 * One thread per process for heavy work: started at the first job, kept for the next, and started again after it died. It keeps the
 * process alive only while there is work.
 */
export function offThread(): OffThread {
  let thread: { worker: Worker; waiting: Map<number, Waiting> } | null = null;
  let lastId = 0;

  function start() {
    const worker = new Worker(new URL("./job-thread-start.mjs", import.meta.url), { execArgv: [] });
    const waiting = new Map<number, Waiting>();
    const started = { worker, waiting };
    const giveUp = (error: unknown) => {
      if (thread === started) thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on("message", (answer: JobAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) worker.unref();
      if (answer.ok) asked?.resolve(answer.result);
      else asked?.reject(answer.error);
    });
    worker.on("error", giveUp);
    worker.on("exit", (code) => giveUp(new Error(`The thread for heavy work ended with ${code}`)));
    return started;
  }

  return (job, given) =>
    new Promise((resolve, reject) => {
      thread ??= start();
      const id = ++lastId;
      thread.waiting.set(id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage({ id, job, given } satisfies JobRequest);
    });
}
