import type { Phase } from "~/calls/phases";
import { quorumOf } from "~/scoring/quorum";
import type { Eligibility } from "~/screening/eligibility";

export type PlanName = { id: string; dossierNumber: string; title: string };

/** Something that is not ready for the next phase. Sheets are complete or missing; what is in them is no business of this list. */
export type Gap =
  | {
      kind:
        | "no-members"
        | "no-mandatory-criteria"
        | "no-scored-criteria"
        | "no-weights"
        | "no-plans"
        | "no-eligible-plans";
    }
  | { kind: "unscreened"; plans: PlanName[] }
  | { kind: "undeclared"; members: { name: string; plans: number }[] }
  | { kind: "missing-sheets"; members: { name: string; plans: PlanName[] }[] }
  | { kind: "under-quorum"; plans: (PlanName & { sheets: number; quorum: number })[] }
  | { kind: "undecided"; plans: PlanName[] };

export type RoundFacts = {
  phase: Phase;
  mandatoryCriteria: number;
  weights: readonly number[];
  quorum: number | null;
  members: readonly { id: string; name: string }[];
  /** Not withdrawn, in order of dossier number. */
  plans: readonly (PlanName & { eligibility: Eligibility; decided: boolean })[];
  interests: readonly { planId: string; memberId: string; recused: boolean }[];
  completeSheets: readonly { planId: string; memberId: string }[];
};

/** What is not ready to leave the present phase, in the order in which to mend it. */
export function gapsOf(facts: RoundFacts): Gap[] {
  switch (facts.phase) {
    case "preparation":
      return setUp(facts);
    case "screening":
      return [...setUp(facts), ...noneEligible(facts), ...unscreened(facts), ...undeclared(facts)];
    case "scoring":
      return [
        ...noneEligible(facts),
        ...unscreened(facts),
        ...undeclared(facts),
        ...missingSheets(facts),
        ...underQuorum(facts),
      ];
    case "deliberation":
      return undecided(facts);
    case "decided":
      return [];
  }
}

/**
 * Opening scoring freezes criteria and weights for good. Without criteria or with only weights of 0 no plan could ever be ranked,
 * so that is the one thing a reason does not get past.
 */
export const isBlocking = (phase: Phase, gap: Gap): boolean =>
  phase === "screening" && (gap.kind === "no-scored-criteria" || gap.kind === "no-weights");

function setUp({ members, mandatoryCriteria, weights, plans }: RoundFacts): Gap[] {
  const gaps: Gap[] = [];
  if (members.length === 0) gaps.push({ kind: "no-members" });
  if (mandatoryCriteria === 0) gaps.push({ kind: "no-mandatory-criteria" });
  if (weights.length === 0) gaps.push({ kind: "no-scored-criteria" });
  else if (weights.every((weight) => weight === 0)) gaps.push({ kind: "no-weights" });
  if (plans.length === 0) gaps.push({ kind: "no-plans" });
  return gaps;
}

function noneEligible({ plans }: RoundFacts): Gap[] {
  const none = plans.length > 0 && plans.every((plan) => plan.eligibility !== "eligible");
  return none ? [{ kind: "no-eligible-plans" }] : [];
}

function unscreened({ plans }: RoundFacts): Gap[] {
  const open = plans.filter((plan) => plan.eligibility === "open").map(nameOf);
  return open.length > 0 ? [{ kind: "unscreened", plans: open }] : [];
}

function undeclared({ plans, members, interests }: RoundFacts): Gap[] {
  const known = new Set(interests.map(pairKey));
  const inPlay = plans.filter((plan) => plan.eligibility !== "ineligible");
  const behind = members
    .map(({ id, name }) => ({
      name,
      plans: inPlay.filter((plan) => !known.has(pairKey({ planId: plan.id, memberId: id }))).length,
    }))
    .filter((member) => member.plans > 0);
  return behind.length > 0 ? [{ kind: "undeclared", members: behind }] : [];
}

/** Only of plans for which a member declared to take part: the others are in the list above. */
function missingSheets({ plans, members, interests, completeSheets }: RoundFacts): Gap[] {
  const done = new Set(completeSheets.map(pairKey));
  const takesPart = new Set(interests.filter(({ recused }) => !recused).map(pairKey));
  const eligible = plans.filter((plan) => plan.eligibility === "eligible");
  const behind = members
    .map(({ id, name }) => ({
      name,
      plans: eligible
        .filter((plan) => {
          const key = pairKey({ planId: plan.id, memberId: id });
          return takesPart.has(key) && !done.has(key);
        })
        .map(nameOf),
    }))
    .filter((member) => member.plans.length > 0);
  return behind.length > 0 ? [{ kind: "missing-sheets", members: behind }] : [];
}

function underQuorum({ plans, members, interests, completeSheets, quorum }: RoundFacts): Gap[] {
  const present = new Set(members.map((member) => member.id));
  const recused = new Set(interests.filter((interest) => interest.recused).map(pairKey));
  const counted = completeSheets.filter((sheet) => present.has(sheet.memberId) && !recused.has(pairKey(sheet)));
  const below = plans
    .filter((plan) => plan.eligibility === "eligible")
    .map((plan) => {
      const mayScore = members.filter(({ id }) => !recused.has(pairKey({ planId: plan.id, memberId: id }))).length;
      const sheets = counted.filter((sheet) => sheet.planId === plan.id).length;
      return { ...nameOf(plan), sheets, quorum: quorumOf(quorum, mayScore) };
    })
    .filter((plan) => plan.sheets < plan.quorum);
  return below.length > 0 ? [{ kind: "under-quorum", plans: below }] : [];
}

function undecided({ plans }: RoundFacts): Gap[] {
  const open = plans.filter((plan) => !plan.decided).map(nameOf);
  return open.length > 0 ? [{ kind: "undecided", plans: open }] : [];
}

const pairKey = ({ planId, memberId }: { planId: string; memberId: string }): string => `${planId} ${memberId}`;
const nameOf = ({ id, dossierNumber, title }: PlanName): PlanName => ({ id, dossierNumber, title });
