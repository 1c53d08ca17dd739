import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Money } from "~/ui/Money";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { describeOutcome, toneOfOutcome } from "./outcome-text";
import type { DecisionRecord } from "./read-decisions-of-plan.server";

/** The decision that holds, and the ones it replaced. */
export function DecisionHistory({ decisions }: { decisions: readonly DecisionRecord[] }) {
  const [latest, ...earlier] = decisions;
  if (!latest) return <p className="text-ink-muted">{m.decisions_none_yet()}</p>;
  return (
    <Stack>
      <OneDecision decision={latest} />
      {earlier.length > 0 && (
        <Details summary={m.decisions_earlier({ count: earlier.length })}>
          <Stack>
            {earlier.map((decision) => (
              <OneDecision key={decision.id} decision={decision} />
            ))}
          </Stack>
        </Details>
      )}
    </Stack>
  );
}

function OneDecision({ decision }: { decision: DecisionRecord }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="cluster">
        <Badge tone={toneOfOutcome(decision.outcome)}>{describeOutcome(decision.outcome)}</Badge>
        {decision.amountCents !== null && <Money cents={decision.amountCents} />}
        {decision.releasedAt === null && <Badge tone="caution">{m.decisions_not_released()}</Badge>}
      </p>
      <PlainText text={decision.motivation} />
      <Because title={m.decisions_deviation_title()} text={decision.deviationReason} />
      <Because title={m.decisions_correction_title()} text={decision.correctionReason} />
      {decision.recordedBy && (
        <p className="text-sm text-ink-muted">
          {m.decisions_recorded_by({ name: decision.recordedBy, at: formatDateTime(decision.recordedAt) })}
        </p>
      )}
    </div>
  );
}

function Because({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <p className="font-bold">{title}</p>
      <PlainText text={text} />
    </div>
  );
}
