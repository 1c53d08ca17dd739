import { m } from "../../app/paraglide/messages";
import { openDatabase } from "../../app/platform/database.server";
import type { CommandOptions } from "./command-options";
import { coordinatorOf } from "./coordinator-of";
import { importIntoRound } from "./import-into-round";
import { type ReadFile, type Stop, stop } from "./read-file";

/** Imports into the round and the database that were asked for; one sentence about what came of it. */
export async function importFile(
  options: CommandOptions,
  { content, fileName, corrections }: ReadFile,
): Promise<{ ok: true; sentence: string } | Stop> {
  const { round, sheet, "header-row": headerRow } = options;
  if (round === undefined) return stop(m.intake_command_round_needed());
  if (sheet ?? headerRow ?? options.kind ?? options.gazetteer) return stop(m.intake_command_look_only());
  const url = process.env.DATABASE_URL;
  if (!url) return stop(m.intake_command_database_needed());
  const db = openDatabase(url);
  try {
    const actor = await coordinatorOf(db, round);
    if (!actor) return stop(m.intake_command_no_such_round({ round }));
    return await importIntoRound({ db, now: () => new Date() }, actor, { content, fileName, corrections });
  } finally {
    await db.$disconnect();
  }
}
