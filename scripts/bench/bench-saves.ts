import http from "node:http";
import { sessionCookieName } from "../../app/people/session-cookie";
import type { Database } from "../../app/platform/database.server";
import { type BenchRound, fillRound } from "./fill-round";
import { ask } from "./load";
import { prepareServer } from "./serve-for-bench";

export type SavesResult = {
  members: number;
  seconds: number;
  kills: number;
  acknowledged: number;
  /** Sent while the server was going down or was not there: sent again until it answered. */
  unanswered: number;
  refused: number;
  "p50 ms": number;
  "p95 ms": number;
  "longest restart ms": number;
  sheets: number;
  /** Sheets whose last acknowledged save, or a later one, is not what the database holds. */
  lost: string[];
};

const size = { plans: 4, members: 50 };
const kills = 5;
const criteriaKeys = ["samenspel", "bewoners_in_de_lead", "de_buurt", "lessen_delen", "uitvoerbaarheid"];
/** A member who types and chooses without stopping: the page itself sends less often. */
const pauseMillis = 1_000;
const againMillis = 100;

/** One sheet as its member knows it: the version to build on, the last turn that was sent and the last that was acknowledged. */
type Sheet = { member: number; plan: number; version: number; sent: number; acknowledged: number };

/** In every turn other scores and another text, which follow from the number of the turn. */
const scoresOf = (turn: number): number[] => criteriaKeys.map((_, place) => 1 + ((turn + place) % 5));
const textOf = (turn: number): string => `beurt ${turn}`;

/** Members save their sheets while the server is killed again and again; afterwards every acknowledged save must be in the database. */
export async function benchSaves(): Promise<SavesResult> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 60);
  const server = await prepareServer(Number(process.env.BENCH_PORT ?? 4391));
  try {
    const round = await fillRound(server.db, server.config, { slug: "bench-saves", phase: "scoring", ...size });
    await server.start();
    const until = performance.now() + seconds * 1000;
    const sheets = makeSheets();
    const saving = Promise.all(
      round.members.map((_, member) => saveUntil(server.origin, round, sheets, member, until)),
    );
    const restarts = await killInBetween(server, seconds);
    const tallies = await saving;
    const durations = tallies.flatMap(({ durations }) => durations).sort((a, b) => a - b);
    const quantile = (share: number) => Math.round((durations[Math.floor(share * durations.length)] ?? 0) * 10) / 10;
    const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
    return {
      members: size.members,
      seconds,
      kills: restarts.length,
      acknowledged: durations.length,
      unanswered: sum(({ unanswered }) => unanswered),
      refused: sum(({ refused }) => refused),
      "p50 ms": quantile(0.5),
      "p95 ms": quantile(0.95),
      "longest restart ms": Math.round(Math.max(0, ...restarts)),
      sheets: sheets.length,
      lost: await findLost(server.db, round, sheets),
    };
  } finally {
    await server.stop();
  }
}

const makeSheets = (): Sheet[] =>
  Array.from({ length: size.members * size.plans }, (_, index) => ({
    member: index % size.members,
    plan: Math.floor(index / size.members),
    version: 1,
    sent: 0,
    acknowledged: 0,
  }));

/** Takes the server down at equal distances and brings it up again; how long each time it was away, in milliseconds. */
async function killInBetween(server: Awaited<ReturnType<typeof prepareServer>>, seconds: number): Promise<number[]> {
  const restarts: number[] = [];
  const begun = performance.now();
  for (let kill = 1; kill <= kills; kill++) {
    await wait(begun + (kill * seconds * 1000) / (kills + 1) - performance.now());
    const down = performance.now();
    await server.kill();
    await server.start();
    restarts.push(performance.now() - down);
  }
  return restarts;
}

type Tally = { durations: number[]; unanswered: number; refused: number };

/** One member goes from plan to plan and saves; what was not acknowledged is sent again, as the page does. */
async function saveUntil(
  origin: string,
  round: BenchRound,
  sheets: Sheet[],
  member: number,
  until: number,
): Promise<Tally> {
  const own = sheets.filter((sheet) => sheet.member === member);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const cookie = `${sessionCookieName(origin)}=${round.members[member]?.token}`;
  const tally: Tally = { durations: [], unanswered: 0, refused: 0 };
  await wait((member / size.members) * pauseMillis);
  for (let turn = 1; performance.now() < until; turn++) {
    const sheet = own[turn % own.length] as Sheet;
    sheet.sent = turn;
    const begun = performance.now();
    const answer = await ask(agent, origin, visitOf(round, sheet, turn, cookie)).catch(() => null);
    const version = /"version",(\d+)/.exec(answer?.body ?? "")?.[1];
    if (answer?.status === 200) {
      tally.durations.push(performance.now() - begun);
      sheet.acknowledged = turn;
    } else if (answer) tally.refused += 1;
    else tally.unanswered += 1;
    // A save that got no answer may have been stored: the next one hears which version it builds on.
    if (version) sheet.version = Number(version);
    await wait(answer ? pauseMillis - (performance.now() - begun) : againMillis);
  }
  agent.destroy();
  return tally;
}

function visitOf(round: BenchRound, { plan, version }: Sheet, turn: number, cookie: string) {
  const form = new URLSearchParams({
    intent: "save",
    quiet: "1",
    version: String(version),
    base: "null",
    overall: textOf(turn),
  });
  for (const [place, score] of scoresOf(turn).entries()) form.set(`score-${criteriaKeys[place]}`, String(score));
  return {
    method: "POST" as const,
    path: `/rounds/${round.slug}/scoring/${round.planIds[plan]}.data`,
    headers: { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" },
    body: form.toString(),
  };
}

/** Reads every sheet back and says of which the last acknowledged turn, or one that was sent after it, is not there whole. */
async function findLost(db: Database, round: BenchRound, sheets: readonly Sheet[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { member, plan, sent, acknowledged } of sheets.filter(({ acknowledged }) => acknowledged > 0)) {
    const planId_userId = { planId: round.planIds[plan] ?? "", userId: round.members[member]?.userId ?? "" };
    const stored = await db.sheet.findUniqueOrThrow({
      where: { planId_userId },
      select: { comment: true, scores: { orderBy: { criterion: { position: "asc" } }, select: { score: true } } },
    });
    const turn = Number(/^beurt (\d+)$/.exec(stored.comment)?.[1] ?? 0);
    const whole = stored.scores.map(({ score }) => score).join() === scoresOf(turn).join();
    if (turn < acknowledged || turn > sent || !whole) {
      lost.push(`member ${member}, plan ${plan}: acknowledged turn ${acknowledged}, stored turn ${turn}`);
    }
  }
  return lost;
}

const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, millis)));
