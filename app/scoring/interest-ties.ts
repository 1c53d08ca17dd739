/** What kind of tie a member has with a plan: the code of the committee, from closest to furthest. */
export const tieKinds = ["self", "family", "work", "collaboration", "money", "neighbourhood", "other"] as const;
export type TieKind = (typeof tieKinds)[number];

export const tieOf = (text: string | null | undefined): TieKind | null =>
  tieKinds.find((kind) => kind === text) ?? null;
