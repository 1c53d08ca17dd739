/** What a new criterion is called in the code and in exports: its label in small letters, made unique in its round. */
export function keyFor(label: string, taken: readonly string[]): string {
  const base =
    label
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9\s_-]/g, "")
      .trim()
      .replace(/[\s_-]+/g, "_")
      .slice(0, 40) || "criterium";
  let key = base;
  for (let next = 2; taken.includes(key); next++) key = `${base}_${next}`;
  return key;
}

/** How much of the whole each weight is, in whole percents; `null` where a weight is missing or not a number yet. */
export function shares(weights: readonly (string | undefined)[]): { total: number; percents: (number | null)[] } {
  const read = weights.map((weight) => (/^\s*\d{1,3}\s*$/.test(weight ?? "") ? Number(weight) : null));
  const total = read.reduce((sum: number, weight) => sum + (weight ?? 0), 0);
  return {
    total,
    percents: read.map((weight) => (weight === null || total === 0 ? null : Math.round((100 * weight) / total))),
  };
}
