/** Lower case without accents, apostrophes and punctuation, single spaces: "'s-Hertogenbosch" is "s hertogenbosch". */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’‘`]/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}

/** An answer that fills the box without saying anything: "-", "?", "n.v.t.", "test". */
export function isPlaceholder(text: string): boolean {
  return /^(|[x&]|nvt|n v t|geen|niemand|none|n a|test|idem|leeg)$/.test(normaliseName(text));
}

/** An answer that says it is not known yet: "nog in gesprek", "volgt", "n.t.b.", "weet niet". */
export function isUndecided(text: string): boolean {
  return (
    /^\s*\?+\s*$/.test(text) ||
    /\b(nog (niet|geen|in|te|onbekend|zoeken|open|onzeker)|(wij|we) zoeken nog|in gesprek|wordt nog|volgt( later)?|onbekend|ntb|n t b|weet (ik |nog )*niet|weten (wij|we) nog niet|to be decided|unknown|not yet)\b/.test(
      normaliseName(text),
    )
  );
}
