import type { Logger } from "pino";
import type { Background } from "./background";
import type { Config } from "./config.server";
import type { Database } from "./database.server";
import type { Deliver } from "./mail.server";
import type { Network } from "./network";

/** What the outside world gives the application. Passed in everywhere, so that tests choose the clock, the chance and the mail. */
export type Services = {
  db: Database;
  config: Config;
  now: () => Date;
  randomBytes: (length: number) => Uint8Array;
  deliver: Deliver;
  background: Background;
  network: Network;
  log: Logger;
};

/** What a loader or action receives as `context`: the services, and what is known of this one request. */
export type RequestContext = Services & {
  /** Allows the page's own scripts under the content security policy. */
  nonce: string;
  /** The address of the client, for rate limits. */
  clientAddress: string;
  /** Shown to the person when something breaks, and in the log beside what broke. */
  requestId: string;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
