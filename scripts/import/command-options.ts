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
    return file && positionals.length === 1 && known && counted ? { ...values, file } : null;
  } catch {
    return null;
  }
}

export type CommandOptions = NonNullable<ReturnType<typeof optionsOf>>;
