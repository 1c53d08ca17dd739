import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "./paraglide/messages";
import { getLocale } from "./paraglide/runtime";
import { UserMenu } from "./people/UserMenu";
import { findUser } from "./people/visitor.server";
import { ErrorPage } from "./platform/ErrorPage";
import { useNonce } from "./platform/nonce";
import { takeNotice } from "./platform/notice.server";
import type { NavItem } from "./ui/Layout";
import { AppShell } from "./ui/Layout";
import { ToastRegion } from "./ui/ToastRegion";
import theme from "./ui/theme.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: theme }];

export const meta: MetaFunction = () => [{ title: m.app_name() }, { name: "robots", content: "noindex" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await findUser({ request, context });
  const notice = takeNotice(request);
  return data(
    {
      userName: user?.name ?? null,
      demo: context.config.demo,
      notice: notice?.text ?? null,
      reference: context.requestId,
    },
    notice ? { headers: { "Set-Cookie": notice.clear } } : undefined,
  );
}

/** What a page may say about its frame, through `handle`. */
export type PageHandle = { wide?: boolean };

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell>{children}</Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function Shell({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const matches = useMatches();
  const wide = matches.some((match) => (match.handle as PageHandle | undefined)?.wide);
  const nav = matches.map((match) => (match.data as { nav?: NavItem[] } | undefined)?.nav).find(Boolean);
  return (
    <AppShell
      productName={m.app_name()}
      nav={nav}
      wide={wide}
      notice={root?.demo && <DemoNotice />}
      userMenu={<UserMenu name={root?.userName ?? null} />}
      footer={m.app_footer()}
    >
      {children}
      <ToastRegion message={root?.notice} />
    </AppShell>
  );
}

function DemoNotice() {
  return (
    <>
      {m.app_demo_notice()} <a href="/demo">{m.app_demo_link()}</a>
    </>
  );
}

export { skipQuietSaves as shouldRevalidate } from "./platform/quiet-save";

export default function App() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
