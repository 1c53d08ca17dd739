import type { RequestContext } from "~/platform/services";
import { type Advice, adviceFor } from "./advice";
import { hashRankingInput } from "./input-hash";
import { rankOfficially } from "./official";
import type { RankingInput } from "./ranking-input";

/** The advice about one input, or that it is still being computed. */
export type AdviceState = { state: "ready"; advice: Advice } | { state: "computing" };

const mostKept = 20;
const kept = new Map<string, AdviceState>();

/** The statistical advice about this input: from memory, or computed after this request and there for the next. */
export async function readAdvice(context: RequestContext, input: RankingInput): Promise<AdviceState> {
  const seed = hashRankingInput(input);
  const known = kept.get(seed);
  if (known) return known;
  kept.set(seed, { state: "computing" });
  setImmediate(() => {
    try {
      kept.set(seed, { state: "ready", advice: adviceFor(input, rankOfficially(input), { places: 1, seed }) });
    } catch (error) {
      kept.delete(seed);
      context.log.error({ error }, "the advice could not be computed");
    }
  });
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return { state: "computing" };
}
