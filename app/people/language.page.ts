import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isLocale } from "~/paraglide/runtime";
import { refuse } from "~/platform/http.server";
import { writeLocaleCookie } from "~/platform/locale.server";
import { safeNext } from "./visitor.server";

/** Chooses the language of the pages for this browser. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get("locale");
  if (!isLocale(locale)) return refuse("invalid");
  return redirect(safeNext(String(form.get("next") ?? "")), { headers: { "Set-Cookie": writeLocaleCookie(locale) } });
}

export function loader() {
  return redirect("/");
}
