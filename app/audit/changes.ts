/** One fact of an event, as it was and as it became; `null` where it was not there. */
export type Change = { path: string; before: string | null; after: string | null };

/** What nobody reads of another person while members score. Looked for at every depth. */
const withheldKeys = new Set(["score", "scores", "comment", "comments", "total", "totals", "rank", "ranks"]);

/** The same value without the keys that hold scores, comments or what follows from them. */
export function withoutScores(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutScores);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !withheldKeys.has(key))
      .map(([key, inner]) => [key, withoutScores(inner)]),
  );
}

/** The differences between two recorded values, path by path: "criteria.0.weight" went from "30" to "40". */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [was, became] = [flatten(before), flatten(after)];
  const paths = [...new Set([...was.keys(), ...became.keys()])];
  return paths
    .map((path) => ({ path, before: was.get(path) ?? null, after: became.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flatten(value: unknown, path = "", into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === "") return into;
  if (typeof value !== "object") return into.set(path, String(value));
  if (Array.isArray(value) && value.every((one) => typeof one !== "object" || one === null)) {
    return value.length === 0 ? into : into.set(path, value.join(", "));
  }
  for (const [key, inner] of Object.entries(value)) flatten(inner, path === "" ? key : `${path}.${key}`, into);
  return into;
}
