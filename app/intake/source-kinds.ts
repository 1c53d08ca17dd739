import { getFailures } from "~/platform/network";

/** Where plans can be fetched: a file at an address, or the answers of a form at Typeform. */
export const sourceKinds = ["https", "typeform"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why nothing came from a source, apart from what the network says. */
export const fetchFailures = [
  ...getFailures,
  /** The server sent a page to read or to sign in on instead of a file. */
  "web-page",
  /** It was sealed with another secret of the installation. */
  "secret-unreadable",
] as const;
export type FetchFailure = { ok: false; reason: (typeof fetchFailures)[number]; detail?: string };

/** The server that a source is at: a secret is only ever sent there. */
export const hostOf = ({ kind, address }: { kind: string; address: string }): string =>
  kind === "typeform" ? typeformHost : new URL(address).host;

export const typeformHost = "api.typeform.com";

/** An address as it may be shown and recorded: what stands behind the question mark may be a key. */
export const shownAddress = ({ kind, address }: { kind: string; address: string }): string =>
  kind === "typeform" ? address : new URL(address).origin + new URL(address).pathname;
