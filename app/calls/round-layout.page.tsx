import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { findUser, requireActor } from "~/people/visitor.server";
import { ErrorPage } from "~/platform/ErrorPage";
import type { NavItem } from "~/ui/Layout";
import { pageAt, roundPages } from "./round-navigation";
import { describeRoundPage } from "./round-page-text";

/** Around every page of a round: who you are in it, and the menu that belongs to that. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  // Every page inside asks who this is by itself. A form sent after the session ended must be able to show what was typed.
  if (!(await findUser({ request, context }))) return { nav: [], round: null };
  const actor = await requireActor({ request, params, context });
  const here = new URL(request.url).pathname.replace(/\.data$/, "");
  const pages = roundPages(actor);
  const current = pageAt(pages, here);
  const nav: NavItem[] = pages.map((page) => ({
    href: page.path,
    label: describeRoundPage(page.key),
    current: page === current,
  }));
  return { nav, round: { name: actor.round.name, slug: actor.round.slug, phase: actor.round.phase } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.round ? `${data.round.name} · ${m.app_name()}` : m.app_name() },
  { name: "robots", content: "noindex" },
];

export { skipQuietSaves as shouldRevalidate } from "~/platform/quiet-save";

export default function RoundLayout() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
