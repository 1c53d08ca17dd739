import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatDateTime } from "~/ui/format";
import type { PlanScreening } from "./read-plan-screening.server";

type KvkNoteProps = {
  kvk: PlanScreening["kvk"];
  plan: Pick<PlanScreening["plan"], "kvk" | "legalForm">;
  mayJudge: boolean;
  pending: string | null;
};

/** What the Chamber of Commerce has beside what was submitted. Evidence for a person, never a verdict. */
export function KvkNote({ kvk, plan, mayJudge, pending }: KvkNoteProps) {
  const { answer, offered } = kvk;
  if (!answer && !(mayJudge && offered)) return null;
  return (
    <div className="stack stack-small">
      <h4>{m.screening_kvk_title()}</h4>
      {answer && <Answer answer={answer} plan={plan} />}
      {mayJudge && offered && (
        <div>
          <Button variant="secondary" name="save" value="kvk" pending={pending === "kvk"}>
            {answer ? m.screening_kvk_ask_again() : m.screening_kvk_ask({ number: plan.kvk ?? "" })}
          </Button>
        </div>
      )}
    </div>
  );
}

type Answered = { answer: NonNullable<KvkNoteProps["kvk"]["answer"]>; plan: KvkNoteProps["plan"] };

function Answer({ answer, plan }: Answered) {
  const { name, legalForm, extendedLegalForm } = answer;
  return (
    <>
      {answer.outcome === "found" ? (
        <DefinitionList
          items={[
            { label: m.screening_kvk_submitted(), value: plan.legalForm || m.ui_not_filled_in() },
            {
              label: m.screening_kvk_form(),
              value: [...new Set([legalForm, extendedLegalForm])].filter(Boolean).join(" · ") || m.ui_not_filled_in(),
            },
            { label: m.screening_kvk_name(), value: name || m.ui_not_filled_in() },
          ]}
        />
      ) : (
        <p>{m.screening_kvk_not_found({ number: answer.number })}</p>
      )}
      {answer.outcome === "found" && !answer.agrees && <p>{m.screening_kvk_differs()}</p>}
      {answer.number !== plan.kvk && <p>{m.screening_kvk_other_number({ number: answer.number })}</p>}
      <p className="quote-source">
        {answer.test ? `${m.screening_kvk_test()} ` : ""}
        {m.screening_kvk_asked_by({ name: answer.by ?? m.screening_someone(), when: formatDateTime(answer.at) })}
      </p>
    </>
  );
}
