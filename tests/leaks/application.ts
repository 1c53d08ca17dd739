import { createRequestHandler } from "@remix-run/node";
import type { RequestContext } from "~/platform/services";
import remixConfig from "../../remix.config.js";
import type { ApplicationBuild } from "../../scripts/server/build";
import { withReferences } from "../../scripts/server/references";
import { allRoutes } from "./addresses";

type Module = Record<string, unknown>;
const pages = import.meta.glob<Module>("../../app/**/*.page.{ts,tsx}");

export type Application = (request: Request, context: RequestContext) => Promise<Response>;

/** The application as the server runs it, made of the sources as they are now (a test may have put another module in the place of one). */
export async function loadApplication(): Promise<Application> {
  const entry = (await import("../../app/entry.server")) as unknown as ApplicationBuild["entry"]["module"];
  const loaded = await Promise.all(
    allRoutes().map(async ({ pattern: _, file, ...route }) => {
      const module = await pages[`../../app/${file}`]?.();
      if (!module) throw new Error(`${file} is in routes.ts, and there is no such page`);
      return { ...route, module };
    }),
  );
  const routes = [{ id: "root", path: "", module: (await import("../../app/root")) as Module }, ...loaded];
  const assets = routes.map(({ module, ...route }) => [
    route.id,
    {
      ...route,
      module: `/${route.id}.js`,
      imports: [],
      hasLoader: "loader" in module,
      hasAction: "action" in module,
      hasClientLoader: false,
      hasClientAction: false,
      hasErrorBoundary: "ErrorBoundary" in module,
    },
  ]);
  const build = {
    entry: { module: entry },
    routes: Object.fromEntries(routes.map((route) => [route.id, route])),
    assets: {
      routes: Object.fromEntries(assets),
      entry: { module: "/entry.js", imports: [] },
      url: "/m.js",
      version: "1",
    },
    basename: "/",
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: remixConfig.future,
    isSpaMode: false,
  } as unknown as ApplicationBuild;
  const handle = createRequestHandler(withReferences(build), "production");
  return (request, context) => entry.withLocale("nl", () => handle(request, { ...context }));
}
