import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { openChangeMark } from "../../app/platform/change-mark.server";
import type { Services } from "../../app/platform/services";
import { makeApplication } from "./application";
import type { ApplicationBuild } from "./build";

/** Requests that are under way when the server stops get this long to finish. */
const graceMillis = 3_000;

export type RunningServer = { origin: string; stop: () => Promise<void> };

/** Loads the build and listens. `buildPath` is the folder that `npm run build` made. Stopping closes the database too. */
export async function startServer(services: Services, buildPath: string): Promise<RunningServer> {
  const build = (await import(pathToFileURL(`${buildPath}/server/index.js`).href)) as ApplicationBuild;
  const changeMark = openChangeMark(services.config.databaseUrl);
  const application = makeApplication({ services, changeMark, build, buildPath });
  const server = application.listen(services.config.port);
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const { port } = server.address() as AddressInfo;
  services.log.info({ port }, "listening");

  return {
    origin: `http://localhost:${port}`,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), graceMillis).unref();
      });
      changeMark.close();
      await services.db.$disconnect();
    },
  };
}
