import { parentPort, workerData } from "node:worker_threads";
import { adviceText } from "../../app/ranking/advice-text";
import type { RankingInput } from "../../app/ranking/ranking-input";

/** A thread of its own that computes the advice on one round; started by `threads.ts`. */
parentPort?.postMessage({ answer: adviceText(workerData.input as RankingInput) });
