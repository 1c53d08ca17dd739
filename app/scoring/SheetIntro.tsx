import { Link } from "@remix-run/react";
import type { Phase } from "~/calls/phases";
import { m } from "~/paraglide/messages";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Cluster } from "~/ui/Stack";

type SheetIntroProps = {
  plan: { id: string; title: string };
  home: string;
  phase: Phase;
  open: boolean;
  interest: "none" | "reported";
  place: { here: number; of: number };
  progress: { submitted: number; total: number };
};

/** Which plan this is, which one of how many, and how far the member is with all of them. */
export function SheetIntro({ plan, home, phase, open, interest, place, progress }: SheetIntroProps) {
  return (
    <>
      <PageHeader
        title={plan.title}
        back={{ href: `${home}/scoring`, label: m.scoring_sheet_back() }}
        eyebrow={`${m.scoring_sheet_place({ place: place.here, total: place.of })} · ${m.scoring_handed_in_text(progress)}`}
      />
      <div className="sheet-notices">
        {open && phase === "deliberation" && <Notice tone="info" title={m.scoring_sheet_reopened()} />}
        {interest === "reported" && (
          <Notice tone="info">
            <Cluster>
              <p>{m.scoring_sheet_reported()}</p>
              <Link className="button button-quiet" to={`${home}/interests#plan-${plan.id}`}>
                {m.scoring_sheet_change_interest()}
              </Link>
            </Cluster>
          </Notice>
        )}
      </div>
    </>
  );
}
