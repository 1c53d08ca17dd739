import type { Database, Reader } from "~/platform/database.server";

/** Runs something on a database that counts: the number of model queries it took. */
export async function countQueries(db: Database, work: (counted: Reader) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = db.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  await work(counted as unknown as Reader);
  return count;
}
