import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  type Transaction as DriverTransaction,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { keepStatements } from "./kept-statements.server";
import { type Prisma, PrismaClient } from "./prisma/client";

/** The application's database. Reads go straight through it; every write goes through `write`. */
export type Database = PrismaClient;

/** The inside of one write: what is done through it happens whole or not at all. */
export type Transaction = Prisma.TransactionClient;

/** Either of the two, for what only reads. */
export type Reader = Database | Transaction;

const settings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
`;

/**
 * SQLite as this application wants it: one connection for transactions, that takes the write lock when it begins, and one that
 * can only read, so that no reader sees half a transaction and a write outside a transaction is an error instead of an accident.
 *
 * @param url `file:` and a path, relative to the working directory
 */
export function sqliteAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connectToShadowDb: () => inner.connectToShadowDb(),
    async connect() {
      const writer = keepStatements(await inner.connect());
      await writer.executeScript(settings);
      const reader = keepStatements(await inner.connect());
      await reader.executeScript(`${settings} PRAGMA query_only = ON;`);
      return twoConnections(writer, reader);
    },
  };
}

function twoConnections(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: reader.provider,
    adapterName: reader.adapterName,
    queryRaw: (query) => reader.queryRaw(query),
    executeRaw: (query) => reader.executeRaw(query),
    executeScript: (script) => writer.executeScript(script),
    getConnectionInfo: () => ({ supportsRelationJoins: false, ...reader.getConnectionInfo?.() }),
    startTransaction: (isolation) => beginImmediate(writer, isolation),
    async dispose() {
      await writer.dispose();
      await reader.dispose();
    },
  };
}

/** How long a write waits for those of other processes, and how long between two looks. */
const lockMillis = 10_000;
const lookAgainMillis = 5;

/**
 * A transaction that began as a reader cannot always become a writer when another process wrote meanwhile; so it begins as one.
 * It waits for its turn without holding up what else this process does: SQLite's own waiting would stand still with everything.
 */
async function beginImmediate(
  writer: SqlDriverAdapter,
  isolation: Parameters<SqlDriverAdapter["startTransaction"]>[0],
): Promise<DriverTransaction> {
  const transaction = await writer.startTransaction(isolation);
  try {
    await writer.executeScript("ROLLBACK; PRAGMA busy_timeout = 0");
    await takeLock(writer, performance.now() + lockMillis);
  } catch (error) {
    // The lock was not to be had in time. Give the connection back as it was.
    await writer.executeScript("BEGIN");
    await transaction.rollback();
    throw error;
  } finally {
    await writer.executeScript("PRAGMA busy_timeout = 5000");
  }
  return transaction;
}

async function takeLock(writer: SqlDriverAdapter, until: number): Promise<void> {
  for (;;) {
    try {
      return await writer.executeScript("BEGIN IMMEDIATE");
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMillis));
    }
  }
}

/** What the driver adapter makes of SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => isDriverAdapterError(error) && error.cause.kind === "SocketTimeout";

/** Opens the database; migrations are applied by `migrateDatabase`. */
export function openDatabase(url: string): Database {
  return new PrismaClient({ adapter: sqliteAdapter(url) });
}

/** One write: all of it or nothing, after or before every other one. */
export function write<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db.$transaction(work, { maxWait: 15_000, timeout: 60_000 });
}
