import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";

/** How the list comes about, in words a reader can check with a calculator. */
export function HowItIsMade() {
  return (
    <Details summary={m.ranking_how_title()}>
      <ul className="list-disc pl-5">
        <li>{m.ranking_how_total()}</li>
        <li>{m.ranking_how_bonus()}</li>
        <li>{m.ranking_how_ties()}</li>
        <li>{m.ranking_how_spread()}</li>
        <li>{m.ranking_how_line()}</li>
      </ul>
    </Details>
  );
}
