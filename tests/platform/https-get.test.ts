import { delay, HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { type GetRequest, httpsGet, onlyThese } from "~/platform/https-get.server";
import { patientGet } from "~/platform/patient-get.server";
import { aNetwork, mockNetwork } from "../mocks/network";

const server = mockNetwork();
const address = "https://formulieren.example.org/export.csv";
const now = () => new Date("2021-12-06T10:00:00Z");

const asked = (changes: Partial<GetRequest> = {}): GetRequest => ({
  url: new URL(address),
  headers: { "X-Key": "geheim" },
  maxBytes: 1000,
  signal: new AbortController().signal,
  ...changes,
});

test("a file comes in with its headers, and tells on the way how much there is", async () => {
  const told: unknown[] = [];
  let key: string | null = null;
  server.use(
    http.get(address, ({ request }) => {
      key = request.headers.get("X-Key");
      return HttpResponse.text("ID;Titel\n", { headers: { ETag: '"1"', "Content-Length": "9" } });
    }),
  );
  const got = await httpsGet(aNetwork().network, asked({ onBytes: (...size) => told.push(size) }));
  expect(got.ok && [got.status, got.headers.etag, got.body.toString(), key]).toEqual([
    200,
    '"1"',
    "ID;Titel\n",
    "geheim",
  ]);
  expect(told).toEqual([[9, 9]]);
});

test.each([
  ["a loopback address", "127.0.0.1"],
  ["a private address", "10.0.0.8"],
  ["where clouds keep their keys", "169.254.169.254"],
  ["an address of this network in IPv6", "fd00::8"],
  ["a loopback address inside IPv6", "::ffff:127.0.0.1"],
])("a name that leads to %s is refused before anything is sent, also as one of several", async (_, inside) => {
  for (const addresses of [[inside], ["1.1.1.1", inside]]) {
    const { network } = aNetwork({ "formulieren.example.org": addresses });
    expect(await httpsGet(network, asked())).toEqual({
      ok: false,
      reason: "private-address",
      detail: "formulieren.example.org",
    });
  }
});

test.each([
  "https://127.0.0.1/a",
  "https://[::1]/a",
  "https://0x7f.1/a",
  "https://2130706433/a",
  "https://[::ffff:10.0.0.1]/a",
])("%s is refused without looking anything up", async (inside) => {
  const { network, lookedUp } = aNetwork();
  expect(await httpsGet(network, asked({ url: new URL(inside) }))).toMatchObject({ reason: "private-address" });
  expect(lookedUp).toEqual([]);
});

test("a name that leads elsewhere a moment later is not looked up again: the connection goes where was looked", async () => {
  const answers: unknown[] = [];
  const lookup = onlyThese(["1.1.1.1", "2606:4700:4700::1111"]);
  lookup("formulieren.example.org", { all: true }, (...answer) => answers.push(answer));
  lookup("formulieren.example.org", {}, (...answer) => answers.push(answer));
  expect(answers).toEqual([
    [
      null,
      [
        { address: "1.1.1.1", family: 4 },
        { address: "2606:4700:4700::1111", family: 6 },
      ],
    ],
    [null, "1.1.1.1", 4],
  ]);
});

test("redirects within the host are followed, each looked up and checked again", async () => {
  const { network, lookedUp } = aNetwork();
  server.use(
    http.get(address, () => HttpResponse.redirect("https://formulieren.example.org/deel2", 302)),
    http.get(
      "https://formulieren.example.org/deel2",
      () => new HttpResponse(null, { status: 307, headers: { Location: "deel3" } }),
    ),
    http.get("https://formulieren.example.org/deel3", () => HttpResponse.text("klaar")),
  );
  const got = await httpsGet(network, asked());
  expect(got.ok && [got.body.toString(), got.url.pathname]).toEqual(["klaar", "/deel3"]);
  expect(lookedUp).toEqual(Array(3).fill("formulieren.example.org"));
});

test("a host that moves inside between two redirects is refused", async () => {
  const { network, lookedUp } = aNetwork();
  const moving = {
    ...network,
    resolve: async (host: string) => {
      await network.resolve(host);
      return lookedUp.length === 1 ? ["1.1.1.1"] : ["192.168.1.1"];
    },
  };
  server.use(http.get(address, () => new HttpResponse(null, { status: 302, headers: { Location: "/deel2" } })));
  expect(await httpsGet(moving, asked())).toMatchObject({ reason: "private-address" });
});

test.each([
  ["https://elders.example.org/export.csv", "redirect-elsewhere"],
  ["http://formulieren.example.org/export.csv", "redirect-elsewhere"],
  ["https://formulieren.example.org:8443/export.csv", "redirect-elsewhere"],
  ["http://169.254.169.254/latest", "redirect-elsewhere"],
  ["https://[", "unexpected-answer"],
  ["/export.csv", "too-many-redirects"],
])("a redirect to %s is answered with %s", async (location, reason) => {
  server.use(http.get(address, () => new HttpResponse(null, { status: 302, headers: { Location: location } })));
  expect(await httpsGet(aNetwork().network, asked())).toMatchObject({ ok: false, reason });
});

test("an address that is not https is not spoken to", async () => {
  const url = new URL("http://formulieren.example.org/");
  expect(await httpsGet(aNetwork().network, asked({ url }))).toMatchObject({ reason: "redirect-elsewhere" });
});

test("a body without end is left when it is too large, whatever was said of its length", async () => {
  let sent = 0;
  const endless = () =>
    new ReadableStream({
      async pull(controller) {
        await new Promise(setImmediate);
        // The stand-in for a server goes on to the end of what it sends; a real one would be cut off.
        if (sent++ === 200) controller.close();
        else controller.enqueue(new Uint8Array(400));
      },
    });
  server.use(http.get(address, () => new HttpResponse(endless())));
  expect(await httpsGet(aNetwork().network, asked())).toMatchObject({ reason: "too-large" });
  server.use(http.get(address, () => new HttpResponse("x", { headers: { "Content-Length": "5000" } })));
  expect(await httpsGet(aNetwork().network, asked())).toMatchObject({ reason: "too-large" });
});

test("a server that says nothing is left when the time is over, or when somebody stops it", async () => {
  server.use(http.get(address, () => delay("infinite")));
  expect(await httpsGet(aNetwork().network, asked({ limits: { totalMillis: 20 } }))).toMatchObject({
    reason: "timed-out",
  });
  const stop = new AbortController();
  const going = httpsGet(aNetwork().network, asked({ signal: stop.signal }));
  stop.abort();
  expect(await going).toMatchObject({ reason: "stopped" });
});

test("a name without an address, and a connection that fails, are told apart", async () => {
  const { network } = aNetwork({ "formulieren.example.org": [] });
  expect(await httpsGet(network, asked())).toMatchObject({ reason: "unknown-host" });
  const nowhere = { ...network, resolve: () => Promise.reject(new Error("ENOTFOUND")) };
  expect(await httpsGet(nowhere, asked())).toMatchObject({ reason: "unknown-host" });
  server.use(http.get(address, () => HttpResponse.error()));
  expect(await httpsGet(aNetwork().network, asked())).toMatchObject({ reason: "no-connection" });
});

const times = (...answers: (() => Response)[]) => {
  let asked = 0;
  server.use(http.get(address, () => (answers[asked++] ?? answers.at(-1) ?? HttpResponse.error)()));
};
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse(null, { status: code, headers });
const fine = () => HttpResponse.text("goed");

test("a busy server gets the time it asks for, in seconds or until a date", async () => {
  const { network, pauses } = aNetwork();
  times(status(429, { "Retry-After": "7" }), status(503, { "Retry-After": "Mon, 06 Dec 2021 10:00:30 GMT" }), fine);
  expect(await patientGet({ network, now }, asked())).toMatchObject({ ok: true, status: 200 });
  expect(pauses).toEqual([7250, 30_500]);
});

test("a server that asks for an hour is left for another time", async () => {
  const { network, pauses } = aNetwork();
  times(status(429, { "Retry-After": "3600" }));
  expect(await patientGet({ network, now }, asked())).toEqual({ ok: false, reason: "busy" });
  expect(pauses).toEqual([]);
});

test("errors of the server and lost connections are tried again with longer and longer pauses, and then told", async () => {
  const { network, pauses } = aNetwork();
  times(status(500), HttpResponse.error, status(502), status(503));
  expect(await patientGet({ network, now }, asked())).toEqual({ ok: false, reason: "server-error", detail: "503" });
  expect(pauses).toEqual([1000, 2000, 4000]);
});

test("chance shakes the pauses between half and whole", async () => {
  const { network, pauses } = aNetwork();
  times(status(500));
  await patientGet({ network: { ...network, random: () => 0 }, now }, asked());
  expect(pauses).toEqual([500, 1000, 2000]);
});

test.each([
  [401, "secret-refused"],
  [403, "secret-refused"],
  [404, "not-there"],
  [410, "not-there"],
  [400, "unexpected-answer"],
  [204, "unexpected-answer"],
])("%i is not tried again and is told as %s", async (code, reason) => {
  const { network, pauses } = aNetwork();
  times(status(code));
  expect(await patientGet({ network, now }, asked())).toMatchObject({ ok: false, reason });
  expect(pauses).toEqual([]);
});

test("a pause ends when somebody stops it", async () => {
  const stop = new AbortController();
  const { network } = aNetwork();
  times(status(500));
  const pause = async () => {
    stop.abort();
    throw new Error("aborted");
  };
  expect(await patientGet({ network: { ...network, pause }, now }, asked({ signal: stop.signal }))).toEqual({
    ok: false,
    reason: "stopped",
  });
});
