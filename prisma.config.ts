import { defineConfig } from "prisma/config";

// Generating the client needs no schema engine, yet the command line looks for one to download. Any existing file satisfies it.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "file:./data/beraad.db" },
});
