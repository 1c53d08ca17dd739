import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Network } from "~/platform/network";

/** Answers what goes out to the network in this file of tests; what nobody expects is an error. */
export function mockNetwork() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}

/** Every name leads to this address of a documentation-free, public range. Remembers what was looked up and how long was waited. */
export function aNetwork(addresses: Record<string, string[]> = {}) {
  const lookedUp: string[] = [];
  const pauses: number[] = [];
  const network: Network = {
    async resolve(host) {
      lookedUp.push(host);
      return addresses[host] ?? ["1.1.1.1"];
    },
    async pause(millis) {
      pauses.push(millis);
    },
    random: () => 1,
  };
  return { network, lookedUp, pauses };
}
