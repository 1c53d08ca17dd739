import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessibility";
import { test } from "./office";
import { browserOf, signInByMail } from "./people";

const round = "/rounds/toetsen";
const coordinator = "tess@example.org";
const goal = "Wij willen leren hoe bewoners de leiding houden. De bewoners beslissen over het geld.";

const headers = [
  "Dossiernummer",
  "Projecttitel",
  "Samenvatting",
  "Penvoerder",
  "Rechtsvorm",
  "Bewonersinitiatief",
  "Welzijnsorganisatie",
  "Buurt",
  "Gemeente",
  "Leerdoel",
];

/** Three plans to screen, as a form export. */
function exportFile(): string {
  const plans = ["Eerste", "Tweede", "Derde"].map((name, index) =>
    [
      `2021-00${index + 1}`,
      `${name} plan`,
      "Bewoners en welzijnswerkers doen samen een proef.",
      "Stichting De Linde",
      "Stichting",
      "Bewonersgroep De Linde",
      "Welzijn Zonneveld",
      "Holtenbroek",
      "Zwolle",
      goal,
    ].join(";"),
  );
  const file = join(mkdtempSync(join(tmpdir(), "beraad-toetsen-")), "plannen.csv");
  writeFileSync(file, [headers.join(";"), ...plans, ""].join("\n"));
  return file;
}

test.describe.configure({ mode: "serial" });

test.beforeAll(({ office }) => {
  office.run("create-round.ts", "--coordinator", `Tess Toetser <${coordinator}>`, "--slug", "toetsen");
  office.run("import.ts", exportFile(), "--round", "toetsen");
});

test("a coordinator screens a plan by keyboard only, with evidence, and goes on to the next", async ({ page }) => {
  await signInByMail(page, coordinator);
  await page.goto(`${round}/phase`);
  const why = page.getByLabel("Waarom ga je toch verder?");
  if (await why.isVisible()) await why.fill("Om te toetsen.");
  await page.getByRole("button", { name: "Door naar Toetsing" }).click();
  await expect(page.getByText("De ronde is nu in de fase Toetsing.")).toBeVisible();
  await page.goto(`${round}/screening?show=todo`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Verder met het volgende plan" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Eerste plan" })).toBeVisible();
  await expectAccessible(page);

  await test.step("a sentence becomes evidence by keys", async () => {
    await page.locator('[data-pick="learningGoal"]').focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Bewijs voor")).toBeFocused();
    await page.keyboard.press("3");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#criterion-resident_led_learning_goal .quote-evidence")).toHaveText(
      "“Wij willen leren hoe bewoners de leiding houden.”",
    );
    await expectAccessible(page);
  });

  const first = page.locator("#criterion-joint_plan");
  await test.step("every criterion is judged by a key, and a field to type in is left alone", async () => {
    await first.locator("> summary").focus();
    for (let left = 8; left > 0; left--) {
      await page.keyboard.press("v");
      await page.keyboard.press("g");
    }
    await expect(page.getByRole("button", { name: "Alles opslaan en naar het volgende plan" })).toBeFocused();
    await page.locator("#joint_plan-reason").focus();
    await page.keyboard.type("vng");
    await expect(page.locator("#joint_plan-reason")).toHaveValue("vng");
    await expect(first.getByRole("radio", { name: "voldoet", exact: true })).toBeChecked();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
  });

  await test.step("what is filled in survives a visit elsewhere", async () => {
    await first.locator("> summary").focus();
    await page.keyboard.press("o");
    await page.locator("#joint_plan-reason-code").selectOption("partner_undecided");
    await expect(page.locator("#joint_plan-reason")).toHaveValue("Nog niet vast staat wie de tweede partner is.");
    await page.getByRole("link", { name: "Alle plannen" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Toetsing" })).toBeVisible();
    await page.goBack();
    await expect(page.getByText("Wat je eerder invulde en nog niet had opgeslagen, staat er weer.")).toBeVisible();
    await expect(page.locator("#joint_plan-reason")).toHaveValue("Nog niet vast staat wie de tweede partner is.");
  });

  await test.step("without a connection nothing is saved, and nothing is lost", async () => {
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Alles opslaan", exact: true }).last().click();
    await expect(page.getByText("Niet opgeslagen: de website was niet te bereiken.")).toBeVisible();
    await expect(page.locator("#joint_plan-reason")).toHaveValue("Nog niet vast staat wie de tweede partner is.");
    await page.context().setOffline(false);
  });

  await page.getByRole("button", { name: "Alles opslaan en naar het volgende plan" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tweede plan" })).toBeVisible();
  await expect(page).toHaveURL(/\?show=todo#criteria$/);
  await expect(first.locator("> summary")).toBeFocused();
});

test("words selected with the mouse become evidence, stand in the register, and can be taken away", async ({
  page,
}) => {
  await signInByMail(page, coordinator);
  await page.goto(`${round}/screening`);
  await page.getByRole("link", { name: "Tweede plan" }).click();
  await expect(page.locator('[data-pick="learningGoal"]')).toBeVisible();
  await selectWords(page, "De bewoners beslissen");
  await page.getByLabel("Bewijs voor").selectOption("resident_led_learning_goal");
  await page.locator(".selection-bar").getByRole("button", { name: "Voeg toe" }).click();
  const card = page.locator("#criterion-resident_led_learning_goal");
  await expect(card.locator(".quote-evidence")).toHaveText("“De bewoners beslissen”");
  await expect(page.locator("mark.passage-evidence").first()).toBeVisible();
  const plan = page.url();
  await page.goto(`${round}/screening/register`);
  await expect(page.getByText("“De bewoners beslissen”")).toBeVisible();
  await expectAccessible(page);
  await page.goto(plan);
  await page.getByRole("button", { name: /^Haal weg: De bewoners/ }).click();
  await expect(page.locator(".quote-evidence")).toHaveCount(0);
});

test("on a phone words are attached by touch", async ({ browser, office }) => {
  const page = await browserOf(browser, office, coordinator, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(`${round}/screening`);
  await page.getByRole("link", { name: "Derde plan" }).tap();
  await page.locator('[data-pick="learningGoal"]').tap();
  await page.getByRole("button", { name: "Volgende zin" }).tap();
  await page.getByLabel("Bewijs voor").selectOption("resident_led_learning_goal");
  await expectAccessible(page);
  await page.locator(".selection-bar").getByRole("button", { name: "Voeg toe" }).tap();
  await expect(page.locator("#criterion-resident_led_learning_goal .quote-evidence")).toHaveText(
    "“De bewoners beslissen over het geld.”",
  );
  await page.context().close();
});

/** Selects words the way a mouse leaves them: as a selection in the page. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const pieces = [...document.querySelectorAll("[data-field=learningGoal] [data-start]")];
    const piece = pieces.find(({ textContent }) => textContent?.includes(sought))?.firstChild;
    if (!piece) throw new Error(`no piece holds the words: ${pieces.map((one) => one.textContent).join("|")}`);
    const at = piece.textContent?.indexOf(sought) ?? 0;
    const range = document.createRange();
    range.setStart(piece, at);
    range.setEnd(piece, at + sought.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }, words);
}
