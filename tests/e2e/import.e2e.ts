import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { expectAccessible } from "./accessibility";
import { changedWorkbook } from "./changed-workbook";
import { test } from "./office";
import { signInByMail } from "./people";

const round = "/rounds/importeren";
const coordinator = "ingrid@example.org";

/** The last question of the form has a name that says something else: that is the wrong guess. */
const misleading = { "Hoe kennen jullie deze oproep?": "Naam organisatie" };
const resubmitted = {
  ...misleading,
  "De keukentafel heeft de regie": "De keukentafel houdt de regie",
  "Samen sterker in Holtenbroek": "Samen nog sterker in Holtenbroek",
};

test.skip(!hasSharedFiles, "the sample exports are not here");

test("a form export with a wrong guess is corrected, imported, and later resubmitted plan by plan", async ({
  office,
  page,
}) => {
  test.setTimeout(420_000);
  office.run("create-round.ts", "--coordinator", `Ingrid Smit <${coordinator}>`, "--slug", "importeren");
  const original = readFileSync(sharedFile("samples/plans-ms-forms-nl.xlsx"));
  await signInByMail(page, coordinator);

  await test.step("the wrong guess is seen and corrected by hand", async () => {
    await choose(page, "november.xlsx", await changedWorkbook(original, misleading));
    const columns = page.locator("#columns");
    const question = columns.getByRole("row", { name: /Welke organisatie is penvoerder/ });
    const wrong = columns.getByRole("row", { name: /Naam organisatie/ });
    await openColumns(page);
    await expect(wrong.getByRole("combobox")).toHaveValue("leadApplicant");
    await expect(wrong).toContainText("De naam van de kolom is bekend.");
    await question.getByRole("combobox").selectOption("leadApplicant");
    await page.getByRole("button", { name: "Pas kolommen aan" }).click();
    await expectToast(page, /^De kolommen zijn aangepast\./);
    await openColumns(page);
    await expect(question).toContainText("Zelf gekozen.");
    await expect(wrong.getByRole("combobox")).toHaveValue("extra");
    await expectAccessible(page);
  });

  await test.step("one row is left out, and taken in again", async () => {
    await page.getByRole("button", { name: /^Sla over: .*Samen sterker in Holtenbroek/ }).click();
    const left = page.getByRole("row", { name: /door jou overgeslagen/ });
    await expect(left).toContainText("Samen sterker in Holtenbroek");
    await left.getByRole("button", { name: /^Neem toch mee/ }).click();
    await expect(left).toHaveCount(0);
  });

  await test.step("the plans come in, and the same file again changes nothing", async () => {
    await bringIn(page);
    await expectToast(page, /^Het bestand is geïmporteerd: 17 nieuw/);
    await choose(page, "november.xlsx", await changedWorkbook(original, misleading));
    await expect(page.getByText("Alles in dit bestand staat er al. Importeren verandert niets.")).toBeVisible();
    await openColumns(page);
    await expect(page.getByText("zoals de vorige keer voor deze bron", { exact: false }).first()).toBeVisible();
    await bringIn(page);
    await expectToast(page, /^Er is niets veranderd: 17/);
  });

  await test.step("the plans are screened as far as that follows from the form", async () => {
    await page.goto(`${round}/phase`);
    const why = page.getByLabel("Waarom ga je toch verder?");
    if (await why.isVisible()) await why.fill("We gaan toetsen.");
    await page.getByRole("button", { name: "Door naar Toetsing" }).click();
    await expectToast(page, /^De ronde is nu in de fase Toetsing\./);
    await page.goto(`${round}/screening/accept`);
    await page.getByRole("button", { name: /^Neem \d+ suggesties over/ }).click();
    await expect(page).toHaveURL(new RegExp(`${round}/screening$`));
  });

  await test.step("two plans come again: the coordinator takes one and leaves the other", async () => {
    await choose(page, "december.xlsx", await changedWorkbook(original, resubmitted));
    await expect(page.getByRole("heading", { name: "Wacht op jouw keuze" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("checkbox", { name: /De keukentafel houdt de regie/ }).check();
    await bringIn(page);
    await expect(page.getByRole("link", { name: "De keukentafel houdt de regie" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Samen sterker in Holtenbroek" })).toBeVisible();
  });

  await test.step("the earlier version is kept with its differences, and can be read whole", async () => {
    await page.getByRole("link", { name: "De keukentafel houdt de regie" }).click();
    const versions = page.locator("#plan-versions");
    await expect(versions.locator("mark")).toHaveText(["heeft", "houdt"]);
    await expectAccessible(page);
    await versions.getByRole("link", { name: "Lees versie 1 helemaal" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "De keukentafel heeft de regie" })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("what was judged about the changed title has to be looked at again, the rest stands", async () => {
    await page.goto(`${round}/screening`);
    const row = page.getByRole("row", { name: /De keukentafel houdt de regie/ });
    const states = await row.locator(".badge").allTextContents();
    expect(states.filter((state) => state === "opnieuw bekijken").length).toBeLessThan(states.length - 3);
    await expect(row).toContainText("voldoet");
  });

  await test.step("a withdrawn plan stays in the list, and takes no part", async () => {
    await page.goto(`${round}/plans`);
    await page.getByRole("link", { name: "Samen sterker in Holtenbroek" }).click();
    await page.getByRole("button", { name: "Leg vast dat dit plan is ingetrokken" }).click();
    await page.getByLabel("Waarom is het ingetrokken?").fill("De penvoerder belde op 3 december.");
    await page.getByRole("button", { name: "Ja, het is ingetrokken" }).click();
    await expect(page.getByText("De penvoerder belde op 3 december.")).toBeVisible();
    await expectAccessible(page);
  });
});

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${round}/import`);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
  await page.getByRole("button", { name: "Bekijk het bestand" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Controleer het bestand" })).toBeVisible();
}

/** What was done is said for a moment; a slow machine may look when it is gone again. */
const expectToast = (page: Page, text: RegExp) =>
  expect(page.locator(".toast").filter({ hasText: text })).toBeAttached();

async function openColumns(page: Page): Promise<void> {
  const fold = page.locator("#columns details");
  if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Importeer", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${round}/plans$`));
}
