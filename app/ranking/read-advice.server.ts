import type { RequestContext } from "~/platform/services";
import { ADVICE_VERSION, type Advice, noAdvice } from "./advice";
import { readAdviceText } from "./advice-text";
import { type AdviceKey, claimAdvice, keepAdvice, readComputedAdvice } from "./computed-advice.server";
import { hashRankingInput } from "./input-hash";
import type { RankingInput } from "./ranking-input";

/** Advice that cannot be given, or failed, is ready too: its gate says why. */
export type AdviceState = { state: "ready"; advice: Advice } | { state: "computing" };

/** As long as a page waits for advice: what takes longer comes with a next look, and the official list is there meanwhile. */
const patienceMillis = 300;

const known = new WeakMap<RankingInput, Advice>();
const running = new Map<string, Promise<Advice>>();

/**
 * The statistical advice on this input. It is computed once for all processes, in a thread of its own; whoever asks first sets it going. A
 * small round is ready within the short wait.
 *
 * @param input as `roundRanking` gives it: advice on the same object is remembered in this process
 */
export async function readAdvice(context: RequestContext, input: RankingInput): Promise<AdviceState> {
  const advice = known.get(input) ?? (await findAdvice(context, input));
  if (!advice) return { state: "computing" };
  known.set(input, advice);
  return { state: "ready", advice };
}

async function findAdvice(context: RequestContext, input: RankingInput): Promise<Advice | null> {
  const key = { inputHash: hashRankingInput(input), methodVersion: ADVICE_VERSION };
  const stored = await readComputedAdvice(context.db, key, context.now());
  if (stored?.state === "computed") return readAdviceText(stored.json);
  if (stored?.state === "failed") return noAdvice;
  if (stored === null && (await claimAdvice(context.db, key, context.now()))) begin(context, key, input);
  const work = running.get(key.inputHash);
  return work ? withPatience(work) : null;
}

function begin(context: RequestContext, key: AdviceKey, input: RankingInput): void {
  const work = compute(context, key, input).finally(() => running.delete(key.inputHash));
  running.set(key.inputHash, work);
}

/** Never rejects: whoever asked may be gone by then. A failure is logged, and kept so that nobody tries again. */
async function compute(
  { db, log, now, background }: RequestContext,
  key: AdviceKey,
  input: RankingInput,
): Promise<Advice> {
  const result = await background.start({ name: "advice", input }).ended;
  if (!result.ok) {
    log.error({ err: result.error, reason: result.reason, ...key }, "the advice could not be computed");
  }
  const json = result.ok ? (result.answer as string) : null;
  try {
    await keepAdvice(db, key, json === null ? "failed" : { json }, now());
  } catch (err) {
    log.error({ err, ...key }, "the advice was computed and could not be kept");
  }
  return json === null ? noAdvice : readAdviceText(json);
}

async function withPatience<Result>(work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMillis);
  });
  const first = await Promise.race([work, tooLong]);
  clearTimeout(timer);
  return first;
}
