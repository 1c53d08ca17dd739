import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { GetFailure, Network } from "./network";
import { isPublicAddress } from "./public-address";

export type GetRequest = {
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** More than this is not read, whatever the server says of its length. */
  maxBytes: number;
  signal: AbortSignal;
  /** How much came in, and how much it will be if the server says so. */
  onBytes?: (done: number, total: number | null) => void;
  limits?: Partial<typeof defaultLimits>;
};

export type Got = { ok: true; status: number; headers: IncomingHttpHeaders; body: Buffer; url: URL };

const defaultLimits = { silenceMillis: 20_000, totalMillis: 120_000, redirects: 5 };

/**
 * Gets an https address, following redirects within its own host. Only servers on the internet are spoken to: a name is looked up
 * once for every request, and the connection goes to the very addresses that were checked, so that a name which leads elsewhere a moment
 * later changes nothing. Any status but a redirect is an answer; what goes wrong on the way is a named failure.
 */
export async function httpsGet(network: Network, asked: GetRequest): Promise<Got | GetFailure> {
  const limits = { ...defaultLimits, ...asked.limits };
  const timeout = AbortSignal.timeout(limits.totalMillis);
  const signal = AbortSignal.any([asked.signal, timeout]);
  let url = asked.url;
  for (let redirects = 0; redirects <= limits.redirects; redirects++) {
    const got = await getOnce(network, { ...asked, url, signal }, limits.silenceMillis);
    if (!got.ok) return asked.signal.aborted ? failed("stopped") : timeout.aborted ? failed("timed-out") : got;
    if (![301, 302, 303, 307, 308].includes(got.status)) return got;
    const { location } = got.headers;
    const next = location && URL.canParse(location, url) ? new URL(location, url) : null;
    if (!next) return failed("unexpected-answer");
    if (next.protocol !== "https:" || next.host !== asked.url.host) return failed("redirect-elsewhere", next.hostname);
    url = next;
  }
  return failed("too-many-redirects");
}

const failed = (reason: GetFailure["reason"], detail?: string): GetFailure => ({ ok: false, reason, detail });

async function getOnce(network: Network, asked: GetRequest, silenceMillis: number): Promise<Got | GetFailure> {
  if (asked.url.protocol !== "https:") return failed("redirect-elsewhere", asked.url.hostname);
  const addresses = await addressesOf(network, asked.url);
  if (!Array.isArray(addresses)) return addresses;
  return new Promise((resolve) => {
    const { hostname, port, pathname, search } = asked.url;
    const outgoing = https.request({
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port: port || 443,
      path: pathname + search,
      // Each request has a connection of its own: one that is kept could lead to an address that was checked for another.
      agent: false,
      lookup: onlyThese(addresses),
      headers: { "Accept-Encoding": "identity", "User-Agent": "Beraad", ...asked.headers },
      signal: asked.signal,
    });
    const stop = (failure: GetFailure) => {
      resolve(failure);
      outgoing.destroy();
    };
    outgoing.setTimeout(silenceMillis, () => stop(failed("timed-out")));
    outgoing.on("error", (error: NodeJS.ErrnoException) => resolve(failed(reasonOf(error))));
    outgoing.on("response", (response) => readBody(response, asked, resolve, stop));
    outgoing.end();
  });
}

/** The addresses of a host, none of which may be inside: a name with one foot in our own network is not trusted at all. */
async function addressesOf({ resolve }: Network, { hostname }: URL): Promise<string[] | GetFailure> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  let addresses: string[];
  try {
    addresses = isIP(bare) === 0 ? await resolve(bare) : [bare];
  } catch {
    return failed("unknown-host", hostname);
  }
  if (addresses.length === 0) return failed("unknown-host", hostname);
  return addresses.every(isPublicAddress) ? addresses : failed("private-address", hostname);
}

/** Answers with the addresses that were checked, whatever the name would lead to by now. */
export function onlyThese(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, done) => {
    const [first] = found;
    if (options.all) done(null, found);
    else done(null, first?.address ?? "", first?.family);
  };
}

function readBody(
  response: IncomingMessage,
  { url, maxBytes, onBytes }: GetRequest,
  resolve: (got: Got) => void,
  stop: (failure: GetFailure) => void,
): void {
  const announced = Number(response.headers["content-length"] ?? Number.NaN);
  if (announced > maxBytes) {
    stop(failed("too-large"));
    return;
  }
  const pieces: Buffer[] = [];
  let size = 0;
  response.on("data", (piece: Buffer) => {
    size += piece.length;
    if (size > maxBytes) {
      stop(failed("too-large"));
      return;
    }
    pieces.push(piece);
    onBytes?.(size, Number.isFinite(announced) ? announced : null);
  });
  response.on("error", () => stop(failed("no-connection")));
  response.on("end", () => {
    const { statusCode: status = 0, headers } = response;
    resolve({ ok: true, status, headers, body: Buffer.concat(pieces), url });
  });
  response.on("close", () => {
    if (!response.complete) stop(failed("no-connection"));
  });
}

/** The codes of Node and OpenSSL for a certificate that is not right all say so. */
const reasonOf = ({ code = "" }: NodeJS.ErrnoException): GetFailure["reason"] =>
  /CERT|ALTNAME|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? "bad-certificate" : "no-connection";
