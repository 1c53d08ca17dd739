import { Form, Link, useLocation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { getLocale } from "~/paraglide/runtime";
import { Menu } from "~/ui/Menu";

/** The person's own menu: account, the other language, and out. Someone who is not signed in gets the language only. */
export function UserMenu({ name }: { name: string | null }) {
  return (
    <Menu label={name ?? m.people_menu_guest()}>
      {name ? <Link to="/account">{m.people_menu_account()}</Link> : <Link to="/sign-in">{m.people_sign_in()}</Link>}
      <LanguageSwitch />
      {name && (
        <Form method="post" action="/sign-out" reloadDocument>
          <button type="submit">{m.people_sign_out()}</button>
        </Form>
      )}
    </Menu>
  );
}

/** A full reload, because every text on the page changes. */
function LanguageSwitch() {
  const { pathname, search } = useLocation();
  const other = getLocale() === "nl" ? { code: "en", name: "English" } : { code: "nl", name: "Nederlands" };
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="next" value={pathname + search} />
      <button type="submit" name="locale" value={other.code} lang={other.code}>
        {other.name}
      </button>
    </Form>
  );
}
