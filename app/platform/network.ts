/** The outside world as far as fetching needs it: names, waiting and chance. Passed in, so that tests neither wait nor look up names. */
export type Network = {
  /** Every address that a host name has now; rejects when it has none. */
  resolve: (host: string) => Promise<string[]>;
  /** Waits, unless the signal ends it. */
  pause: (millis: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
};

/** Why nothing was fetched. */
export const getFailures = [
  /** The name has no address. */
  "unknown-host",
  /** The name leads to this machine or its own network. */
  "private-address",
  /** The server sends us to another one, or to an address that is not https. */
  "redirect-elsewhere",
  "too-many-redirects",
  "too-large",
  "timed-out",
  /** No connection, or one that broke off. */
  "no-connection",
  /** The server has a certificate that is not right. */
  "bad-certificate",
  /** 401 or 403. */
  "secret-refused",
  /** 404 or 410. */
  "not-there",
  /** 429, also after trying again. */
  "busy",
  /** 5xx, also after trying again. */
  "server-error",
  "unexpected-answer",
  /** Somebody stopped it. */
  "stopped",
] as const;

export type GetFailure = { ok: false; reason: (typeof getFailures)[number]; detail?: string };
