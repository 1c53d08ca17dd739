import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { m } from "../../app/paraglide/messages";
import { type Gazetteer, gazetteerOf } from "../../app/screening/gazetteer";
import { readPlaceFiles } from "../../app/screening/gazetteer-files";
import { buildPlaceIndex } from "../../app/screening/place-index";
import { type Stop, stop } from "./read-file";

/** The neighbourhoods of the CSV files in a folder, to look places up in without a database. */
export function readGazetteerFolder(folder: string): { ok: true; gazetteer: Gazetteer } | Stop {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return stop(m.intake_command_no_such_folder({ folder }));
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  const files = names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const read = readPlaceFiles(files, null);
  if (!read.ok) return stop(m.intake_command_gazetteer_unreadable({ folder }));
  return { ok: true, gazetteer: gazetteerOf(buildPlaceIndex(read.places)) };
}
