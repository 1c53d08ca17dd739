import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppLoadContext, type EntryContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { getLocale } from "~/paraglide/runtime";
import { refuse } from "~/platform/http.server";
import { localeOf, withLocale } from "~/platform/locale.server";
import { plainWords } from "~/platform/plain-words";
import { makeApplication } from "../../scripts/server/application";
import type { ApplicationBuild } from "../../scripts/server/build";
import { testDatabase } from "../factories/database";
import { testConfig, testContext } from "../factories/services";

const Page = () => null;

/** With a component a route is a page; without one it is an address that answers by itself, such as a download. */
const routes = {
  page: { loader: () => new Response(getLocale(), { headers: { "Content-Type": "text/plain" } }) },
  broken: { loader: fail, default: Page },
  "broken.csv": { loader: fail },
  gone: { loader: () => redirect("/page"), default: Page },
  refused: { loader: () => refuse("forbidden"), default: Page },
  "refused.csv": { loader: () => refuse("forbidden") },
  made: { loader: ({ context }: LoaderFunctionArgs) => madeBy(context) },
  once: { loader: ({ context }: LoaderFunctionArgs) => madeBy(context, { "Set-Cookie": "seen=1" }) },
  "made.bin": { loader: () => new Response(new Uint8Array([0xff, 0xfe, 0]), { headers: { "Content-Type": "x/y" } }) },
  write: { action: () => new Response("written") },
};

/** Says which request made it, with the nonce as a page has it. */
const madeBy = ({ requestId, nonce }: AppLoadContext, headers = {}) =>
  new Response(`${requestId} <script nonce="${nonce}">`, {
    headers: { "Content-Type": "text/html; charset=utf-8", ...headers },
  });

function fail(): never {
  throw new Error("GEHEIM in the database");
}

/** Instead of a page: what the error page would be given. */
function renderErrors(_request: Request, status: number, headers: Headers, { staticHandlerContext }: EntryContext) {
  return new Response(JSON.stringify(staticHandlerContext.errors), { status, headers });
}

function fakeBuild(): ApplicationBuild {
  const entries = Object.entries(routes).map(([id, module]) => [id, { id, path: id, module }]);
  return {
    routes: Object.fromEntries(entries),
    entry: { module: { default: renderErrors, withLocale, localeOf, plainWords, handleError: () => {} } },
    assets: { routes: {}, entry: { module: "", imports: [] }, url: "", version: "1" },
    basename: "/",
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {},
    isSpaMode: false,
  } as unknown as ApplicationBuild;
}

async function serve(env: Record<string, string> = {}) {
  const db = await testDatabase();
  const buildPath = mkdtempSync(join(tmpdir(), "beraad-build-"));
  mkdirSync(join(buildPath, "client/assets"), { recursive: true });
  writeFileSync(join(buildPath, "client/assets/app-abc.js"), "1;");
  mkdirSync(join(buildPath, "server"));
  writeFileSync(join(buildPath, "server/secret.js"), "GEHEIM");
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const services = { ...testContext(db, { config: testConfig(env), log }).context };
  let writes = 0;
  const changeMark = { read: () => writes };
  const wrote = () => {
    writes += 1;
  };
  const application = makeApplication({ services, changeMark, build: fakeBuild(), buildPath });
  const server = application.listen(0);
  onTestFinished(() => {
    server.close();
    rmSync(buildPath, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  const ask = (
    path: string,
    { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) =>
    new Promise<{ status: number; headers: IncomingMessage["headers"]; body: string }>((resolve, reject) => {
      const request = httpRequest({ port, path, method, headers }, (response) => {
        let body = "";
        response.on("data", (chunk) => (body += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      request.on("error", reject).end();
    });
  return { db, port, ask, lines, wrote };
}

test("a page may run this response's scripts only, cannot be framed, and is kept nowhere", async () => {
  const { ask } = await serve();
  const { headers } = await ask("/page");
  const policy = String(headers["content-security-policy"]);
  expect(policy.replace(/nonce-[\w+/=]{24}/, "nonce-N").split(";")).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-N'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
  expect([
    headers["cache-control"],
    headers["x-powered-by"],
    headers["x-content-type-options"],
    headers["referrer-policy"],
  ]).toEqual(["private, no-store", undefined, "nosniff", "same-origin"]);
  expect((await ask("/page")).headers["content-security-policy"]).not.toBe(policy);
});

test("with HTTPS, browsers are told to keep to it", async () => {
  const plain = await (await serve()).ask("/page");
  const secure = await (await serve({ APP_ORIGIN: "https://beraad.example.org" })).ask("/page");
  expect([plain.headers["strict-transport-security"], secure.headers["strict-transport-security"]]).toEqual([
    undefined,
    "max-age=31536000; includeSubDomains",
  ]);
});

test("a write from another website is refused, one from this site is not", async () => {
  const { ask, port } = await serve();
  const from = async (origin: string) => (await ask("/write", { method: "POST", headers: { Origin: origin } })).status;
  expect([
    await from("https://evil.example"),
    await from("null"),
    await from(`http://localhost:${port}.evil.example`),
    await from(`http://localhost:${port}`),
    (await ask("/page", { headers: { Origin: "https://evil.example" } })).status,
  ]).toEqual([403, 403, 403, 200, 200]);
});

test("files whose name holds their contents are kept for a year", async () => {
  const { ask } = await serve();
  const { status, headers } = await ask("/assets/app-abc.js");
  expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  for (const path of ["/assets/../../server/secret.js", "/assets/..%2f..%2fserver/secret.js"]) {
    expect((await ask(path)).body).not.toContain("GEHEIM");
  }
});

test("every request is in its own language", async () => {
  const { ask } = await serve();
  const cookie = { Cookie: "PARAGLIDE_LOCALE=en" };
  const answers = await Promise.all([ask("/page"), ask("/page", { headers: cookie }), ask("/page")]);
  expect(answers.map(({ body }) => body)).toEqual(["nl", "en", "nl"]);
});

test.each(["/broken", "/broken.csv"])(
  "when %s breaks, the answer has the number that is in the log, and nothing of what broke",
  async (path) => {
    const { ask, lines } = await serve();
    const { status, headers, body } = await ask(path);
    const line = JSON.parse(lines.find((one) => one.includes("a request failed")) ?? "{}");
    expect([status, body.includes("GEHEIM"), body.includes(line.requestId)]).toEqual([500, false, true]);
    expect([line.requestId, line.path, line.err.message]).toEqual([
      headers["x-request-id"],
      path,
      "GEHEIM in the database",
    ]);
  },
);

test("a redirect and a refusal are no fault, and a refused download says why in words", async () => {
  const { ask, lines } = await serve();
  const [gone, page, download] = [await ask("/gone"), await ask("/refused"), await ask("/refused.csv")];
  expect([gone.status, gone.headers.location, lines]).toEqual([302, "/page", []]);
  expect([page.status, JSON.parse(page.body).refused.data]).toEqual([403, { reason: "forbidden" }]);
  expect([download.status, download.headers["content-type"], download.body]).toEqual([
    403,
    "text/plain; charset=utf-8",
    "Met jouw rol kun je dit niet doen.",
  ]);
});

test("the health check asks the database", async () => {
  const { db, ask } = await serve();
  const well = await ask("/healthz");
  await db.$disconnect();
  expect([well.status, well.body]).toEqual([200, `{"ok":true}`]);
});

const nonceOf = (headers: IncomingMessage["headers"]) =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";

async function madeFor(ask: Awaited<ReturnType<typeof serve>>["ask"], path: string, cookie: string) {
  const { headers, body } = await ask(path, { headers: { Cookie: cookie } });
  expect(body).toContain(`nonce="${nonceOf(headers)}"`);
  return { made: body.slice(0, 8), nonce: nonceOf(headers), headers };
}

test("a page that nothing changed of is sent again to the same person, with a nonce of its own", async () => {
  const { ask, wrote } = await serve();
  const first = await madeFor(ask, "/made", "beraad=hanna");
  const again = await madeFor(ask, "/made", "beraad=hanna");
  expect(again.made).toBe(first.made);
  expect(again.nonce).not.toBe(first.nonce);
  expect(again.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(again.headers["cache-control"]).toBe("private, no-store");
  wrote();
  expect((await madeFor(ask, "/made", "beraad=hanna")).made).not.toBe(first.made);
});

test("what one person was sent is never sent to another, in another language, or to who has no session", async () => {
  const { ask } = await serve();
  const cookies = ["beraad=hanna", "beraad=bea", "beraad=hanna; beraad_locale=en", "other=1", "other=1"];
  const made = [];
  for (const cookie of cookies) made.push((await madeFor(ask, "/made", cookie)).made);
  expect(new Set(made).size).toBe(cookies.length);
});

test("an answer that says something once is made anew each time", async () => {
  const { ask } = await serve();
  const first = await madeFor(ask, "/once", "beraad=hanna");
  expect((await madeFor(ask, "/once", "beraad=hanna")).made).not.toBe(first.made);
});

test("a file that is not text comes through byte by byte", async () => {
  const { port } = await serve();
  const answer = await fetch(`http://localhost:${port}/made.bin`, { headers: { Cookie: "beraad=hanna" } });
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0xff, 0xfe, 0]);
});
