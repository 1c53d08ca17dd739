import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../shared/", import.meta.url));

/** True where the shared samples and reference vectors lie beside the project; tests that read them skip where they do not. */
export const hasSharedFiles = existsSync(folder);

if (!hasSharedFiles) console.warn("The shared samples and vectors are not here: the tests that read them are skipped.");

/** The absolute path of a shared file, e.g. `samples/plans-fonds-export.csv`. */
export const sharedFile = (path: string): string => `${folder}${path}`;
