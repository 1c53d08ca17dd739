import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Cluster, Stack } from "~/ui/Stack";
import { passageId } from "./MarkedPlanText";
import { describePassageField } from "./passage-text";
import type { CriterionOnPage } from "./read-plan-screening.server";
import { describeState, toneOfState } from "./verdict-text";

/** What the program suggests for one criterion, why, and the passages it rests on. */
export function SuggestionNote({ criterion }: { criterion: Pick<CriterionOnPage, "key" | "suggestion"> }) {
  const { key, suggestion } = criterion;
  if (!suggestion) return <p className="text-ink-muted">{m.screening_no_suggestion()}</p>;
  return (
    <Stack gap="small">
      <Cluster>
        <span className="text-ink-muted">{m.screening_suggestion()}</span>
        <Badge tone={toneOfState(suggestion.suggestion)}>{describeState(suggestion.suggestion)}</Badge>
      </Cluster>
      <p>{suggestion.sentence}</p>
      {suggestion.passages.map(({ field, stance, quote }, index) => (
        <blockquote key={passageId(key, index)} className={stance === "for" ? "quote" : "quote quote-against"}>
          <span className="sr-only">{stance === "for" ? m.screening_for() : m.screening_against()} </span>
          <span aria-hidden>{stance === "for" ? "✓" : "✕"} </span>“{quote}”{" "}
          <PassageSource field={field} href={`#${passageId(key, index)}`} />
        </blockquote>
      ))}
    </Stack>
  );
}

type Passage = NonNullable<CriterionOnPage["suggestion"]>["passages"][number];

/** Where the passage stands. Telephone numbers are not on the page, so there is nothing to go to. */
function PassageSource({ field, href }: { field: Passage["field"]; href: string }) {
  const source = describePassageField(field);
  if (field === "phone") return <span className="quote-source">{source}</span>;
  return (
    <a className="quote-source" href={href}>
      {source}
    </a>
  );
}
