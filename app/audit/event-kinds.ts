/** What events are about, to choose from. */
export const eventKinds = ["round", "people", "plans", "interests", "sheets", "ranking", "decisions"] as const;
export type EventKind = (typeof eventKinds)[number];

/** How the codes of each kind begin. */
export const prefixesOf: Record<EventKind, readonly string[]> = {
  round: ["round.", "phase."],
  people: ["person."],
  plans: ["plan.", "plans.", "import.", "source.", "screening."],
  interests: ["interest."],
  sheets: ["sheet."],
  ranking: ["ranking.", "line.", "lot.", "tie."],
  decisions: ["decision.", "decisions.", "meeting.", "note.", "export.", "letter."],
};

/** Kinds whose details never hold a score, or anything that follows from scores. Only these show their details while members score. */
export const scorelessKinds = ["round", "people", "plans", "interests"] as const satisfies readonly EventKind[];

/** Of these kinds, what happens after scoring closed: the reason given may say who scored what. */
export const afterScoring = ["plan.reopened", "plan.closed"] as const;
