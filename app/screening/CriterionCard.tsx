import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Stack } from "~/ui/Stack";
import { EvidenceList } from "./EvidenceList";
import { attachValue } from "./evidence-input";
import { PasteField } from "./PasteField";
import type { CriterionOnPage } from "./read-plan-screening.server";
import { SuggestionNote } from "./SuggestionNote";
import { VerdictFields, type VerdictFieldsProps } from "./VerdictFields";
import type { Filled } from "./verdict-entry";
import { describeScreeningProblem, describeState, toneOfState } from "./verdict-text";

type CriterionCardProps = VerdictFieldsProps & {
  mayJudge: boolean;
  /** What the person filled in before, where that was not saved. */
  typed: (Filled & { paste: string }) | undefined;
  conflict: boolean;
  /** What look-ups say about this criterion. */
  lookUp?: ReactNode;
};

/** One mandatory criterion: what is asked, what the program suggests, and the verdict of a person. Folded in once it is judged. */
export function CriterionCard(props: CriterionCardProps) {
  const { criterion, index, mayJudge, conflict } = props;
  const { key, label, explanation, state, recorded } = criterion;
  const settled = state !== "todo" && state !== "outdated";
  const open = !settled || props.typed !== undefined || conflict || props.problems.length > 0;
  return (
    <details className="card card-fold" id={`criterion-${key}`} open={open}>
      <summary>
        <h3>
          {index + 1}. {label}
        </h3>
        <Badge tone={toneOfState(state)}>{describeState(state)}</Badge>
      </summary>
      <Stack>
        <p className="text-ink-muted">{explanation}</p>
        {recorded && conflict && (
          <Notice tone="caution" title={m.screening_conflict_title({ name: nameOf(recorded) })}>
            <RecordedVerdict recorded={recorded} />
            <p>{m.screening_conflict_text()}</p>
          </Notice>
        )}
        {recorded && state === "outdated" && (
          <Notice tone="info" title={m.screening_outdated_title()}>
            <RecordedVerdict recorded={recorded} />
          </Notice>
        )}
        <SuggestionNote criterion={criterion} />
        {props.lookUp}
        <EvidenceList criterion={criterion} mayJudge={mayJudge} />
        {mayJudge && (
          <PasteField
            criterion={criterion}
            name={`verdicts[${index}].paste`}
            typed={props.typed?.paste ?? ""}
            pending={props.pending === attachValue(key)}
            error={props.problems
              .filter(({ field }) => field === "paste")
              .map(({ problem }) => describeScreeningProblem(problem, label))}
          />
        )}
        {mayJudge ? <VerdictFields {...props} /> : recorded && <RecordedVerdict recorded={recorded} />}
        {recorded && (
          <p className="quote-source">
            {m.screening_recorded_by({ name: nameOf(recorded), when: formatDateTime(recorded.at) })}
          </p>
        )}
      </Stack>
    </details>
  );
}

type Recorded = NonNullable<CriterionOnPage["recorded"]>;

const nameOf = ({ by }: Recorded): string => by ?? m.screening_someone();

/** Every line is a quote of its own. */
const quotesIn = (quote: string): string[] => [...new Set(quote.split("\n"))].filter((line) => line.trim() !== "");

function RecordedVerdict({ recorded: { verdict, quote, reason } }: { recorded: Recorded }) {
  return (
    <>
      <p>
        <strong>{describeState(verdict as "pass" | "fail" | "unclear")}</strong>
        {reason && `: ${reason}`}
      </p>
      {quotesIn(quote).map((line) => (
        <blockquote className="quote" key={line}>
          “{line}”
        </blockquote>
      ))}
    </>
  );
}
