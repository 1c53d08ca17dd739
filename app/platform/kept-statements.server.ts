import type SQLite from "better-sqlite3";

const mostStatements = 300;

/** What the driver adapter does with a statement: bind it once, look at its columns, and run it. */
type AdapterStatement = {
  reader: boolean;
  bind: (values: unknown[]) => AdapterStatement;
  columns: () => SQLite.ColumnDefinition[];
  raw: () => { all: () => unknown[] };
  run: () => SQLite.RunResult;
};

/**
 * Lets a connection keep the statements it prepared. The driver adapter prepares every query anew; for the small queries of a page that
 * is most of their cost. The schema must not change under an open connection: migrations run before anything is served.
 */
export function keepStatements<Adapter extends object>(adapter: Adapter): Adapter {
  const client = (adapter as unknown as { client: SQLite.Database }).client;
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, SQLite.Statement>();
  const find = (sql: string): SQLite.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    const made = prepare(sql);
    if (made.reader) made.raw();
    kept.set(sql, made);
    const oldest = kept.keys().next().value;
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
    return made;
  };
  const bound = (statement: SQLite.Statement, values: unknown[]): AdapterStatement => ({
    reader: statement.reader,
    bind: (more) => bound(statement, more),
    columns: () => statement.columns(),
    raw: () => ({ all: () => statement.all(...values) }),
    run: () => statement.run(...values),
  });
  client.prepare = ((sql: string) => bound(find(sql), [])) as unknown as SQLite.Database["prepare"];
  return adapter;
}
