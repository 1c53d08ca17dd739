import cluster from "node:cluster";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { readConfig } from "../app/platform/config.server";
import { makeLogger } from "../app/platform/log.server";
import { startOutbox } from "./server/outbox";
import { realServices } from "./server/services";
import { startServer } from "./server/start";

/** `npm start`: refuses to begin without what it needs, then answers requests, with one process per worker. */
const result = readConfig(process.env, cpus().length);
if (!result.ok) {
  for (const problem of result.problems) console.error(problem);
  process.exit(2);
}
const { config } = result;
const log = makeLogger(process.env.LOG_LEVEL ?? "info");
const buildPath = fileURLToPath(new URL("../build/", import.meta.url));

if (cluster.isPrimary && config.workers > 1) superviseWorkers(config.workers);
else await serve();

/** Answers requests, in this process. Mail leaves from the one process that is nobody's worker. */
async function serve() {
  const services = realServices(config, log);
  const outbox = cluster.isPrimary ? startOutbox(services) : null;
  const server = await startServer(services, buildPath);
  const end = async () => {
    outbox?.stop();
    await server.stop();
    // Everything is closed. Only the line to the supervisor and the time limits of pages that were answered would keep the process alive.
    process.exit();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
}

/** Starts the workers and replaces one that dies; passes a request to stop on to all of them. */
function superviseWorkers(workers: number) {
  const services = realServices(config, log);
  const outbox = startOutbox(services);
  let stopping = false;
  for (let index = 0; index < workers; index++) cluster.fork();
  cluster.on("exit", (worker, code) => {
    if (stopping) return;
    log.error({ worker: worker.id, code }, "a worker ended and is replaced");
    setTimeout(() => cluster.fork(), 500);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      stopping = true;
      outbox.stop();
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
      void services.db.$disconnect();
    });
  }
}
