import { expect } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { test } from "./office";
import { browserOf } from "./people";

const round = "/rounds/groot-bestand";
const coordinator = "grietje@example.org";

/** Larger than what is read while somebody waits. */
const file = (rows: number) => ({
  name: "groot.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Dossiernummer;Aanvraagdatum;Projecttitel;Samenvatting;Naam organisatie;Gemeente;Gevraagd bedrag",
      ...Array.from(
        { length: rows },
        (_, index) => `2021-${index};8-11-2021;Plan ${index};Wij leren samen.;Stichting;Ede;45.000`,
      ),
    ].join("\r\n"),
  ),
});

test.describe.configure({ mode: "serial" });

test.beforeAll(({ office }) => {
  office.run("create-round.ts", "--coordinator", `Grietje Groot <${coordinator}>`, "--slug", "groot-bestand");
});

for (const scripts of [true, false]) {
  test(`a file of 60,000 rows shows how far it is and then what is in it${scripts ? "" : ", without JavaScript"}`, async ({
    browser,
    office,
  }) => {
    const page = await browserOf(browser, office, coordinator, { javaScriptEnabled: scripts });
    await page.goto(`${round}/import`);
    if (scripts) await expectAccessible(page);
    await page.locator('input[type="file"]').setInputFiles(file(60_000));
    await page.getByRole("button", { name: "Bekijk het bestand" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Het bestand wordt gelezen" })).toBeVisible();
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Controleer het bestand" })).toBeVisible({
      timeout: 180_000,
    });
    await page.context().close();
  });
}
