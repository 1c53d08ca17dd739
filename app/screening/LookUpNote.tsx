import { KvkNote } from "./KvkNote";
import { NeighbourhoodNote } from "./NeighbourhoodNote";
import { PdokNote } from "./PdokNote";
import type { CriterionOnPage, PlanScreening } from "./read-plan-screening.server";

type LookUpNoteProps = {
  criterion: Pick<CriterionOnPage, "key">;
  screening: PlanScreening;
  pending: string | null;
};

/** What lists and registers say about a criterion, where there is one that knows. */
export function LookUpNote({ criterion, screening, pending }: LookUpNoteProps) {
  const { neighbourhood, pdok, kvk, plan, mayJudge } = screening;
  if (criterion.key === "concrete_neighbourhood")
    return (
      <>
        <NeighbourhoodNote {...{ neighbourhood, mayJudge, pending }} />
        <PdokNote {...{ pdok, mayJudge, pending }} />
      </>
    );
  if (criterion.key === "private_legal_person") return <KvkNote {...{ kvk, plan, mayJudge, pending }} />;
  return null;
}
