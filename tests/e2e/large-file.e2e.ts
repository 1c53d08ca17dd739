import { type Browser, expect } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { type Office, test } from "./office";
import { browserOf } from "./people";

const round = "/rounds/groot-bestand";
const coordinator = "grietje@example.org";

/** One plan sent in sixty thousand times: the last one counts, so that what is in the file fits on a page. */
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

const pageOf = (browser: Browser, office: Office, javaScriptEnabled: boolean) =>
  browserOf(browser, office, coordinator, { javaScriptEnabled });

test.describe.configure({ mode: "serial" });

test.beforeAll(({ office }) => {
  office.run("create-round.ts", "--coordinator", `Grietje Groot <${coordinator}>`, "--slug", "groot-bestand");
});

for (const scripts of [true, false]) {
  test(`a file of 60,000 rows shows how far it is, ${scripts ? "" : "without JavaScript, "}and can be stopped`, async ({
    browser,
    office,
  }) => {
    const page = await pageOf(browser, office, scripts);
    await page.goto(`${round}/import`);
    if (scripts) await expectAccessible(page);
    await page.getByLabel("Bestand", { exact: false }).first().setInputFiles(file(60_000));
    await page.getByRole("button", { name: "Bekijk het bestand" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Het bestand wordt gelezen" })).toBeVisible();
    await expect(page.getByRole("progressbar")).toBeVisible();
    if (scripts) await expectAccessible(page);
    await page.reload();
    await expect(page).toHaveURL(/\/import\/(reading\/)?[^/]+$/);
    await page.context().close();
  });
}
