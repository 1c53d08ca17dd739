import { createHash } from "node:crypto";
import pino from "pino";
import { readForImport } from "~/intake/read-for-import";
import type { Background, Task } from "~/platform/background";
import { type Config, readConfig } from "~/platform/config.server";
import type { Database } from "~/platform/database.server";
import type { Network } from "~/platform/network";
import type { RequestContext } from "~/platform/services";
import { adviceText } from "~/ranking/advice-text";
import type { RankingInput } from "~/ranking/ranking-input";

/** The moment at which tests happen, unless they move the clock. */
export const testNow = new Date("2021-12-06T10:00:00Z");

export function testConfig(env: Record<string, string> = {}): Config {
  const result = readConfig({ DEMO: "0", ...env }, 1);
  if (!result.ok) throw new Error(result.problems.join(" "));
  return result.config;
}

/** Does on this thread what a server does on another one; the threads have tests of their own. */
async function doHere({ name, input, onProgress = () => {} }: Task): Promise<unknown> {
  if (name === "advice") return adviceText(input as RankingInput);
  return readForImport(input as Parameters<typeof readForImport>[0], onProgress);
}

/** Tasks done right here. `before` may look at each, hold it up, or break it. */
export const rightHere = (before: (task: Task) => void | Promise<void> = () => {}): Background => ({
  patienceMillis: 60_000,
  start: (task) => ({
    ended: (async () => before(task))().then(
      async () => ({ ok: true, answer: await doHere(task) }),
      (error) => ({ ok: false, reason: "broken", error }),
    ),
    stop: () => {},
  }),
});

/** No name is known, and nobody waits. */
const cutOff: Network = {
  resolve: () => Promise.reject(new Error("no such host")),
  pause: () => Promise.resolve(),
  random: () => 0.5,
};

/** Everything a loader or action receives, with a clock that stands still (`clock.at` moves it) and chance that repeats itself. */
export function testContext(db: Database, overrides: Partial<RequestContext> = {}) {
  const clock = { at: testNow };
  let drawn = 0;
  const context: RequestContext = {
    db,
    config: testConfig(),
    now: () => clock.at,
    randomBytes: (length) => createHash("sha512").update(`draw ${drawn++}`).digest().subarray(0, length),
    deliver: null,
    background: rightHere(),
    network: cutOff,
    log: pino({ level: "silent" }),
    nonce: "nonce",
    clientAddress: "192.0.2.1",
    requestId: "test",
    ...overrides,
  };
  return { context, clock };
}
