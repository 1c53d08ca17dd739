import { type GetRequest, type Got, httpsGet } from "./https-get.server";
import type { GetFailure, Network } from "./network";

type Parts = { network: Network; now: () => Date };

const attempts = 4;
const firstPauseMillis = 1_000;
/** A server that asks for more patience than this is tried another time, by a person. */
const longestPauseMillis = 60_000;

/**
 * Gets an address, trying again where that may help: when the server is busy (429, as long as it asks for), when it fails (5xx) and when
 * there is no connection. Pauses double and are shaken a little, so that many offices do not come back in the same second.
 */
export async function patientGet({ network, now }: Parts, asked: GetRequest): Promise<Got | GetFailure> {
  for (let attempt = 1; ; attempt++) {
    const got = await httpsGet(network, asked);
    const failure = got.ok ? failureOf(got.status) : got;
    if (got.ok && !failure) return got;
    const pause = attempt < attempts ? pauseAfter(got, attempt, { network, now }) : null;
    if (pause === null || pause > longestPauseMillis) return failure ?? { ok: false, reason: "unexpected-answer" };
    await network.pause(pause, asked.signal).catch(() => {});
    if (asked.signal.aborted) return { ok: false, reason: "stopped" };
  }
}

/** What a status means to a person; null for an answer to go on with. */
function failureOf(status: number): GetFailure | null {
  if (status === 200 || status === 304) return null;
  if (status === 401 || status === 403) return { ok: false, reason: "secret-refused" };
  if (status === 404 || status === 410) return { ok: false, reason: "not-there" };
  if (status === 429) return { ok: false, reason: "busy" };
  return { ok: false, reason: status >= 500 ? "server-error" : "unexpected-answer", detail: String(status) };
}

const worthAnother = new Set([429, 500, 502, 503, 504]);

/** How long to wait before trying again, in milliseconds; null where trying again would not help. */
function pauseAfter(got: Got | GetFailure, attempt: number, { network, now }: Parts): number | null {
  const doubled = firstPauseMillis * 2 ** (attempt - 1);
  const shaken = doubled * (0.5 + network.random() / 2);
  if (!got.ok) return got.reason === "no-connection" ? shaken : null;
  if (!worthAnother.has(got.status)) return null;
  const asked = retryAfterMillis(got.headers["retry-after"], now());
  return asked === null ? shaken : asked + shaken / 4;
}

/** Retry-After holds seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMillis(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
