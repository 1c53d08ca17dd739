import http from "node:http";

/** What a measurement asks of the server: one request of one connection, and what to make of its answer. */
export type Visit = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };
export type Answer = { status: number; body: string; location?: string };

/** One person at one connection: says what to ask next and sees what came back. */
export type Visitor = { next: () => Visit; seen?: (answer: Answer) => void };

export type Load = {
  connections: number;
  requestsPerSecond: number;
  p50Millis: number;
  p95Millis: number;
  /** Answers that were not expected; a measurement with any of them means nothing. */
  errors: number;
};

/**
 * Lets every visitor ask one thing after another for some seconds, after a warm-up of a fifth of that, and measures what was answered.
 *
 * @param expected the status that every answer must have
 */
export async function putLoad(
  origin: string,
  visitors: readonly Visitor[],
  { seconds, expected }: { seconds: number; expected: number },
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: visitors.length });
  const started = performance.now();
  const from = started + seconds * 200;
  const until = from + seconds * 1000;
  const durations: number[] = [];
  let errors = 0;
  await Promise.all(
    visitors.map(async (visitor) => {
      while (performance.now() < until) {
        const begun = performance.now();
        const answer = await askAndFollow(agent, origin, visitor.next());
        if (answer.status !== expected) errors += 1;
        visitor.seen?.(answer);
        const ended = performance.now();
        if (begun >= from && ended <= until) durations.push(ended - begun);
      }
    }),
  );
  agent.destroy();
  durations.sort((a, b) => a - b);
  const quantile = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? 0;
  return {
    connections: visitors.length,
    requestsPerSecond: durations.length / seconds,
    p50Millis: quantile(0.5),
    p95Millis: quantile(0.95),
    errors,
  };
}

/** As a browser does: a page that a form leads to is asked for as well, and belongs to the same visit. */
async function askAndFollow(agent: http.Agent, origin: string, visit: Visit): Promise<Answer> {
  const answer = await ask(agent, origin, visit);
  if (answer.status !== 302 || !answer.location) return answer;
  const { Cookie = "" } = visit.headers;
  return ask(agent, origin, { method: "GET", path: answer.location, headers: { Cookie } });
}

/** One request over a connection that is kept. */
export function ask(agent: http.Agent, origin: string, { method, path, headers, body }: Visit): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}${path}`, { method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString("utf8"),
          location: response.headers.location,
        }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}
