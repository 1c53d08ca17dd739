import { describe, expect, test } from "vitest";
import { importPlans } from "~/intake/import-plans.server";
import { discardImport, uploadImport } from "~/intake/upload-import.server";
import { write } from "~/platform/database.server";
import { testDatabase } from "../factories/database";
import { passScreening } from "../factories/plan";
import { aPerson, aRound, inPhase, type TestRound } from "../factories/round";
import { testContext, testNow } from "../factories/services";
import { hasSharedFiles } from "../shared-files";
import { imported, planFile, planRow, previewed, sample, uploaded } from "./import-factory";

async function office({
  kind = "plans" as const,
  slug = "plannen-2021",
}: {
  kind?: "plans" | "ideas";
  slug?: string;
} = {}) {
  const db = await testDatabase();
  const round = await aRound(db, { kind, slug });
  const coordinator = await aPerson(db, round, ["coordinator"], "Ans Coordinator");
  return { db, round, coordinator, parts: testContext(db).context };
}

const none = {
  created: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  left: 0,
  keptOut: 0,
  superseded: 0,
  tests: 0,
  skipped: 0,
};

const allPlans = ({ db, round }: { db: Awaited<ReturnType<typeof testDatabase>>; round: TestRound }) =>
  db.plan.findMany({ where: { roundId: round.id }, orderBy: [{ source: "asc" }, { dossierNumber: "asc" }] });

describe.skipIf(!hasSharedFiles)("the sample files", () => {
  test.each([
    ["plans-fonds-export.csv", "Aanvraagsysteem", { created: 17, superseded: 1, skipped: 2 }],
    ["plans-ms-forms-nl.xlsx", "Microsoft Forms", { created: 17, skipped: 1 }],
  ])("%s comes in whole, and a second time changes nothing", async (fileName, source, counts) => {
    const { db, round, coordinator, parts } = await office();
    const file = { content: sample(fileName), fileName };
    expect(await imported(parts, coordinator, file)).toEqual({ ok: true, outcome: { ...none, ...counts } });
    const plans = await allPlans({ db, round });
    expect(new Set(plans.map((plan) => plan.source))).toEqual(new Set([source]));
    const revision = await db.round.findUniqueOrThrow({ where: { id: round.id }, select: { revision: true } });
    expect(revision).toEqual({ revision: 1 });

    expect(await imported(parts, coordinator, file)).toEqual({
      ok: true,
      outcome: { ...none, ...counts, created: 0, unchanged: 17 },
    });
    expect(await allPlans({ db, round })).toEqual(plans);
    expect(await db.planHistory.count()).toBe(0);
    expect(await db.round.findUniqueOrThrow({ where: { id: round.id }, select: { revision: true } })).toEqual(revision);
  });

  test("a later export makes new versions of the plans that changed, keeps what they said, and withdraws one", async () => {
    const { db, round, coordinator, parts } = await office();
    await imported(parts, coordinator, { content: sample("plans-fonds-export.csv"), fileName: "november.csv" });
    const before = await allPlans({ db, round });
    const later = { content: sample("plans-resubmission.csv"), fileName: "december.csv" };
    const preview = await previewed(parts, coordinator, await uploaded(parts, coordinator, later));
    const outcome = await imported(parts, coordinator, later);
    const after = await allPlans({ db, round });

    expect(outcome).toEqual({
      ok: true,
      outcome: { ...none, created: 2, changed: 3, withdrawn: 1, unchanged: 13, skipped: 3 },
    });
    expect(after.map(({ dossierNumber, version, state }) => [dossierNumber, version, state])).toEqual([
      ["2021-BB-0417", 1, "active"],
      ["2021-BB-0419", 1, "active"],
      ["2021-BB-0420", 1, "active"],
      ["2021-BB-0423", 2, "active"],
      ["2021-BB-0424", 1, "active"],
      ["2021-BB-0426", 1, "active"],
      ["2021-BB-0427", 1, "active"],
      ["2021-BB-0428", 1, "active"],
      ["2021-BB-0430", 1, "active"],
      ["2021-BB-0431", 1, "active"],
      ["2021-BB-0433", 1, "withdrawn"],
      ["2021-BB-0434", 2, "active"],
      ["2021-BB-0435", 1, "active"],
      ["2021-BB-0437", 1, "active"],
      ["2021-BB-0438", 2, "active"],
      ["2021-BB-0440", 1, "active"],
      ["2021-BB-0441", 1, "active"],
      ["2021-BB-0446", 1, "active"],
      ["2021-BB-0447", 1, "active"],
    ]);
    const withdrawn = after.find((plan) => plan.dossierNumber === "2021-BB-0433");
    expect(withdrawn?.withdrawnReason).toBe("Volgens Aanvraagsysteem: Ingetrokken");
    const old = before.find((plan) => plan.dossierNumber === "2021-BB-0438");
    const kept = await db.planHistory.findMany({ where: { planId: old?.id } });
    expect(kept.map(({ version, content }) => [version, content])).toEqual([
      [1, expect.objectContaining({ learningGoal: old?.learningGoal, answers: old?.answers })],
    ]);
    expect(
      preview.entries
        .filter(({ kind }) => kind !== "unchanged")
        .map((one) => [one.number, one.kind, one.changes.map(({ field }) => field)]),
    ).toEqual([
      ["2021-BB-0423", "changed", ["activities", "startDate", "totalBudgetCents", "requestedCents"]],
      ["2021-BB-0433", "withdrawn", []],
      [
        "2021-BB-0434",
        "changed",
        ["requestedCents", "ownContributionCents", "otherFundingCents", "funders", "attachments"],
      ],
      ["2021-BB-0438", "changed", ["learningGoal", "residentsRole", "totalBudgetCents"]],
      ["2021-BB-0446", "new", []],
      ["2021-BB-0447", "new", []],
    ]);
    const otherwise = preview.entries.filter(
      ({ kind, otherColumns }) => kind === "unchanged" && otherColumns.length > 0,
    );
    expect(otherwise.map((one) => [one.number, one.otherColumns])).toEqual([
      ["2021-BB-0431", ["Relatienummer", "Toelichting", "Behandelaar", "E-mail"]],
      ["2021-BB-0441", ["Relatienummer", "Toelichting", "Behandelaar", "E-mail"]],
    ]);
  });

  test("the earlier export does not undo the later one", async () => {
    const { db, round, coordinator, parts } = await office();
    const first = { content: sample("plans-fonds-export.csv"), fileName: "november.csv" };
    await imported(parts, coordinator, first);
    await imported(parts, coordinator, { content: sample("plans-resubmission.csv"), fileName: "december.csv" });
    const plans = await allPlans({ db, round });
    expect(await imported(parts, coordinator, first)).toEqual({
      ok: true,
      outcome: { ...none, unchanged: 13, left: 4, superseded: 1, skipped: 2 },
    });
    expect(await allPlans({ db, round })).toEqual(plans);
  });

  test("ideas get a number that stays the same, and the test row stays out", async () => {
    const { db, round, coordinator, parts } = await office({ kind: "ideas", slug: "ideeen-2021" });
    const file = { content: sample("ideas-google-forms.csv"), fileName: "ideeen.csv" };
    expect(await imported(parts, coordinator, file)).toEqual({
      ok: true,
      outcome: { ...none, created: 19, tests: 1 },
    });
    const numbers = (await allPlans({ db, round })).map((plan) => plan.dossierNumber);
    expect(new Set(numbers).size).toBe(19);
    expect(numbers.every((number) => /^I-[0-9A-F]{8}$/.test(number))).toBe(true);
    expect(await imported(parts, coordinator, file)).toEqual({
      ok: true,
      outcome: { ...none, unchanged: 19, tests: 1 },
    });
  });
});

test("a plan that is imported keeps every answer, its contact and its money", async () => {
  const { db, round, coordinator, parts } = await office();
  await imported(parts, coordinator, { content: planFile(planRow()), source: "Fonds" });
  const [plan] = await allPlans({ db, round });
  expect(plan).toMatchObject({
    source: "Fonds",
    dossierNumber: "2021-01",
    version: 1,
    state: "active",
    title: "Samen aan tafel",
    submittedAt: "2021-11-08",
    requestedCents: 4_950_000,
    ownContributionCents: null,
    coFunding: "unknown",
    contactName: "Truus Geheim",
    email: "truus.geheim@example.org",
    attachments: ["begroting-geheim.xlsx"],
    importedAt: testNow,
  });
  expect(plan?.answers).toEqual([
    { header: "Dossiernummer", text: "2021-01", field: "externalId" },
    { header: "Aanvraagdatum", text: "8-11-2021", field: "submittedAt" },
    { header: "Projecttitel", text: "Samen aan tafel", field: "title" },
    { header: "Samenvatting", text: "Wij koken en beslissen samen.", field: "summary" },
    { header: "Naam organisatie", text: "Stichting De Tafel", field: "leadApplicant" },
    { header: "Gemeente", text: "Rotterdam", field: "municipality" },
    { header: "Gevraagd bedrag", text: "49.500", field: "requestedCents" },
    { header: "Contactpersoon", text: "Truus Geheim", field: "contactName" },
    { header: "E-mail", text: "truus.geheim@example.org", field: "email" },
    { header: "Telefoon", text: "06-00000099", field: "phone" },
    { header: "Bijlagen", text: "begroting-geheim.xlsx", field: "attachments" },
    { header: "Status", text: "In behandeling", field: "status" },
    { header: "Behandelaar", text: "Bureau", field: null },
  ]);
});

test("when one row in the middle fails, nothing of the file comes in", async () => {
  const { db, round, coordinator, parts } = await office();
  await imported(parts, coordinator, { content: planFile(planRow()), source: "Fonds" });
  const content = planFile(
    planRow({ Projecttitel: "Anders" }),
    planRow({ Dossiernummer: "2021-02" }),
    planRow({ Dossiernummer: "2021-03" }),
    planRow({ Dossiernummer: "2021-04" }),
  );
  const importId = await uploaded(parts, coordinator, { content, source: "Fonds" });
  const { stamp } = await previewed(parts, coordinator, importId);
  const [plans, events] = [await allPlans({ db, round }), await db.auditEvent.count()];
  const trigger =
    "CREATE TRIGGER refuse BEFORE INSERT ON Plan WHEN NEW.dossierNumber = '2021-03' BEGIN SELECT RAISE(ABORT, 'full'); END";
  await write(db, (tx) => tx.$executeRawUnsafe(trigger));

  await expect(importPlans(parts, coordinator, { importId, stamp, take: [] })).rejects.toThrow();
  expect(await allPlans({ db, round })).toEqual(plans);
  expect(await db.planHistory.count()).toBe(0);
  expect(await db.auditEvent.count()).toBe(events);
  const file = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { importedAt: true } });
  expect(file).toEqual({ importedAt: null });

  await write(db, (tx) => tx.$executeRawUnsafe("DROP TRIGGER refuse"));
  expect(await importPlans(parts, coordinator, { importId, stamp, take: [] })).toEqual({
    ok: true,
    outcome: { ...none, created: 3, changed: 1 },
  });
});

test("a second press changes nothing and says so", async () => {
  const { coordinator, parts, db } = await office();
  const importId = await uploaded(parts, coordinator, { content: planFile(planRow()) });
  const { stamp } = await previewed(parts, coordinator, importId);
  const presses = await Promise.all([
    importPlans(parts, coordinator, { importId, stamp, take: [] }),
    importPlans(parts, coordinator, { importId, stamp, take: [] }),
  ]);
  expect(presses.toSorted((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    { ok: true, outcome: { ...none, created: 1 } },
    { ok: false, reason: "already-done" },
  ]);
  expect(await db.plan.count()).toBe(1);
});

test("what changed after the preview is not imported unseen", async () => {
  const { coordinator, parts } = await office();
  const importId = await uploaded(parts, coordinator, { content: planFile(planRow()), source: "Fonds" });
  const { stamp } = await previewed(parts, coordinator, importId);
  await imported(parts, coordinator, { content: planFile(planRow({ Gemeente: "Schiedam" })), source: "Fonds" });
  expect(await importPlans(parts, coordinator, { importId, stamp, take: [] })).toEqual({ ok: false, reason: "stale" });
});

test("a plan that was screened takes a new version only after a yes, and verdicts on what changed wait to be looked at again", async () => {
  const { db, round, coordinator, parts } = await office();
  await imported(parts, coordinator, {
    content: planFile(planRow(), planRow({ Dossiernummer: "2021-02" })),
    source: "Fonds",
  });
  const [first] = await allPlans({ db, round });
  await passScreening(db, round, [first?.id ?? ""]);
  const content = planFile(
    planRow({ Gemeente: "Schiedam" }),
    planRow({ Dossiernummer: "2021-02", Gemeente: "Schiedam" }),
  );
  const places = async () => (await allPlans({ db, round })).map((plan) => [plan.municipality, plan.version]);

  const preview = await previewed(parts, coordinator, await uploaded(parts, coordinator, { content, source: "Fonds" }));
  expect(preview.entries.map(({ number, holds }) => [number, holds])).toEqual([
    ["2021-01", ["reviewed"]],
    ["2021-02", []],
  ]);
  expect(await imported(parts, coordinator, { content, source: "Fonds" })).toEqual({
    ok: true,
    outcome: { ...none, changed: 1, left: 1 },
  });
  expect(await places()).toEqual([
    ["Rotterdam", 1],
    ["Schiedam", 2],
  ]);
  await imported(parts, coordinator, { content, source: "Fonds", take: ["2021-01"] });
  expect(await places()).toEqual([
    ["Schiedam", 2],
    ["Schiedam", 2],
  ]);
  const verdicts = await db.verdict.findMany({
    select: { planVersion: true, criterion: { select: { key: true } } },
    orderBy: { criterion: { position: "asc" } },
  });
  expect(verdicts.map(({ criterion, planVersion }) => [criterion.key, planVersion])).toEqual([
    ["joint_plan", 1],
    ["concrete_neighbourhood", 1],
    ["resident_led_learning_goal", 2],
    ["evaluation_and_sharing", 2],
    ["in_netherlands", 1],
    ["private_legal_person", 2],
    ["period_2022_2023", 2],
    ["committee_consent", 2],
  ]);
  const log = await db.auditEvent.findMany({ where: { action: "plan.revised" }, orderBy: { id: "desc" }, take: 1 });
  expect(log.map(({ after }) => after)).toEqual([
    expect.objectContaining({ lookAgain: ["joint_plan", "concrete_neighbourhood", "in_netherlands"] }),
  ]);
});

test("a withdrawn plan comes back only after a yes", async () => {
  const { db, round, coordinator, parts } = await office();
  const file = (status: string) => ({ content: planFile(planRow({ Status: status })), source: "Fonds" });
  const state = async () =>
    (await allPlans({ db, round })).map((plan) => [plan.state, plan.withdrawnReason, plan.version]);
  await imported(parts, coordinator, file("Ingetrokken op verzoek"));
  expect(await state()).toEqual([["withdrawn", "Volgens Fonds: Ingetrokken op verzoek", 1]]);
  expect(await imported(parts, coordinator, file("In behandeling"))).toEqual({
    ok: true,
    outcome: { ...none, left: 1 },
  });
  await imported(parts, coordinator, { ...file("In behandeling"), take: ["2021-01"] });
  expect(await state()).toEqual([["active", null, 1]]);
});

test("the same number from another source is another plan, and the preview asks about it", async () => {
  const { db, coordinator, parts } = await office();
  const content = planFile(planRow());
  await imported(parts, coordinator, { content, source: "Fonds" });
  const preview = await previewed(
    parts,
    coordinator,
    await uploaded(parts, coordinator, { content, source: "Formulier" }),
  );
  expect(preview.elsewhere).toEqual([{ source: "Fonds", plans: 1 }]);
  await imported(parts, coordinator, { content, source: "Formulier" });
  expect(await db.plan.count()).toBe(2);
});

test("plans without a number or title are kept out, each with its row", async () => {
  const { db, round, coordinator, parts } = await office();
  const content = planFile(
    planRow({ Dossiernummer: "" }),
    planRow(),
    planRow({ Dossiernummer: "2021-03", Projecttitel: " " }),
  );
  const preview = await previewed(parts, coordinator, await uploaded(parts, coordinator, { content }));
  expect(preview.keptOut.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
    [2, ["no_external_id"]],
    [4, ["no_title"]],
  ]);
  expect(await imported(parts, coordinator, { content })).toEqual({
    ok: true,
    outcome: { ...none, created: 1, keptOut: 2 },
  });
  expect((await allPlans({ db, round })).map((plan) => plan.dossierNumber)).toEqual(["2021-01"]);
});

test("the log says what was imported and what changed, without how to reach people", async () => {
  const { db, coordinator, parts } = await office();
  await imported(parts, coordinator, { content: planFile(planRow()), source: "Fonds" });
  const changes = { Gemeente: "Schiedam", Telefoon: "06-00000077", "E-mail": "nieuw.geheim@example.org" };
  await imported(parts, coordinator, { content: planFile(planRow(changes)), source: "Fonds" });
  const events = await db.auditEvent.findMany({ where: { roundId: coordinator.round.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual([
    "round.created",
    "import.uploaded",
    "plan.created",
    "plans.imported",
    "import.uploaded",
    "plan.revised",
    "plans.imported",
  ]);
  const revised = events.find(({ action }) => action === "plan.revised");
  expect([revised?.actorId, revised?.before, revised?.after]).toEqual([
    coordinator.userId,
    { version: 1, municipality: "Rotterdam" },
    { importId: expect.any(String), version: 2, municipality: "Schiedam", privateFields: ["email", "phone"] },
  ]);
  const text = JSON.stringify(events);
  for (const secret of ["geheim@", "Geheim", "geheim.xlsx", "06-000"]) expect(text).not.toContain(secret);
});

test("a file that waits is kept once; thrown away, its content is gone and it cannot be imported", async () => {
  const { db, coordinator, parts } = await office();
  const file = { content: planFile(planRow()), fileName: "plannen.csv", source: null };
  const importId = await uploaded(parts, coordinator, file);
  const { stamp } = await previewed(parts, coordinator, importId);
  expect(await uploaded(parts, coordinator, file)).toBe(importId);
  expect(await discardImport(parts, coordinator, importId)).toEqual({ ok: true });
  expect(await discardImport(parts, coordinator, importId)).toEqual({ ok: false, reason: "already-done" });
  expect(await importPlans(parts, coordinator, { importId, stamp, take: [] })).toEqual({
    ok: false,
    reason: "already-done",
  });
  const [row] = await db.import.findMany();
  expect(row?.content).toEqual(new Uint8Array());
  expect(await uploaded(parts, coordinator, file)).not.toBe(importId);
});

test("only a coordinator imports, only before scoring, and only in the own round", async () => {
  const { db, round, coordinator, parts } = await office();
  const member = await aPerson(db, round, ["member"], "Mia Lid");
  const importId = await uploaded(parts, coordinator, { content: planFile(planRow()) });
  const { stamp } = await previewed(parts, coordinator, importId);
  const input = { importId, stamp, take: [] };
  const file = { content: planFile(planRow({ Dossiernummer: "9" })), fileName: "a.csv", source: null };
  const other = await aRound(db, { slug: "andere-ronde" });
  const stranger = await aPerson(db, other, ["coordinator"], "Ben Buiten");

  expect(await importPlans(parts, member, input)).toEqual({ ok: false, reason: "forbidden" });
  expect(await uploadImport(parts, member, file)).toEqual({ ok: false, reason: "forbidden" });
  expect(await discardImport(parts, member, importId)).toEqual({ ok: false, reason: "forbidden" });
  expect(await importPlans(parts, stranger, input)).toEqual({ ok: false, reason: "not-found" });
  expect(await discardImport(parts, stranger, importId)).toEqual({ ok: false, reason: "not-found" });
  await inPhase(db, round, "scoring");
  expect(await importPlans(parts, coordinator, input)).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await uploadImport(parts, coordinator, file)).toEqual({ ok: false, reason: "wrong-phase" });
  expect(await db.plan.count()).toBe(0);
});
