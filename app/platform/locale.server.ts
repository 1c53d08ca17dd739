import { AsyncLocalStorage } from "node:async_hooks";
import {
  baseLocale,
  cookieMaxAge,
  cookieName,
  isLocale,
  type Locale,
  overwriteServerAsyncLocalStorage,
} from "~/paraglide/runtime";

type Store = { locale?: Locale; origin?: string; messageCalls?: Set<string> };
const storage = new AsyncLocalStorage<Store>();
overwriteServerAsyncLocalStorage(storage);

/** Runs `work` in one language: every message and format in it, also after waiting, and never those of another request. */
export function withLocale<Result>(locale: Locale, work: () => Result): Result {
  return storage.run({ locale, messageCalls: new Set() }, work);
}

/** The language a browser chose before, from its `Cookie` header; Dutch otherwise. */
export function localeOf(cookies: string | null | undefined): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`).exec(cookies ?? "")?.[1];
  return isLocale(chosen) ? chosen : baseLocale;
}

/** The header that keeps the choice of a language. Scripts on the page read it too. */
export const writeLocaleCookie = (locale: Locale): string =>
  `${cookieName}=${locale}; Path=/; SameSite=Lax; Max-Age=${cookieMaxAge}`;
