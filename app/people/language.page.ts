import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { isLocale } from "~/paraglide/runtime";
import { write } from "~/platform/database.server";
import { refuse } from "~/platform/http.server";
import { writeLocaleCookie } from "~/platform/locale.server";
import { findUser, safeNext } from "./visitor.server";

/** Chooses the language of the pages for this browser, and of later mails for this person. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const locale = form.get("locale");
  if (!isLocale(locale)) return refuse("invalid");
  const user = await findUser({ request, context });
  if (user) await write(context.db, (tx) => tx.user.update({ where: { id: user.userId }, data: { locale } }));
  return redirect(safeNext(String(form.get("next") ?? "")), { headers: { "Set-Cookie": writeLocaleCookie(locale) } });
}

export function loader() {
  return redirect("/");
}
