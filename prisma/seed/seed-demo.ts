import type { Database } from "../../app/platform/database.server";

/** Fills an empty database with the demo call. */
export async function seedDemo(_db: Database, _now: Date): Promise<void> {}
