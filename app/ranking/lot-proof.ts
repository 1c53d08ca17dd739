/** Commands for a shell with `sha256sum`, with which anyone can redo a lot. */
export type LotProof = {
  /** Prints the hash that was published. */
  list: string;
  /** One for each plan, in the order given: prints its key. The lowest key is first. */
  keys: string[];
};

/** @param planIds in the order of the keys; the list itself is in order of code point */
export function lotProof({
  seed,
  callId,
  planIds,
}: {
  seed: string;
  callId: string;
  planIds: readonly string[];
}): LotProof {
  return {
    list: listCommand(planIds),
    keys: planIds.map((planId) => `printf '%s' ${quoted(`${seed}|${callId}|${planId}`)} | sha256sum`),
  };
}

/** Prints the hash of the list of tied plans. */
export const listCommand = (planIds: readonly string[]): string =>
  `printf '%s\\n' ${planIds.toSorted().map(quoted).join(" ")} | sha256sum`;

/** Whatever was typed as a seed stays one piece of text to the shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
