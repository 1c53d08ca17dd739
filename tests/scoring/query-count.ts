import type { Database } from "~/platform/database.server";

/** Counts the queries that pass through this database while `work` runs. */
export async function countQueries(db: Database, work: (counted: Database) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = db.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  await work(counted as unknown as Database);
  return count;
}
