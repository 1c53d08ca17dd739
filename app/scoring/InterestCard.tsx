import { useRef } from "react";
import { m } from "~/paraglide/messages";
import { interestKinds } from "~/people/access";
import { SaveState } from "~/ui/SaveState";
import { TextArea } from "~/ui/TextArea";
import { describeRefused } from "./InterestErrors";
import { kindField, noteField, wasField } from "./interest-input";
import { describeInterest } from "./interest-text";
import type { InterestOutcome, InterestPlan } from "./interests.server";
import { useInterestSaving } from "./use-interest-saving";

type InterestCardProps = {
  plan: InterestPlan;
  /** What the form held when the server could not save all of it. */
  typed: Readonly<Record<string, string>>;
  refused: Extract<InterestOutcome, { ok: false }> | null;
  /** Something was declared on this plan while the page was open. */
  onDeclared: (planId: string) => void;
};

/** One plan to declare on: who is behind it and where, three choices, and room to say what the tie is. */
export function InterestCard({ plan, typed, refused: refusedBefore, onDeclared }: InterestCardProps) {
  const { head } = plan;
  const card = useRef<HTMLElement>(null);
  const { declared, hasSheet, status, refused, onChange, onBlur, retry } = useInterestSaving(
    card,
    plan,
    refusedBefore,
    onDeclared,
  );
  const chosen = typed[kindField(head.id)] ?? plan.declared?.kind;
  const titleId = `plan-${head.id}-title`;
  return (
    <article className="card choice-card" id={`plan-${head.id}`} ref={card} onChange={onChange} onBlur={onBlur}>
      <h3 id={titleId}>{head.title}</h3>
      <p>{m.scoring_interest_lead({ name: head.leadApplicant || m.ui_not_filled_in() })}</p>
      <p>{[head.residentsInitiative, head.welfareOrganisation].filter(Boolean).join(" · ")}</p>
      <p className="text-ink-muted">{[head.neighbourhood, head.municipality].filter(Boolean).join(", ")}</p>
      <input type="hidden" name={wasField(head.id)} value={declared?.kind ?? ""} />
      <fieldset className="choice-row" aria-describedby={titleId}>
        <legend className="sr-only">{m.scoring_interest_question()}</legend>
        {interestKinds.map((kind, index) => (
          <label className="choice" key={kind}>
            <input
              type="radio"
              id={index === 0 ? kindField(head.id) : undefined}
              name={kindField(head.id)}
              value={kind}
              defaultChecked={kind === chosen}
              data-asks-more={kind === "none" ? undefined : ""}
            />
            <span className="choice-text">{describeInterest(kind)}</span>
          </label>
        ))}
      </fieldset>
      <div className="choice-more">
        <TextArea
          name={noteField(head.id)}
          label={m.scoring_interest_note()}
          hint={m.scoring_interest_note_hint()}
          error={refused && describeRefused(refused, head.title)}
          rows={2}
          defaultValue={typed[noteField(head.id)] ?? plan.declared?.note}
        />
      </div>
      <SaveState status={status} onRetry={retry} />
      {declared?.kind === "recused" && hasSheet && <p>{m.scoring_interest_set_aside()}</p>}
    </article>
  );
}
