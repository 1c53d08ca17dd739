import { expect, test } from "vitest";
import { m } from "~/paraglide/messages";
import { localeOf, withLocale, writeLocaleCookie } from "~/platform/locale.server";
import { formatMoney } from "~/ui/format";

test("two requests at once in two languages never hear each other", async () => {
  const waits: (() => void)[] = [];
  const other = () => new Promise<void>((resolve) => waits.push(resolve));
  const page = async () => {
    const first = m.people_sign_in();
    await other();
    return [first, m.people_sign_in(), formatMoney(5_000_000).replace("\u00a0", " ")];
  };
  const both = Promise.all([withLocale("nl", page), withLocale("en", page), withLocale("nl", page)]);
  for (const go of waits.toReversed()) go();
  expect(await both).toEqual([
    ["Inloggen", "Inloggen", "€ 50.000"],
    ["Sign in", "Sign in", "€50,000"],
    ["Inloggen", "Inloggen", "€ 50.000"],
  ]);
});

test("the language is what this browser chose, and Dutch otherwise", () => {
  const name = writeLocaleCookie("en").split("=")[0];
  expect([localeOf(`a=b; ${name}=en`), localeOf(`${name}=de`), localeOf(`x${name}=en`), localeOf(null)]).toEqual([
    "en",
    "nl",
    "nl",
    "nl",
  ]);
});
