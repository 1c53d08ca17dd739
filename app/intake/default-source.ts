import { normaliseHeader } from "./header-match";

/** The columns of a form from which plans came before. */
export type KnownSource = { source: string; headers: readonly string[] };

/** Columns that give away the program of a form. The names are data, part of what identifies a plan: the same in every language. */
const signs: readonly { source: string; header: RegExp }[] = [
  { source: "Microsoft Forms", header: /^(begintijd|start time|tijd van voltooien|completion time)$/ },
  { source: "Google Forms", header: /^(tijdstempel|timestamp)$/ },
  {
    source: "Aanvraagsysteem",
    header: /^(dossiernummer|dossiernr|aanvraagnummer|zaaknummer|dossier number|application number)$/,
  },
];

/**
 * The source to propose for a file: the one that plans came from before with nearly the same columns, else the program that
 * the columns give away, else the name of the file.
 */
export function defaultSource(headers: readonly string[], known: readonly KnownSource[], fileName: string): string {
  const names = new Set(headers.map(normaliseHeader));
  const same = known.find((one) => overlap(names, new Set(one.headers.map(normaliseHeader))) >= 0.8);
  const sign = signs.find((one) => [...names].some((name) => one.header.test(name)));
  return same?.source ?? sign?.source ?? fileName.replace(/\.\w+$/, "");
}

/** The share of names that two sets have in common, from 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : shared / all;
}
