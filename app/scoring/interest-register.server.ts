import { type Actor, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import {
  type InterestStep,
  latestStepFirst,
  membersLeft,
  openStepOf,
  reviewStateOf,
  stepSelect,
} from "./interest-steps";
import { declaredOf, declaredSelect } from "./interests.server";
import { quorumOf } from "./quorum";

/**
 * Every tie that was declared in the round, plan by plan, with what the chair said about it, and the plans that too few members may score.
 * For staff and the chair; it holds no scores. The number of queries does not depend on the number of plans or members.
 */
export async function readInterestRegister(db: Reader, actor: Actor) {
  const roundId = actor.round.id;
  const { quorum } = await db.round.findUniqueOrThrow({ where: { id: roundId }, select: { quorum: true } });
  const people = await db.participation.findMany({
    where: { roundId, isMember: true, removedAt: null },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { userId: true, user: { select: { name: true } } },
  });
  const plans = await db.plan.findMany({
    where: { roundId, state: "active" },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
    select: {
      id: true,
      dossierNumber: true,
      title: true,
      leadApplicant: true,
      interests: { select: { userId: true, ...declaredSelect } },
      interestSteps: { orderBy: latestStepFirst, select: { userId: true, ...stepSelect } },
    },
  });
  const nameOf = new Map(people.map(({ userId, user }) => [userId, user.name]));
  const mayConfirm = may(actor, "interest.confirm");
  const rows = plans.map(({ interests, interestSteps, ...plan }) => {
    const present = interests.filter(({ userId }) => nameOf.has(userId));
    const declarations = present.flatMap(({ userId, ...row }) => {
      const declared = declaredOf(row);
      const open = openStepOf(
        interestSteps.find((step) => step.userId === userId),
        row.declaredAt,
      );
      if (!declared || (declared.kind === "none" && open?.step !== "asked")) return [];
      const name = nameOf.get(userId) ?? "";
      const review = { state: reviewStateOf(open), step: open && tellStep(open) };
      return [{ userId, name, ...declared, ...review, mayConfirm: mayConfirm && userId !== actor.userId }];
    });
    const recused = declarations.filter(({ kind }) => kind === "recused").length;
    return {
      ...plan,
      declarations: declarations.sort((a, b) => a.name.localeCompare(b.name, "nl")),
      undeclared: people.filter(({ userId }) => present.every((one) => one.userId !== userId)).length,
      quorum: quorumOf(quorum, people.length - recused),
      ...membersLeft(people.length, recused, quorumOf(quorum, people.length - recused)),
    };
  });
  return { members: people.length, plans: rows, mayConfirm };
}

const tellStep = ({ id, kind, tie, text, takenAt }: InterestStep) => ({ id, kind, tie, text, takenAt });

export type InterestRegister = Awaited<ReturnType<typeof readInterestRegister>>;
export type RegisterPlan = InterestRegister["plans"][number];
export type RegisterDeclaration = RegisterPlan["declarations"][number];
