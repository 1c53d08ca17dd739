import { NeighbourhoodNote } from "./NeighbourhoodNote";
import type { CriterionOnPage, PlanScreening } from "./read-plan-screening.server";

type LookUpNoteProps = {
  criterion: Pick<CriterionOnPage, "key">;
  screening: PlanScreening;
  pending: string | null;
};

/** What lists and registers say about a criterion, where there is one that knows. */
export function LookUpNote({ criterion, screening, pending }: LookUpNoteProps) {
  const { neighbourhood, mayJudge } = screening;
  if (criterion.key === "concrete_neighbourhood")
    return <NeighbourhoodNote {...{ neighbourhood, mayJudge, pending }} />;
  return null;
}
