import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { phases } from "~/calls/phases";
import type { Actor } from "~/people/access";
import { write } from "~/platform/database.server";
import { registerFile } from "~/reporting/screening-register";
import { loader as page } from "~/reporting/screening-register.page";
import { readRegister } from "~/reporting/screening-register.server";
import { loader as file } from "~/reporting/screening-register-file.page";
import { attachEvidence } from "~/screening/evidence.server";
import { saveScreening } from "~/screening/save-screening.server";
import { aPlan, aSheet } from "../factories/plan";
import { get } from "../factories/requests";
import { actorOf, inPhase } from "../factories/round";
import { testContext, testNow } from "../factories/services";
import { filledForm, screeningRound } from "../screening/screening-round";

/** A plan with a fail in standard words, words attached of which one is gone since, private answers, and a sheet with a comment. */
async function aRegister() {
  const all = await screeningRound();
  const { db, round, coordinator, member } = all;
  const { id: planId } = await aPlan(db, round, {
    dossierNumber: "0042",
    title: "=HYPERLINK(1)",
    phone: "010 1234567",
    answers: [{ header: "Rekeningnummer", text: "NL00 BANK 0123 4567 89" }],
  });
  const changes = { joint_plan: { verdict: "fail" as const, reasonCode: "partner_missing" } };
  await saveScreening(db, coordinator, await filledForm(db, coordinator, { planId, changes, part: "joint_plan" }));
  for (const paste of ["+31 Wij doen", "De bewoners beslissen."]) {
    const about = { planId, planVersion: 1, criterion: "joint_plan", selections: [], now: testNow };
    await attachEvidence(db, coordinator, { ...about, paste });
  }
  await write(db, (tx) => tx.plan.update({ where: { id: planId }, data: { version: 2, residentsRole: "Weg." } }));
  await aSheet(db, round, { userId: member.userId, planId, scores: [5, 4, 3, 2, 1], comment: "GEHEIM OORDEEL" });
  const { context } = testContext(db);
  const path = `/rounds/${round.slug}/screening/register`;
  const params = { round: round.slug };
  const show = (as: Actor | null) => get(page, { context, as, path, params });
  const take = (as: Actor | null, query = "") => get(file, { context, as, path: `${path}-file${query}`, params });
  return { ...all, planId, show, take };
}

test("a row holds the verdict, the words with those that are gone, the reason, who, when and the suggestion", async () => {
  const { db, coordinator } = await aRegister();
  const register = await readRegister(db, coordinator);
  const [row] = register.ok ? register.rows : [];
  expect(register.ok && register.rows.length).toBe(8);
  expect(row).toEqual({
    dossierNumber: "0042",
    title: "=HYPERLINK(1)",
    withdrawn: false,
    planVersion: 2,
    criterion: "Samen opgesteld",
    state: "outdated",
    verdict: "fail",
    verdictVersion: 1,
    quotes: [{ text: "De bewoners beslissen.", found: false }],
    reasonLabel: "Partner ontbreekt",
    reason:
      "Het plan heeft maar één partner. De oproep vraagt een bewonersinitiatief en een welzijnsorganisatie die het plan samen opstellen.",
    by: "Coby",
    at: testNow,
    suggestedThen: "pass",
    suggestedNow: "pass",
    suggestionSentence: expect.stringContaining("Welzijn Oost"),
  });
});

test("the files hold the same rows, and a spreadsheet runs or changes nothing in them", async () => {
  const { take, manager, db, round } = await aRegister();
  const { data, headers } = await take(manager, "?format=csv");
  const rows: string[][] = parse(String(data), { bom: true, delimiter: ";" });
  expect([rows.length, rows[1]?.slice(0, 3)]).toEqual([9, ["'0042", "'=HYPERLINK(1)", "nee"]]);
  expect(headers.get("Content-Disposition")).toBe(
    'attachment; filename="toetsingsregister-plannen-2021-2021-12-06.csv"',
  );
  const events = await db.auditEvent.findMany({ where: { roundId: round.id, action: "screening.exported" } });
  expect(events.map(({ actorId, after }) => [actorId, after])).toEqual([[manager.userId, { format: "csv", rows: 8 }]]);
  const register = await readRegister(db, manager);
  const { bytes } = await registerFile(register.ok ? register.rows : [], "xlsx");
  expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe("PK");
});

test("staff get it in every phase and members in none, and it gives away no contact, bank account or score", async () => {
  const { db, round, show, take, coordinator, manager, member, chair } = await aRegister();
  const statuses: number[][] = [];
  for (const phase of phases) {
    await inPhase(db, round, phase);
    const people = await Promise.all([coordinator, manager, member, chair].map((one) => actorOf(db, round, one)));
    statuses.push([]);
    for (const person of people) statuses.at(-1)?.push((await show(person)).status, (await take(person)).status);
  }
  expect(statuses).toEqual(phases.map(() => [200, 200, 200, 200, 403, 403, 403, 403]));
  const seen = JSON.stringify((await show(manager)).data) + String((await take(manager, "?format=csv")).data);
  expect(seen).not.toMatch(/010 1234567|NL00|GEHEIM|geheim@|06-0000/i);
});
