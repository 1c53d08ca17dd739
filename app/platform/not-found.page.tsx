import type { MetaFunction } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import { refuse } from "./http.server";

export const meta: MetaFunction = () => [{ title: `${m.error_not_found_title()} · ${m.app_name()}` }];

/** Every address that no other page answers. */
export function loader() {
  return refuse("not-found");
}

export function action() {
  return refuse("not-found");
}

export default function NotFoundPage() {
  return null;
}
