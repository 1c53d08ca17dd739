import type { ServerBuild } from "@remix-run/node";
import type { Locale } from "../../app/ui/format";

/** The application's build, with what entry.server.tsx adds to it. */
export type ApplicationBuild = ServerBuild & {
  entry: {
    module: {
      withLocale: <Result>(locale: Locale, work: () => Result) => Result;
      localeOf: (cookies: string | undefined) => Locale;
      plainWords: (said: { reason?: unknown; reference?: string }) => string;
    };
  };
};
