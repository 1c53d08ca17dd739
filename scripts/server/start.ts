import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import type { Logger } from "pino";
import type { Config } from "../../app/platform/config.server";
import { openDatabase } from "../../app/platform/database.server";
import { deliverOutbox, smtpDelivery } from "../../app/platform/mail.server";
import type { Services } from "../../app/platform/services";
import { makeApplication } from "./application";
import type { ApplicationBuild } from "./build";

const outboxEveryMillis = 2_000;

export type RunningServer = { origin: string; services: Services; stop: () => Promise<void> };

/**
 * Opens the database, loads the build and listens. `buildPath` is the folder that `npm run build` made.
 */
export async function startServer({
  config,
  log,
  buildPath,
}: {
  config: Config;
  log: Logger;
  buildPath: string;
}): Promise<RunningServer> {
  const build = (await import(pathToFileURL(`${buildPath}/server/index.js`).href)) as ApplicationBuild;
  const services: Services = {
    db: openDatabase(config.databaseUrl),
    config,
    now: () => new Date(),
    randomBytes: (length) => randomBytes(length),
    deliver: smtpDelivery(config),
    log,
  };
  const application = makeApplication({ services, build, buildPath });
  const server = application.listen(config.port);
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const { port } = server.address() as AddressInfo;
  const outbox = setInterval(() => void sendMail(services), outboxEveryMillis);
  log.info({ port }, "listening");

  return {
    origin: `http://localhost:${port}`,
    services,
    async stop() {
      clearInterval(outbox);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await services.db.$disconnect();
    },
  };
}

async function sendMail(services: Services): Promise<void> {
  try {
    const { failures } = await deliverOutbox(services);
    for (const err of failures) services.log.error({ err }, "a mail could not be sent and waits");
  } catch (err) {
    services.log.error({ err }, "the outbox could not be read");
  }
}
