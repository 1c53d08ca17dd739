import { Link } from "@remix-run/react";
import { PlanText } from "~/intake/PlanText";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { formatHundredths } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { DeclaredInterests, ScreeningVerdicts } from "./MeetingAside";
import { MemberComments } from "./MemberComments";
import type { MeetingContent } from "./read-meeting-content.server";
import { SheetsTable } from "./SheetsTable";

/** All that lies on the table about one plan, in the order in which a meeting needs it. */
export function MeetingPlan({ content, decided }: { content: MeetingContent; decided: boolean }) {
  return (
    <>
      <Section id="interests" title={m.decisions_interests_title()}>
        <DeclaredInterests content={content} decided={decided} />
      </Section>
      <Section id="sheets" title={m.decisions_sheets_title()} intro={m.decisions_sheets_intro()}>
        <Stack>
          <Figures content={content} />
          <SheetsTable sheets={content.sheets} baseHundredths={content.baseHundredths} />
        </Stack>
      </Section>
      <Section id="comments" title={m.decisions_comments_title()}>
        <MemberComments sheets={content.sheets} />
      </Section>
      <Details summary={m.decisions_screening_title()}>
        <ScreeningVerdicts content={content} />
      </Details>
      <Details summary={m.decisions_plan_text()}>
        <PlanText plan={content.plan} />
      </Details>
    </>
  );
}

function Figures({ content }: { content: MeetingContent }) {
  const { place, totalHundredths, baseHundredths, bonusHundredths, notRankable, spread } = content;
  const total = totalHundredths !== null && (
    <>
      <strong>{formatHundredths(totalHundredths)}</strong>{" "}
      {bonusHundredths > 0 &&
        m.decisions_total_with_bonus({
          base: formatHundredths(baseHundredths ?? 0),
          bonus: formatHundredths(bonusHundredths),
        })}
    </>
  );
  return (
    <DefinitionList
      items={[
        ...(place
          ? [
              {
                label: m.decisions_place(),
                value: (
                  <>
                    <strong>{m.decisions_place_of(place)}</strong> {place.tied && <Badge>{m.ranking_tied()}</Badge>}
                  </>
                ),
              },
            ]
          : []),
        ...(total ? [{ label: m.ranking_total(), value: total }] : []),
        ...(notRankable
          ? [
              {
                label: m.decisions_place(),
                value: m.ranking_under_quorum({ sheets: notRankable.countedSheets, quorum: notRankable.quorum }),
              },
            ]
          : []),
        { label: m.ranking_requested(), value: <Money cents={content.plan.requestedCents} /> },
        ...(spread?.rangeHundredths != null
          ? [{ label: m.ranking_spread(), value: formatHundredths(spread.rangeHundredths) }]
          : []),
      ]}
    />
  );
}

type NeighboursProps = { content: MeetingContent; roundPath: string; label: string };

/** To the plan before and the plan after this one in the list. It stands above and below the plan, each under its own name. */
export function Neighbours({ content: { previous, next }, roundPath, label }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-4">
      {previous ? (
        <Link to={`${roundPath}/meeting/${previous.id}`} className="inline-flex min-h-11 items-center">
          ← {m.decisions_previous({ title: previous.title })}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link to={`${roundPath}/meeting/${next.id}`} className="inline-flex min-h-11 items-center">
          {m.decisions_next({ title: next.title })} →
        </Link>
      )}
    </nav>
  );
}
