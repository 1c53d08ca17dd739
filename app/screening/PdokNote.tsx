import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { formatDateTime } from "~/ui/format";
import { PlaceCandidates } from "./PlaceCandidates";
import type { PlanScreening } from "./read-plan-screening.server";

type PdokNoteProps = { pdok: PlanScreening["pdok"]; mayJudge: boolean; pending: string | null };

/** What the Locatieserver of PDOK gave for the words of the plan, and the button that asks it. Off unless the round uses it. */
export function PdokNote({ pdok: { offered, asked }, mayJudge, pending }: PdokNoteProps) {
  if (!offered) return null;
  return (
    <div className="stack stack-small">
      {asked && (
        <>
          <p>{asked.places.length === 0 ? m.screening_pdok_nothing() : m.screening_pdok_found()}</p>
          <PlaceCandidates places={asked.places} {...{ mayJudge, pending }} />
          <p className="quote-source">{m.screening_pdok_source({ when: formatDateTime(asked.at) })}</p>
        </>
      )}
      {mayJudge && !asked && (
        <div>
          <Button variant="secondary" name="save" value="pdok" pending={pending === "pdok"}>
            {m.screening_pdok_ask()}
          </Button>
        </div>
      )}
    </div>
  );
}
