import { adviceText } from "../../app/ranking/advice-text";
import type { RankingInput } from "../../app/ranking/ranking-input";

/** The heavy work that has a thread of its own, by name. Values in, values out: a job opens no database and knows no request. */
const jobs: Record<string, (given: unknown) => unknown> = {
  advice: (given) => adviceText(given as RankingInput),
};

export function doJob(name: string, given: unknown): unknown {
  const job = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
  if (!job) throw new Error(`There is no job ${name}`);
  return job(given);
}
