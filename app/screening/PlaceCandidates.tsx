import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import type { ListedPlace } from "./listed-place";
import { describePlace } from "./place-text";

type PlaceCandidatesProps = { places: readonly ListedPlace[]; mayJudge: boolean; pending: string | null };

/** One press of a button is the choice. The form sends along what was typed, so that nothing of it is lost. */
export function PlaceCandidates({ places, mayJudge, pending }: PlaceCandidatesProps) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.code}>
          {describePlace(place)}{" "}
          {mayJudge && (
            <Button
              variant="quiet"
              name="save"
              value={`place:${place.code}`}
              pending={pending === `place:${place.code}`}
              aria-label={m.screening_place_choose_this({ place: describePlace(place) })}
            >
              {m.screening_place_choose()}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
