import { parentPort, workerData } from "node:worker_threads";
import { type FileToRead, readForImport } from "../../app/intake/read-for-import";

/** A thread of its own that reads one file; started by `threads.ts`. */
const answer = await readForImport(workerData.input as FileToRead, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ answer });
