import { parentPort } from "node:worker_threads";
import { doJob } from "./jobs";

export type JobRequest = { id: number; job: string; given: unknown };
export type JobAnswer = { id: number } & ({ ok: true; result: unknown } | { ok: false; error: unknown });

/** What the thread for heavy work does: one job after another, and an answer for each. */
parentPort?.on("message", ({ id, job, given }: JobRequest) => parentPort?.postMessage(answer(id, job, given)));

function answer(id: number, job: string, given: unknown): JobAnswer {
  try {
    return { id, ok: true, result: doJob(job, given) };
  } catch (error) {
    return { id, ok: false, error };
  }
}
