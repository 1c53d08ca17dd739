import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { formatDateTime } from "~/ui/format";
import { Cluster, Stack } from "~/ui/Stack";
import { removeValue } from "./evidence-input";
import { evidenceId } from "./MarkedPlanText";
import { describePassageField } from "./passage-text";
import type { CriterionOnPage } from "./read-plan-screening.server";

type EvidenceListProps = { criterion: Pick<CriterionOnPage, "key" | "evidence">; mayJudge: boolean };

/** The words of the plan that people attached to one criterion; what is not in the plan any more says so, and stays. */
export function EvidenceList({ criterion: { key, evidence }, mayJudge }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <Stack gap="small">
      <h4>{m.screening_evidence()}</h4>
      <ul className="stack stack-small">
        {evidence.map((quote) => (
          <li key={quote.id}>
            <blockquote className={quote.place ? "quote quote-evidence" : "quote quote-lost"}>
              “{quote.text}”
            </blockquote>
            <Cluster>
              <Source quote={quote} />
              {mayJudge && (
                <button
                  type="submit"
                  className="button button-quiet"
                  name="save"
                  value={removeValue(key, quote.id)}
                  aria-label={m.screening_evidence_remove_one({ words: quote.text.slice(0, 60) })}
                >
                  {m.screening_evidence_remove()}
                </button>
              )}
            </Cluster>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** Who attached the words, and where they stand now. */
function Source({ quote: { id, place, planVersion, by, at } }: { quote: CriterionOnPage["evidence"][number] }) {
  const who = m.screening_evidence_by({ name: by ?? m.screening_someone(), when: formatDateTime(at) });
  if (!place) {
    return (
      <>
        <Badge tone="caution">{m.screening_evidence_lost()}</Badge>
        <span className="quote-source">
          {m.screening_evidence_lost_text({ version: planVersion })} {who}
        </span>
      </>
    );
  }
  return (
    <span className="quote-source">
      <a href={`#${evidenceId(id)}`}>{describePassageField(place.field)}</a> · {who}
    </span>
  );
}
