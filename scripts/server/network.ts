import { lookup } from "node:dns/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Network } from "../../app/platform/network";

/** The network of this machine. */
export const realNetwork: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  pause: (millis, signal) => pause(millis, undefined, { signal }),
  random: Math.random,
};
