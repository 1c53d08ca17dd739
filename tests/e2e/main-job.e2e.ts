import { readFileSync } from "node:fs";
import { type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { parseAmount } from "../../app/intake/amounts";
import { readSheetText } from "../../app/reporting/spreadsheet-text";
import { hasSharedFiles, sharedFile } from "../shared-files";
import { expectAccessible } from "./accessibility";
import { test } from "./office";
import { browserOf, signInByMail } from "./people";

const round = "/rounds/hoofdtaak";
const coordinator = "carla@example.org";
const programmeManager = "petra@example.org";
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** What every member gives a plan on every criterion, by its place in the order of dossier numbers: four differs from member to member. */
const members = [
  { name: "Anna de Groot", email: "anna@example.org", plus: 0, options: {} },
  { name: "Bram Visser", email: "bram@example.org", plus: 1, options: phone },
  { name: "Cora Smit", email: "cora@example.org", plus: 0, options: { javaScriptEnabled: false } },
] satisfies { name: string; email: string; plus: number; options: BrowserContextOptions }[];

/** The plans that pass the screening, best first, with what they ask and whether others pay along. Anna and Cora give the first number, Bram the second. */
type Expected = { dossier: string; scores: [number, number] };
const bestFirst: readonly [number, number][] = [
  [5, 5],
  [4, 5],
  [4, 4],
  [3, 4],
  [3, 3],
  [2, 3],
  [2, 2],
  [1, 2],
  [1, 1],
];

type SampleRow = Record<string, string>;

const sample = (): SampleRow[] =>
  parse(readFileSync(sharedFile("samples/plans-fonds-export.csv"), "utf8"), {
    bom: true,
    delimiter: ";",
    columns: (headers: string[]) =>
      headers.map((header, index) => `${header.trim()}${headers.indexOf(header) === index ? "" : index}`),
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  });

test.skip(!hasSharedFiles, "the sample exports are not here");
test.describe.configure({ mode: "serial" });

test("from a form export to a released, ranked list", async ({ browser, office, page }) => {
  test.setTimeout(900_000);
  office.run("create-round.ts", "--coordinator", `Carla Jansen <${coordinator}>`, "--slug", "hoofdtaak");
  await signInByMail(page, coordinator);
  await expect(page).toHaveURL(new RegExp(`${round}$`));
  await expectAccessible(page);

  await test.step("the coordinator invites the committee and the programme manager", () => invitePeople(page));
  await test.step("the coordinator asks two sheets a plan", () => setQuorum(page, "2"));
  await test.step("the coordinator imports the export", () => importPlans(page));
  await test.step("the coordinator screens every plan", () => screenPlans(page));
  await movePhase(page, "Beoordeling", "De leden geven hun belangen aan terwijl ze beoordelen.");

  const eligible = await eligibleDossiers(page);
  expect(eligible.length).toBeGreaterThanOrEqual(6);
  expect(eligible.length).toBeLessThanOrEqual(bestFirst.length);
  const order: Expected[] = eligible.map((dossier, index) => ({ dossier, scores: bestFirst[index] ?? [1, 1] }));
  const recused = order[2]?.dossier ?? "";
  for (const member of members) {
    await test.step(`${member.name} declares interests and scores`, async () => {
      const own = await browserOf(browser, office, member.email, member.options);
      // axe is a script: it looks at the same pages with the other two.
      const scripts = member.name !== "Cora Smit";
      await declareInterests(own, scripts ? null : recused, scripts);
      await scorePlans(own, order, member.plus, scripts);
      await own.context().close();
    });
  }

  await test.step("nobody sees scores before scoring closes", async () => {
    for (const path of ["/ranking", "/ranking.csv", "/decisions"]) {
      expect((await page.request.get(`${round}${path}`)).status()).toBe(409);
    }
  });
  await page.goto(`${round}/progress`);
  await expectAccessible(page);
  await movePhase(page, "Beraad", "Iedereen die meedoet, heeft ingeleverd.");
  await page.goto(`${round}/ranking`);
  await expectAccessible(page);
  await test.step("the coordinator records the decisions", () => recordDecisions(page, order));

  const manager = await browserOf(browser, office, programmeManager);
  await test.step("the programme manager releases and downloads the list", async () => {
    await manager.goto(`${round}/decisions`);
    await manager.getByRole("button", { name: "Besluiten vrijgeven" }).click();
    await manager.getByRole("dialog").getByRole("button", { name: "Ja, geef vrij" }).click();
    await expect(manager.getByText("Alle besluiten zijn vrijgegeven.")).toBeVisible();
    await expectAccessible(manager);
  });
  const answer = await manager.request.get(`${round}/ranking.csv`);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  const rows: string[][] = parse(await answer.body(), { bom: true, delimiter: ";" });
  const [header, ...plans] = rows.map((cells) => cells.map((cell) => readSheetText(cell, { keepAsTyped: true })));
  expect(header).toHaveLength(22);
  expect(plans.slice(0, order.length)).toEqual(expectedRows(order, recused));
  const rest = plans.slice(order.length);
  const dossiers = [...new Set(sample().map((row) => row.Dossiernummer ?? ""))];
  expect(rest.map((cells) => [cells[0], cells[17], cells[21]?.startsWith("Voldoet niet: ")])).toEqual(
    rest.map(() => ["", "afwijzing", true]),
  );
  expect(plans.map((cells) => cells[1]).sort()).toEqual(dossiers.sort());
});

async function invitePeople(page: Page): Promise<void> {
  await page.goto(`${round}/people`);
  await expectAccessible(page);
  await page.getByText("Meer mensen tegelijk uitnodigen").click();
  const list = page.locator("#invite-list");
  await list.getByRole("textbox").fill(members.map(({ name, email }) => `${name} <${email}>`).join("\n"));
  await list.getByRole("button", { name: "Iedereen op de lijst uitnodigen" }).click();
  await expect(page.getByRole("rowheader", { name: /Cora Smit/ })).toBeVisible();
  const one = page.locator("#invite");
  await one.getByLabel("Naam").fill("Petra Mulder");
  await one.getByLabel("E-mailadres").fill(programmeManager);
  await one.getByRole("checkbox", { name: /^commissielid/i }).uncheck();
  await one.getByRole("checkbox", { name: /^programmamanager/i }).check();
  await one.getByRole("button", { name: "Uitnodigen", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: /Petra Mulder/ })).toBeVisible();
}

async function setQuorum(page: Page, quorum: string): Promise<void> {
  await page.goto(`${round}/settings`);
  await expectAccessible(page);
  await page.getByLabel("Hoeveel leden moeten een plan beoordelen?").fill(quorum);
  await page.getByRole("button", { name: "Regels opslaan" }).click();
  await expect(page.getByText("De instellingen zijn opgeslagen.")).toBeVisible();
  await page.goto(`${round}/criteria`);
  await expectAccessible(page);
}

async function importPlans(page: Page): Promise<void> {
  await page.goto(`${round}/import`);
  await expectAccessible(page);
  await page.locator('input[type="file"]').setInputFiles(sharedFile("samples/plans-fonds-export.csv"));
  await page.getByRole("button", { name: "Bekijk het bestand" }).click();
  await expect(page).toHaveURL(/\/import\/\w+/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Importeer" }).click();
  await expect(page).toHaveURL(new RegExp(`${round}/plans`));
  await expect(page.getByRole("link", { name: "Van flat tot flat" })).toBeVisible();
  await expectAccessible(page);
}

/** Takes over what follows from the form, then judges what is left plan by plan, as the suggestion has it or, where it doubts, in favour. */
async function screenPlans(page: Page): Promise<void> {
  await movePhase(page, "Toetsing");
  await page.goto(`${round}/screening/accept`);
  await page.getByRole("button", { name: /^Neem \d+ suggesties over/ }).click();
  await expect(page).toHaveURL(new RegExp(`${round}/screening$`));
  await expectAccessible(page);
  await page.getByRole("link", { name: "Verder met het volgende plan" }).click();
  await expect(page.getByRole("heading", { name: "Criteria" })).toBeVisible();
  // After the last plan the way leads back to the overview.
  const onAPlan = () => /\/screening\/./.test(new URL(page.url()).pathname);
  for (let plan = 0; plan < 30 && onAPlan(); plan++) {
    const title = page.getByRole("heading", { level: 1 });
    const name = await title.textContent();
    if (plan === 0) await expectAccessible(page);
    const open = await page.locator("details.card-fold[open]").evaluateAll((cards) => cards.map(({ id }) => id));
    for (const card of open.map((id) => page.locator(`#${id}`))) {
      const fails = (await card.getByText("voldoet niet", { exact: true }).count()) > 1;
      await card.getByRole("radio", { name: fails ? "voldoet niet" : "voldoet", exact: true }).check();
      if (fails) await card.getByRole("textbox", { name: "Reden" }).fill("Dit volgt uit het formulier.");
    }
    const funding = page.locator("#criterion-co-funding");
    const chosen = await funding.locator(".badge").first().textContent();
    await funding.getByRole("radio", { name: chosen ?? "onbekend", exact: true }).check();
    await page.getByRole("button", { name: "Alles opslaan en naar het volgende plan" }).click();
    await expect(title).not.toHaveText(name ?? "");
  }
}

async function movePhase(page: Page, to: string, reason = ""): Promise<void> {
  await page.goto(`${round}/phase`);
  await expectAccessible(page);
  const why = page.getByLabel("Waarom ga je toch verder?");
  if (await why.isVisible()) await why.fill(reason || "Alles wat kon, is gedaan.");
  await page.getByRole("button", { name: `Door naar ${to}` }).click();
  await expect(page.getByText(`De ronde is nu in de fase ${to}.`)).toBeVisible();
}

/** The dossier numbers of the plans that passed, in order. */
async function eligibleDossiers(page: Page): Promise<string[]> {
  await page.goto(`${round}/screening?show=eligible`);
  const titles = await page.getByRole("rowheader").allTextContents();
  return sample()
    .filter((row) => titles.some((title) => title.trim() === row.Projecttitel))
    .map((row) => row.Dossiernummer ?? "")
    .filter((dossier, index, all) => all.indexOf(dossier) === index)
    .sort();
}

const titleOf = (dossier: string): string => latest(dossier).Projecttitel ?? "";

async function declareInterests(page: Page, recusedDossier: string | null, scripts: boolean): Promise<void> {
  await page.goto(`${round}/interests`);
  if (scripts) await expectAccessible(page);
  for (const card of await page.locator("article").all()) {
    const title = await card.getByRole("heading").textContent();
    const recused = recusedDossier !== null && title === titleOf(recusedDossier);
    await card.getByRole("radio", { name: recused ? "Ik doe niet mee" : "Geen belang" }).check();
  }
  await page.getByRole("button", { name: "Alles opslaan" }).click();
  await expect(page.getByText("Je keuzes zijn opgeslagen.").first()).toBeVisible();
}

async function scorePlans(page: Page, order: readonly Expected[], plus: number, scripts: boolean): Promise<void> {
  await page.goto(`${round}/scoring`);
  if (scripts) await expectAccessible(page);
  const links: { title: string; href: string | null }[] = [];
  for (const link of await page.locator("tbody th a").all()) {
    links.push({ title: ((await link.textContent()) ?? "").trim(), href: await link.getAttribute("href") });
  }
  for (const [index, { title, href }] of links.entries()) {
    const plan = order.find(({ dossier }) => titleOf(dossier) === title);
    if (!plan || !href || href.includes("/interests")) continue;
    const score = plan.scores[plus];
    await page.goto(href);
    if (new URL(page.url()).pathname !== href) continue;
    if (index === 0 && scripts) await expectAccessible(page);
    for (const scale of await page.locator("fieldset.scale").all()) {
      await scale.locator(`input[value="${score}"]`).check();
    }
    await page.getByRole("button", { name: "Inleveren" }).click();
    await expect(page.getByText(/^Ingeleverd op/)).toBeVisible();
  }
  await page.goto(`${round}/scoring`);
}

/** Ranks 1 to 4 and, against the line, rank 6 get a donation; rank 5 is in reserve; the others are rejected. */
async function recordDecisions(page: Page, order: readonly Expected[]): Promise<void> {
  for (const [index, { dossier }] of order.entries()) {
    await page.goto(`${round}/decisions`);
    await page.getByRole("link", { name: titleOf(dossier) }).click();
    await expect(page.getByRole("heading", { level: 1, name: titleOf(dossier) })).toBeVisible();
    if (index === 0) await expectAccessible(page);
    const decision = decisionOf(index);
    await page.getByRole("radio", { name: decision.label }).check();
    if (decision.word === "donatie") await page.getByLabel("Bedrag van de donatie").fill("45.000");
    await page.getByLabel("Motivering").fill(decision.motivation);
    await page.getByLabel("Wijkt dit af van de lijst? Waarom?").fill(decision.deviation);
    await page.getByRole("button", { name: "Besluit vastleggen" }).click();
    await expect(page.getByText(decision.motivation).first()).toBeVisible();
  }
  await page.goto(`${round}/decisions`);
  await expectAccessible(page);
  for (let left = 30; left > 0; left--) {
    const reject = page.locator("#ineligible details summary").first();
    if (!(await reject.isVisible())) break;
    const open = await page.locator("#ineligible details").count();
    await reject.click();
    await page.locator("#ineligible details[open] button").click();
    await expect(page.locator("#ineligible details")).toHaveCount(open - 1);
  }
}

function decisionOf(index: number) {
  const rank = index + 1;
  const motivation = `Besproken in het beraad: plaats ${rank}.`;
  if (rank <= 4 || rank === 6) {
    const deviation = "De commissie wijkt hier af: het bedrag of de plaats, om de spreiding over het land.";
    return { label: "Donatie", word: "donatie", motivation, deviation, amount: "45000,00" };
  }
  const deviation = "De commissie kiest anders, om de spreiding over het land.";
  if (rank === 5) return { label: "Reservelijst", word: "reservelijst", motivation, deviation, amount: "" };
  return { label: "Afwijzing", word: "afwijzing", motivation, deviation, amount: "" };
}

/** Of two rows with one number the later submission counts. */
function latest(dossier: string): SampleRow {
  const rows = sample().filter((row) => row.Dossiernummer === dossier);
  return rows.at(-1) ?? {};
}

const euros = (cents: number | null): string => (cents === null ? "" : `${(cents / 100).toFixed(2)}`.replace(".", ","));
const points = (hundredths: number): string => (hundredths / 100).toFixed(2).replace(".", ",");
const amount = (text: string | undefined): number | null => parseAmount({ kind: "text", text: text ?? "" }).value;

/** The whole row of every ranked plan, worked out from the sample, the scores above and the budget of € 250.000. */
function expectedRows(order: readonly Expected[], recused: string): string[][] {
  let spent = 0;
  let running: number | null = 0;
  let stopped = false;
  return order.map(({ dossier, scores: [first, second] }, index) => {
    const row = latest(dossier);
    const requested = amount(row["Gevraagd bedrag"]);
    const given = dossier === recused ? [first, second] : [first, second, first];
    // Half up on hundredths: a mean of thirds or halves of whole numbers never lies exactly between two of them, except at ,5.
    const base = Math.floor((200 * given.reduce((sum, score) => sum + score, 0) + given.length) / (2 * given.length));
    const [own, other] = [amount(row["Eigen bijdrage"]), amount(row["Bijdrage derden"])];
    const total = amount(row["Totale begroting"]);
    // Who asks for the whole budget and names a contribution as well contradicts themselves: that is left to a person.
    const contradicts = requested !== null && total !== null && requested >= total;
    const some = (own ?? 0) + (other ?? 0) > 0;
    const funding = some && !contradicts ? "ja" : own === 0 && other === 0 ? "nee" : "onbekend";
    const bonus = funding === "ja" ? 10 : 0;
    running = running === null || requested === null ? null : running + requested;
    const within: boolean = !stopped && requested !== null && spent + requested <= 25_000_000;
    if (within) spent += requested ?? 0;
    else stopped = true;
    const decision = decisionOf(index);
    return [
      String(index + 1),
      dossier,
      row.Projecttitel ?? "",
      row["Naam organisatie"] ?? "",
      row.Bewonersinitiatief ?? "",
      row.Welzijnsorganisatie ?? "",
      row["Buurt/wijk"] ?? "",
      row.Gemeente ?? "",
      euros(requested),
      funding,
      String(given.length),
      points(base),
      points(bonus),
      points(base + bonus),
      String(index + 1),
      euros(running),
      within ? "ja" : "nee",
      decision.word,
      decision.amount,
      decision.motivation,
      // A rejection below the line follows the list: there is nothing to explain.
      within || decision.word === "donatie" ? decision.deviation : "",
      "",
    ];
  });
}
