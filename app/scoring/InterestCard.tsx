import { useRef } from "react";
import { m } from "~/paraglide/messages";
import { interestKinds } from "~/people/access";
import { Notice } from "~/ui/Notice";
import { SaveState } from "~/ui/SaveState";
import { Select } from "~/ui/Select";
import { PlainText } from "~/ui/Text";
import { TextArea } from "~/ui/TextArea";
import { describeRefused } from "./InterestErrors";
import { kindField, noteField, tieField, wasField } from "./interest-input";
import { describeHint, describeInterest, describeTie } from "./interest-text";
import { tieKinds } from "./interest-ties";
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
      {plan.hints.length > 0 && (
        <Notice title={m.scoring_hint_title()}>
          {plan.hints.map((hint) => (
            <p key={`${hint.kind} ${hint.own} ${hint.theirs}`}>{describeHint(hint)}</p>
          ))}
        </Notice>
      )}
      <StepNotice step={plan.step} />
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
        <Select
          name={tieField(head.id)}
          label={m.scoring_tie()}
          optional
          placeholder={m.scoring_tie_choose()}
          options={tieKinds.map((kind) => ({ value: kind, label: describeTie(kind) }))}
          defaultValue={typed[tieField(head.id)] ?? plan.declared?.tie ?? ""}
        />
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

/** What the chair asked or answered about this declaration, and what the member asked. */
function StepNotice({ step }: { step: InterestPlan["step"] }) {
  if (step?.step === "asked") {
    return (
      <Notice tone="caution" title={m.scoring_step_asked()}>
        <PlainText text={step.text} />
        <p>{m.scoring_step_asked_what()}</p>
      </Notice>
    );
  }
  if (step?.step === "requested") return <Notice title={m.scoring_step_requested()} />;
  if (step?.step === "refused") return <Notice title={m.scoring_step_refused()}>{step.text}</Notice>;
  return null;
}
