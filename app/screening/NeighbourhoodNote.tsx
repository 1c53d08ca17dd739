import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { formatDateTime } from "~/ui/format";
import { PlaceCandidates } from "./PlaceCandidates";
import { describeDoubt, describePlace } from "./place-text";
import type { PlanScreening } from "./read-plan-screening.server";

type NeighbourhoodNoteProps = {
  neighbourhood: PlanScreening["neighbourhood"];
  mayJudge: boolean;
  pending: string | null;
};

/** What the list of CBS says about the neighbourhood of a plan; where it leaves a choice, a person makes it here. */
export function NeighbourhoodNote({ neighbourhood: { now, year }, mayJudge, pending }: NeighbourhoodNoteProps) {
  switch (now.answer) {
    case "found":
      return <Answer year={year}>{m.screening_place_found({ place: describePlace(now.place) })}</Answer>;
    case "chosen":
      return (
        <Answer year={now.year}>
          {m.screening_place_chosen({
            place: describePlace(now.place),
            name: now.by ?? m.screening_someone(),
            when: formatDateTime(now.at),
          })}{" "}
          {mayJudge && (
            <Button variant="quiet" name="save" value="place:" pending={pending === "place:"}>
              {m.screening_place_choose_again()}
            </Button>
          )}
        </Answer>
      );
    case "ambiguous":
      return (
        <Answer year={year}>
          {describeDoubt(now.because)}
          <PlaceCandidates places={now.candidates} {...{ mayJudge, pending }} />
          {now.more > 0 && <p>{m.screening_place_more({ count: now.more })}</p>}
        </Answer>
      );
    case "not_found":
      return (
        <Answer year={year}>
          {now.because === "blank" ? m.screening_place_blank() : m.screening_place_not_found()}
          {now.elsewhere.length > 0 && (
            <>
              <p>{m.screening_place_elsewhere()}</p>
              <PlaceCandidates places={now.elsewhere} {...{ mayJudge, pending }} />
            </>
          )}
        </Answer>
      );
    case "whole_municipality":
      return <Answer year={year}>{m.screening_place_whole_municipality({ name: now.name, code: now.code })}</Answer>;
    case "wider_area":
      return <Answer year={year}>{m.screening_place_wider_area()}</Answer>;
    case "outside":
      return (
        <Answer year={null}>
          {now.where === "abroad" ? m.screening_place_abroad_listed() : m.screening_place_caribbean_listed()}
        </Answer>
      );
    case "no_list":
      return <Answer year={null}>{m.screening_place_no_list()}</Answer>;
  }
}

function Answer({ year, children }: { year: number | null; children: ReactNode }) {
  return (
    <div className="stack stack-small">
      <h4>{m.screening_place_title()}</h4>
      <div>{children}</div>
      {year !== null && <p className="quote-source">{m.screening_places_source_year({ year })}</p>}
    </div>
  );
}
