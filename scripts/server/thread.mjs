import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// A new thread does not read TypeScript by itself, even where its process does.
register();
await import(workerData.script);
