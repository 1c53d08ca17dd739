import { expect } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { test } from "./office";
import { signInByMail } from "./people";

test.beforeAll(({ office }) => {
  office.run("create-round.ts", "--coordinator", "Coby Coördinator <coby@example.org>", "--slug", "inloggen");
});

test("a coordinator signs in by mail link, sees the round, and signs out", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();
  await expectAccessible(page);
  await signInByMail(page, "coby@example.org");
  await expect(page).toHaveURL(/\/rounds\/inloggen$/);
  await page.getByText("Coby Coördinator").click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();
  await page.goto("/rounds/inloggen");
  await expect(page.getByRole("heading", { name: "Inloggen" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the code of the mail lets a person in as well", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mailadres").fill("coby@example.org");
    await page.getByRole("button", { name: "Stuur mij een mail" }).click();
    await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
    await page.goto("/demo");
    const code = /begonnen: (\d{6})/.exec(
      (await page
        .getByText(/begonnen: \d{6}/)
        .first()
        .textContent()) ?? "",
    )?.[1];
    await page.goto("/sign-in/code");
    await page.getByLabel("Code").fill(code ?? "");
    await page.getByRole("button", { name: "Inloggen" }).click();
    await expect(page).toHaveURL(/\/rounds\/inloggen$/);
  });
});

test("an unknown address gets the same answer, and no mail", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mailadres").fill("niemand@example.org");
  await page.getByRole("button", { name: "Stuur mij een mail" }).click();
  await expect(page.getByRole("heading", { name: "Kijk in je mail" })).toBeVisible();
  await expect(page.getByText("niemand@example.org")).toBeVisible();
  await page.goto("/demo");
  await expect(page.getByText("niemand@example.org")).toHaveCount(0);
});
