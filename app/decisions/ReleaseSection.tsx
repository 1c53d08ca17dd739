import { m } from "~/paraglide/messages";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { readDecisionOverview } from "./read-decisions.server";

type Release = Awaited<ReturnType<typeof readDecisionOverview>>["release"];

/** What stands in the way of releasing, and for the programme manager the button: all decisions at once, with four eyes. */
export function ReleaseSection({ release, decided }: { release: Release; decided: boolean }) {
  const { allowed, ready, recordedOneself, undecided, reopened, waiting, seen } = release;
  if (decided && waiting === 0) return <Notice tone="positive" title={m.decisions_all_released()} />;
  return (
    <Section id="release" title={m.decisions_release_title()} intro={m.decisions_release_intro()}>
      <Stack>
        {undecided > 0 && <Notice tone="caution" title={m.decisions_release_undecided({ count: undecided })} />}
        {reopened > 0 && <Notice tone="caution" title={m.decisions_release_reopened({ count: reopened })} />}
        {allowed && recordedOneself && <Notice tone="caution" title={m.problem_four_eyes()} />}
        {!allowed && <p>{m.decisions_release_by_manager()}</p>}
        {allowed && ready && (
          <div>
            <ConfirmDialog
              trigger={decided ? m.decisions_release_corrections({ count: waiting }) : m.decisions_release_button()}
              triggerVariant="primary"
              title={decided ? m.decisions_release_corrections({ count: waiting }) : m.decisions_release_button()}
              description={
                decided ? m.decisions_release_corrections_text() : m.decisions_release_text({ count: waiting })
              }
              confirmLabel={m.decisions_release_confirm()}
              fields={{ intent: "release", seen }}
            />
          </div>
        )}
      </Stack>
    </Section>
  );
}
