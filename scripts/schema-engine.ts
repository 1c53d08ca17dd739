import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const schemaPath = new URL("../prisma/schema.prisma", import.meta.url);
const requireFrom = createRequire(import.meta.url);

/** What the schema is compared with: an empty database, or the one behind the adapter. */
export type DiffFrom = { tag: "empty" } | { tag: "database" };

/**
 * The SQL that brings a database to `schema.prisma`; empty when it is there already. Runs Prisma's own schema engine as
 * WebAssembly, so that nothing is downloaded.
 */
export async function diffToSchema(adapterFactory: SqlMigrationAwareDriverAdapterFactory, from: DiffFrom["tag"]) {
  const file = readFileSync(schemaPath, "utf8");
  await instantiate();
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", file]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFactory),
  );
  const files = [{ path: "schema.prisma", content: file }];
  const result = await engine.diff({
    from: from === "empty" ? { tag: "empty" } : { tag: "schemaDatasource", configDir: ".", files },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: { externalTables: ["_prisma_migrations"], externalEnums: [] },
  });
  return result.stdout ?? "";
}

let ready: Promise<void> | undefined;

/** Once per process: a second instance would work in the memory of the first. */
const instantiate = (): Promise<void> => (ready ??= load());

async function load() {
  const wasm = readFileSync(requireFrom.resolve("@prisma/schema-engine-wasm").replace(/\.js$/, "_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
