import { recordEvent } from "../../app/audit/audit.server";
import type { Transaction } from "../../app/platform/database.server";
import type { Prisma } from "../../app/platform/prisma/client";
import type { ScreenablePlan } from "../../app/screening/screenable-plan";
import { demoFile, demoSource, ideaAnswers, planAnswers } from "./demo-file";
import type { DemoIdea } from "./demo-ideas";
import { demoCoordinator } from "./demo-people";
import type { DemoPlan } from "./demo-plans";
import { type DemoVerdict, ideaVerdicts, planVerdicts } from "./demo-verdicts";
import type { DemoRound } from "./seed-round";

/** The id of a plan or idea in the demo: the same every time, so that a bookmark survives a fresh start. */
export const demoPlanId = (dossierNumber: string): string => `demo-${dossierNumber.toLowerCase()}`;

type Answer = { header: string; text: string };
type Content = Omit<Prisma.PlanCreateManyInput, "id" | "roundId" | "source" | "importedAt" | "answers">;

/** What is stored of one submitted plan or idea, with the verdicts that belong to it. */
type Submission = {
  content: Content & ScreenablePlan;
  answers: Answer[];
  verdicts: DemoVerdict[];
  coFundingNote: string;
};

const euros = (cents: number) => `€ ${(cents / 100).toLocaleString("nl-NL", { maximumFractionDigits: 0 })}`;

function coFundingNote({ coFunding, ownContributionCents, otherFundingCents, funders }: DemoPlan): string {
  if (coFunding === "unknown") return "De bedragen zijn niet ingevuld. Nagevraagd, nog geen antwoord.";
  if (coFunding === "no") return "Er is geen eigen bijdrage en geen bijdrage van anderen.";
  const own = ownContributionCents ? [`${euros(ownContributionCents)} eigen bijdrage`] : [];
  const others = otherFundingCents ? [`${euros(otherFundingCents)} van ${funders.join(" en ") || "anderen"}`] : [];
  return `Gezien in de begroting: ${[...own, ...others].join(", ")}.`;
}

/** How the import of a file with only new plans ended. */
const importOutcome = (created: number) => ({
  ...{ created, changed: 0, withdrawn: 0, unchanged: 0, left: 0, keptOut: 0, superseded: 0, tests: 0, skipped: 0 },
});

export function planSubmission(plan: DemoPlan, round: DemoRound, ideas: readonly DemoIdea[]): Submission {
  const { quality: _quality, evidence: _evidence, ineligibleBecause: _because, ...stored } = plan;
  const answers = planAnswers(plan);
  const idea = ideas.find(({ becamePlan }) => becamePlan === plan.dossierNumber);
  const content = { ...stored, conditionsAccepted: null, cofundingText: "", answers };
  return {
    content: { ...content, becameFromId: idea ? demoPlanId(idea.dossierNumber) : null },
    answers,
    verdicts: planVerdicts(plan, content, round.settings),
    coFundingNote: coFundingNote(plan),
  };
}

export function ideaSubmission(idea: DemoIdea, round: DemoRound): Submission {
  const { becamePlan: _became, notSelectedBecause: _because, ...stored } = idea;
  const answers = ideaAnswers(idea);
  const content = {
    ...stored,
    ...{ kvk: null, residentsRole: "", activities: "", startDate: null, endDate: null, phone: "", cofundingText: "" },
    ...{ totalBudgetCents: null, ownContributionCents: null, otherFundingCents: null, funders: [], attachments: [] },
    ...{ evaluationConsent: null, shareLessons: null, committeeConsent: null, conditionsAccepted: true, answers },
  };
  return { content, answers, verdicts: ideaVerdicts(idea, content, round.settings), coFundingNote: "" };
}

/** Imports the submissions from one file and records the verdict on every mandatory criterion of each. */
export async function seedPlans(
  tx: Transaction,
  round: DemoRound,
  {
    submissions,
    fileName,
    imported,
    screened,
  }: { submissions: readonly Submission[]; fileName: string; imported: Date; screened: Date },
): Promise<void> {
  const by = demoCoordinator.id;
  const file = demoFile(
    fileName,
    submissions.map(({ answers }) => answers),
  );
  const outcome = importOutcome(submissions.length);
  const { id: importId } = await tx.import.create({
    data: {
      ...file,
      ...{ roundId: round.id, source: demoSource, corrections: { columns: [], dayOrders: {} }, outcome },
      ...{ createdAt: imported, createdById: by, importedAt: imported },
    },
    select: { id: true },
  });
  await tx.plan.createMany({
    data: submissions.map(({ content, coFundingNote: note }) => ({
      ...content,
      id: demoPlanId(content.dossierNumber),
      roundId: round.id,
      source: demoSource,
      coFundingNote: note,
      importedAt: imported,
    })),
  });
  await tx.auditEvent.createMany({
    data: submissions.map(({ content: { dossierNumber, title } }, index) => ({
      ...{ at: imported, actorId: by, roundId: round.id, planId: demoPlanId(dossierNumber), action: "plan.created" },
      after: { importId, source: demoSource, dossierNumber, row: index + 2, title, state: "active" },
    })),
  });
  const after = { importId, source: demoSource, ...outcome };
  await recordEvent(tx, { at: imported, actorId: by, roundId: round.id, action: "plans.imported", after });
  await tx.verdict.createMany({
    data: submissions.flatMap(({ content, verdicts }) =>
      verdicts.map(({ key, ...verdict }) => ({
        ...verdict,
        planId: demoPlanId(content.dossierNumber),
        criterionId: round.mandatoryIds.get(key) ?? "",
        planVersion: 1,
        screenedById: by,
        screenedAt: screened,
      })),
    ),
  });
  await tx.auditEvent.createMany({
    data: submissions.map(({ content, verdicts }) => ({
      at: screened,
      actorId: by,
      roundId: round.id,
      planId: demoPlanId(content.dossierNumber),
      action: "plan.screened",
      after: Object.fromEntries(verdicts.map(({ key, verdict }) => [key, verdict])),
    })),
  });
}
