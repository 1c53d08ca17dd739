import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Office } from "./office";

/** Signs in the way a person does: asks for a mail, reads it, opens its link and presses the button. */
export async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("button", { name: "Stuur mij een mail" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
  await page.goto("/demo");
  await page.locator('a[href^="/sign-in/confirm"]').first().click();
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A browser of somebody's own, signed in. */
export async function browserOf(
  browser: Browser,
  office: Office,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: office.origin, locale: "nl-NL", ...options });
  const page = await context.newPage();
  await signInByMail(page, email);
  return page;
}
