import { parseArgs } from "node:util";
import type { Locale } from "../../app/paraglide/runtime";

/** Dutch, unless the surroundings ask for another language. */
export function localeOf(env: NodeJS.ProcessEnv): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || "nl";
  return /^nl/i.test(language) ? "nl" : "en";
}

/** What was asked on the command line, or null where that cannot be understood. */
export function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: "string" },
        round: { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        columns: { type: "string" },
        kind: { type: "string" },
        sheet: { type: "string" },
        "header-row": { type: "string" },
        gazetteer: { type: "string" },
      },
    });
    const [file] = positionals;
    const known = values.kind === undefined || values.kind === "plans" || values.kind === "ideas";
    const counted = values["header-row"] === undefined || /^[1-9]\d{0,6}$/.test(values["header-row"]);
    if (values.source !== undefined) return null;
    return file && positionals.length === 1 && known && counted ? { ...values, file } : null;
  } catch {
    return null;
  }
}

/** What was asked with `--source <name> [--round <slug>]`: nothing else goes with it. Null where no source was named. */
export function sourceOptionsOf(args: string[]): { source: string; round: string | undefined } | null {
  try {
    const { values } = parseArgs({ args, options: { source: { type: "string" }, round: { type: "string" } } });
    return values.source ? { source: values.source, round: values.round } : null;
  } catch {
    return null;
  }
}

export type CommandOptions = NonNullable<ReturnType<typeof optionsOf>>;
