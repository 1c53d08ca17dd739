import { expect, test } from "vitest";
import { demoIdeas } from "../../prisma/seed/demo-ideas";
import { type DemoPlan, demoPlans } from "../../prisma/seed/demo-plans";

const ownText = (plan: DemoPlan) =>
  [plan.title, plan.summary, plan.learningGoal, plan.residentsRole, plan.activities].join("\n");

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

const wordsOutside = (
  field: "summary" | "learningGoal" | "residentsRole" | "activities",
  least: number,
  most: number,
) =>
  demoPlans
    .map((plan) => ({ dossier: plan.dossierNumber, field, words: wordCount(plan[field]) }))
    .filter(({ words }) => words < least || words > most);

test("there are two dozen plans, each with its own dossier number, in order", () => {
  const numbers = demoPlans.map((plan) => plan.dossierNumber);
  expect(numbers.length).toBe(24);
  expect(numbers).toEqual([...new Set(numbers)].sort());
});

test("every quoted passage stands word for word in the plan's own text", () => {
  const missing = demoPlans.flatMap((plan) =>
    Object.entries(plan.evidence)
      .filter(([, quote]) => !ownText(plan).includes(quote))
      .map(([criterion, quote]) => ({ dossier: plan.dossierNumber, criterion, quote })),
  );
  expect(missing).toEqual([]);
});

test("the texts have the length the form asks for", () => {
  const outside = [
    ...wordsOutside("summary", 60, 120),
    ...wordsOutside("learningGoal", 60, 130),
    ...wordsOutside("residentsRole", 30, 60),
    ...wordsOutside("activities", 100, 170),
  ];
  expect(outside).toEqual([]);
});

test("two plans are ineligible: one led by a municipality, one that began in 2021", () => {
  const ineligible = demoPlans.flatMap(({ dossierNumber, ineligibleBecause }) =>
    ineligibleBecause ? [{ dossierNumber, criterion: ineligibleBecause.criterion }] : [],
  );
  expect(ineligible).toEqual([
    { dossierNumber: "2021-SE-0126", criterion: "private_legal_person" },
    { dossierNumber: "2021-SE-0127", criterion: "period_2022_2023" },
  ]);
});

test("every eligible plan runs in 2022 with run-out into 2023 at most", () => {
  const outside = demoPlans.filter(
    (plan) => !plan.ineligibleBecause && !(plan.startDate.startsWith("2022-") && plan.endDate <= "2023-12-31"),
  );
  expect(outside.map((plan) => plan.dossierNumber)).toEqual([]);
});

test("co-funding follows from the amounts: an empty cell is unknown, never no", () => {
  const expected = demoPlans.map(({ ownContributionCents: own, otherFundingCents: other }) => {
    if ((own ?? 0) + (other ?? 0) > 0) return "yes";
    return own === null || other === null ? "unknown" : "no";
  });
  expect(demoPlans.map((plan) => plan.coFunding)).toEqual(expected);
});

test("only two plans ask more than the usual 50,000 euros", () => {
  const above = demoPlans.filter((plan) => (plan.requestedCents ?? 0) > 5_000_000);
  expect(above.map((plan) => plan.dossierNumber)).toEqual(["2021-SE-0120", "2021-SE-0129"]);
});

test("the budgets that do not add up, or are left empty, are the known ones", () => {
  const off = demoPlans.filter(
    (plan) =>
      plan.totalBudgetCents !==
      (plan.requestedCents ?? 0) + (plan.ownContributionCents ?? 0) + (plan.otherFundingCents ?? 0),
  );
  expect(off.map((plan) => plan.dossierNumber)).toEqual(["2021-SE-0113", "2021-SE-0129", "2021-SE-0130"]);
});

test("people and organisations are fictional: reserved mail domains and numbers with 000", () => {
  const real = [...demoPlans, ...demoIdeas].filter(({ email }) => !/[@.]example\.(org|nl)$/.test(email));
  expect(real.map(({ email }) => email)).toEqual([]);
  expect(demoPlans.filter(({ phone }) => !phone.includes("-000")).map(({ phone }) => phone)).toEqual([]);
  expect(demoPlans.filter(({ kvk }) => !/^\d{8}$/.test(kvk)).map(({ kvk }) => kvk)).toEqual([]);
});

test("every idea either became a plan of the same lead applicant or was refused with a reason", () => {
  const leads = new Map(demoPlans.map((plan) => [plan.dossierNumber, plan.leadApplicant]));
  const outcomes = demoIdeas.map((idea) =>
    idea.becamePlan ? leads.get(idea.becamePlan) === idea.leadApplicant : idea.notSelectedBecause !== "",
  );
  expect(outcomes).toEqual([true, true, true, true, true, true]);
  expect(demoIdeas.filter((idea) => idea.becamePlan).length).toBe(4);
});
