import { recordEvent } from "../../app/audit/audit.server";
import { callTemplate, ideaRoundTemplate, planRoundTemplate } from "../../app/calls/call-template";
import { type Database, type Transaction, write } from "../../app/platform/database.server";
import { freezeRanking } from "../../app/ranking/freeze.server";
import { replacePlaceList } from "../../app/screening/place-list.server";
import { type DemoCalendar, demoCalendar } from "./demo-calendar";
import { demoIdeas } from "./demo-ideas";
import { demoCoordinator, demoMembers, demoProgrammeManager } from "./demo-people";
import { demoPlaces, demoPlacesYear } from "./demo-places";
import { demoPlans } from "./demo-plans";
import { demoPlanId, ideaSubmission, planSubmission, seedPlans } from "./seed-plans";
import { movePhase, seedRound } from "./seed-round";
import { seedInterests, seedSheets } from "./seed-sheets";

const staff = [demoCoordinator, demoProgrammeManager];

/** Fills an empty database with the demo call: its idea round is decided, its plan round is being scored. All of it or nothing. */
export async function seedDemo(db: Database, now: Date): Promise<void> {
  const calendar = demoCalendar(now);
  await write(db, async (tx) => {
    await tx.user.createMany({
      data: [...staff, ...demoMembers].map(({ id, name, email }, order) => ({
        ...{ id, name, email },
        createdAt: new Date(calendar.ideas.created.getTime() + order * 1000),
      })),
    });
    await replacePlaceList(tx, { year: demoPlacesYear, places: demoPlaces, now: calendar.ideas.created });
    const call = await tx.call.create({ data: { ...callTemplate }, select: { id: true } });
    await seedIdeaRound(tx, call.id, calendar.ideas);
    await seedPlanRound(tx, call.id, calendar.plans);
  });
}

async function seedIdeaRound(tx: Transaction, callId: string, calendar: DemoCalendar["ideas"]): Promise<void> {
  const members = demoMembers.filter(({ inIdeaRound }) => inIdeaRound);
  const people = [...staff, ...members];
  const round = await seedRound(tx, { callId, template: ideaRoundTemplate, people, at: calendar.created });
  await movePhase(tx, round, "preparation", "screening", calendar.imported);
  await seedPlans(tx, round, {
    submissions: demoIdeas.map((idea) => ideaSubmission(idea, round)),
    fileName: "ideeen-september-2021.csv",
    imported: calendar.imported,
    screened: calendar.screened,
  });
  const dossierNumbers = demoIdeas.map(({ dossierNumber }) => dossierNumber);
  await seedInterests(tx, round, { members, dossierNumbers, at: calendar.screened });
  await movePhase(tx, round, "screening", "scoring", calendar.opened);
  const advanced = demoIdeas.filter(({ becamePlan }) => becamePlan !== undefined);
  const plans = advanced.map(({ dossierNumber }) => ({ dossierNumber, quality: 4 as const }));
  await seedSheets(tx, round, { members, plans, from: calendar.opened, until: calendar.scored });
  await movePhase(tx, round, "scoring", "deliberation", calendar.closed);
  const frozen = {
    roundId: round.id,
    occasion: "scoring-closed",
    actorId: demoCoordinator.id,
    now: calendar.closed,
  } as const;
  await freezeRanking(tx, frozen);
  await seedIdeaDecisions(tx, round.id, calendar);
  await freezeRanking(tx, {
    ...frozen,
    occasion: "deliberation-closed",
    actorId: demoProgrammeManager.id,
    now: calendar.released,
  });
}

/** Recorded by the coordinator, released the next morning by the programme manager. */
async function seedIdeaDecisions(tx: Transaction, roundId: string, calendar: DemoCalendar["ideas"]): Promise<void> {
  const decisions = demoIdeas.map((idea) => ({
    planId: demoPlanId(idea.dossierNumber),
    outcome: idea.becamePlan === undefined ? "not_selected" : "advance",
    motivation: idea.notSelectedBecause ?? advanceMotivation,
  }));
  await tx.decision.createMany({
    data: decisions.map((decision) => ({
      ...decision,
      recordedById: demoCoordinator.id,
      recordedAt: calendar.decided,
      releasedById: demoProgrammeManager.id,
      releasedAt: calendar.released,
    })),
  });
  for (const { planId, outcome } of decisions) {
    await recordEvent(tx, {
      ...{ at: calendar.decided, actorId: demoCoordinator.id, roundId, planId },
      ...{ action: "decision.recorded", after: { outcome, amountCents: null, deviation: false, correction: false } },
    });
  }
  await tx.round.update({ where: { id: roundId }, data: { phase: "decided", revision: { increment: 1 } } });
  const event = { at: calendar.released, actorId: demoProgrammeManager.id, roundId };
  const after = { decisions: decisions.length, correction: false };
  await recordEvent(tx, { ...event, action: "decisions.released", after });
  await recordEvent(tx, {
    ...event,
    action: "phase.moved",
    before: { phase: "deliberation" },
    after: { phase: "decided" },
  });
}

const advanceMotivation =
  "Bewoners en welzijn hebben dit idee samen bedacht en er is een concrete buurt. De leervraag is de moeite waard om uit te werken.";

async function seedPlanRound(tx: Transaction, callId: string, calendar: DemoCalendar["plans"]): Promise<void> {
  const template = { ...planRoundTemplate, scoringDeadline: calendar.deadline.toISOString() };
  const people = [...staff, ...demoMembers];
  const round = await seedRound(tx, { callId, template, people, at: calendar.created });
  await movePhase(tx, round, "preparation", "screening", calendar.imported);
  await seedPlans(tx, round, {
    submissions: demoPlans.map((plan) => planSubmission(plan, round, demoIdeas)),
    fileName: "plannen-november-2021.csv",
    imported: calendar.imported,
    screened: calendar.screened,
  });
  const dossierNumbers = demoPlans.map(({ dossierNumber }) => dossierNumber);
  await seedInterests(tx, round, { members: demoMembers, dossierNumbers, at: calendar.declared });
  await movePhase(tx, round, "screening", "scoring", calendar.opened);
  const plans = demoPlans.filter(({ ineligibleBecause }) => !ineligibleBecause);
  await seedSheets(tx, round, { members: demoMembers, plans, from: calendar.scoredFrom, until: calendar.scoredUntil });
}
