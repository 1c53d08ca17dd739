import { register } from "tsx/esm/api";

// A thread starts without the TypeScript of the process that started it (Node 20 gives its loader to the main thread only).
register();
await import("./job-thread.ts");
