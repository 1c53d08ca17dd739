import http from "node:http";
import { sessionCookieName } from "../../app/people/session-cookie";
import { type BenchPerson, type BenchRound, fillRound } from "./fill-round";
import { ask, type Load, putLoad, type Visit, type Visitor } from "./load";
import { prepareServer } from "./serve-for-bench";

export type PageRow = Load & { page: string };

/** HotCRP on the same kind of machine at 8 connections: requests per second for the same work, and three times that as the goal. */
export const hotcrpAtEight: Readonly<Record<string, number>> = {
  "member's list": 90,
  "scoring form": 317,
  "full save cycle": 116,
  ranking: 76,
  "ranked CSV": 67,
};

const seconds = Number(process.env.BENCH_SECONDS ?? 4);
const size = { plans: 200, members: 10 };

/**
 * Requests per second of the pages that matter, as whole HTML documents, against the production build in processes of its own.
 * HotCRP makes every page anew: the rows to compare with it are those without "unchanged".
 */
export async function benchPages(connections: readonly number[]): Promise<PageRow[]> {
  const server = await prepareServer(Number(process.env.BENCH_PORT ?? 4390));
  const cookie = sessionCookieName(server.origin);
  try {
    const scoring = await fillRound(server.db, server.config, { slug: "bench-scoring", phase: "scoring", ...size });
    const ranked = await fillRound(server.db, server.config, { slug: "bench-ranked", phase: "deliberation", ...size });
    await server.start();
    const pages = pagesOf(scoring, ranked, (person) => `${cookie}=${person.token}`);
    const rows: PageRow[] = [];
    for (const count of connections) {
      for (const { page, visitor, expected } of pages) {
        const visitors = Array.from({ length: count }, (_, index) => visitor(index));
        rows.push({ page, ...(await putLoad(server.origin, visitors, { seconds, expected })) });
      }
    }
    await checkSaved(server.origin, scoring, cookie);
    return rows;
  } finally {
    await server.stop();
  }
}

type Page = { page: string; expected: number; visitor: (index: number) => Visitor };

function pagesOf(scoring: BenchRound, ranked: BenchRound, cookieOf: (person: BenchPerson) => string): Page[] {
  const memberOf = (index: number) => scoring.members[index % scoring.members.length] as BenchPerson;
  /** A page as it is made for who has not seen it yet, and as it is answered to who asks again while nothing was written. */
  const reading = (page: string, pathOf: (turn: number) => string, cookie: (index: number) => string): Page[] => {
    const ask = (turn: number, mark: string, index: number): Visit => ({
      method: "GET",
      path: pathOf(turn),
      headers: { Cookie: `${cookie(index)}${mark}` },
    });
    return [
      {
        page,
        expected: 200,
        visitor: (index) => {
          let turn = index * 17;
          // A cookie that nobody asked for makes it somebody else to what keeps pages, and the same person to everything else.
          return { next: () => ask(turn, `; turn=${turn++}`, index) };
        },
      },
      { page: `${page}, unchanged`, expected: 200, visitor: (index) => ({ next: () => ask(index, "", index) }) },
    ];
  };
  const member = (index: number) => cookieOf(memberOf(index));
  const staff = () => cookieOf(ranked.coordinator);
  const planAt = (turn: number) => scoring.planIds[turn % scoring.planIds.length];
  return [
    ...reading("member's list", () => `/rounds/${scoring.slug}/scoring`, member),
    ...reading("scoring form", (turn) => `/rounds/${scoring.slug}/scoring/${planAt(turn)}`, member),
    { page: "autosave", expected: 200, visitor: (index) => saver(scoring, index, member(index), false) },
    { page: "full save cycle", expected: 200, visitor: (index) => saver(scoring, index, member(index), true) },
    ...reading("ranking", () => `/rounds/${ranked.slug}/ranking`, staff),
    reading("ranked CSV", () => `/rounds/${ranked.slug}/ranking.csv`, staff)[0] as Page,
  ];
}

const criteriaKeys = ["samenspel", "bewoners_in_de_lead", "de_buurt", "lessen_delen", "uitvoerbaarheid"];

/** The version of each sheet as its last save left it: measurements follow each other on the same sheets. */
const versions = new Map<string, number>();

/**
 * Saves a sheet of its own again and again, each time with other scores. As the page's script does it, or (`whole`) as a browser
 * without JavaScript: the form is posted, and the page that it leads to is asked for.
 */
function saver(round: BenchRound, index: number, cookie: string, whole: boolean): Visitor {
  const plan = round.planIds[Math.floor(index / round.members.length) + (whole ? 50 : 0)];
  const path = `/rounds/${round.slug}/scoring/${plan}`;
  let turn = 0;
  const sheet = `${path} ${cookie}`;
  return {
    next(): Visit {
      turn += 1;
      const form = new URLSearchParams({
        intent: "save",
        version: String(versions.get(sheet) ?? 1),
        base: "null",
        overall: `beurt ${turn}`,
      });
      if (!whole) form.set("quiet", "1");
      for (const [place, key] of criteriaKeys.entries()) form.set(`score-${key}`, String(1 + ((turn + place) % 5)));
      const headers = { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" };
      return { method: "POST", path: whole ? path : `${path}.data`, headers, body: form.toString() };
    },
    seen: ({ body }) => {
      const stored = /name="version" value="(\d+)"/.exec(body)?.[1] ?? /"version",(\d+)/.exec(body)?.[1];
      if (stored) versions.set(sheet, Number(stored));
    },
  };
}

/** A save that was answered and is not there would make every figure a lie: the sheets that were saved hold what was sent last. */
async function checkSaved(origin: string, round: BenchRound, cookie: string): Promise<void> {
  const member = round.members[0];
  const agent = new http.Agent();
  const visit: Visit = {
    method: "GET",
    path: `/rounds/${round.slug}/scoring/${round.planIds[0]}`,
    headers: { Cookie: `${cookie}=${member?.token}` },
  };
  const { body } = await ask(agent, origin, visit);
  agent.destroy();
  if (!/beurt \d+/.test(body)) throw new Error("what was saved is not on the page");
}
