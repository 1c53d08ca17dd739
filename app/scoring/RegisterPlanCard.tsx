import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Cluster, Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { TextArea } from "~/ui/TextArea";
import type { RegisterDeclaration, RegisterPlan } from "./interest-register.server";
import { describeInterest, describeReview, describeTie, reviewTone } from "./interest-text";

const describeUndeclared = (count: number): string => {
  if (count === 0) return "";
  return count === 1 ? m.scoring_register_undeclared_one() : m.scoring_register_undeclared_many({ count });
};

/** One plan of the register: every tie with its kind and note, and what the chair said or can say about it. */
export function RegisterPlanCard({ plan, members }: { plan: RegisterPlan; members: number }) {
  return (
    <article className="card" id={`plan-${plan.id}`}>
      <Stack gap="small">
        <h3>
          {plan.title} <span className="field-optional numeric">{plan.dossierNumber}</span>
        </h3>
        <p className="text-ink-muted">
          {m.scoring_register_members_left({ left: plan.left, members })} {describeUndeclared(plan.undeclared)}{" "}
          {plan.tooFew && <Badge tone="caution">{m.scoring_register_too_few_badge()}</Badge>}
        </p>
        <ul className="flex flex-col gap-4">
          {plan.declarations.map((declaration) => (
            <li key={declaration.userId}>
              <Declaration planId={plan.id} declaration={declaration} />
            </li>
          ))}
        </ul>
      </Stack>
    </article>
  );
}

function Declaration({ planId, declaration }: { planId: string; declaration: RegisterDeclaration }) {
  const { name, kind, tie, note, at, state, step, mayConfirm } = declaration;
  return (
    <Stack gap="small">
      <p>
        <strong>{name}</strong>: {describeInterest(kind)}
        {tie && ` (${describeTie(tie)})`} <Badge tone={reviewTone[state]}>{describeReview(state)}</Badge>
        <span className="block text-ink-muted">{m.scoring_register_declared({ moment: formatDateTime(at) })}</span>
      </p>
      {note && <PlainText text={note} />}
      {state === "requested" && step?.kind && (
        <p>
          {m.scoring_register_wants({ name, choice: describeInterest(step.kind) })} {step.text}
        </p>
      )}
      {state !== "requested" && step?.text && <p>{m.scoring_register_said({ text: step.text })}</p>}
      {mayConfirm && <Review planId={planId} declaration={declaration} />}
    </Stack>
  );
}

function Review({ planId, declaration }: { planId: string; declaration: RegisterDeclaration }) {
  const { userId, at, step, state, name } = declaration;
  const hidden = (
    <>
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="member" value={userId} />
      <input type="hidden" name="declaredAt" value={new Date(at).toISOString()} />
      <input type="hidden" name="step" value={step?.id ?? ""} />
    </>
  );
  const requested = state === "requested";
  const textId = `text-${planId}-${userId}`;
  return (
    <div className="no-print">
      <Cluster>
        {state !== "confirmed" && (
          <Form method="post">
            {hidden}
            <Button variant="secondary" name="intent" value={requested ? "accept" : "confirm"}>
              {requested ? m.scoring_register_accept() : m.scoring_register_confirm()}
              <span className="sr-only"> ({name})</span>
            </Button>
          </Form>
        )}
        <Details summary={requested ? m.scoring_register_refuse_open() : m.scoring_register_ask_open()}>
          <Form method="post">
            {hidden}
            <Stack gap="small">
              <TextArea
                id={textId}
                name="text"
                label={requested ? m.scoring_register_refuse_why() : m.scoring_register_question({ name })}
                optional={requested}
                required={!requested}
                rows={2}
              />
              <div>
                <Button variant="secondary" name="intent" value={requested ? "refuse" : "ask"}>
                  {requested ? m.scoring_register_refuse() : m.scoring_register_ask()}
                </Button>
              </div>
            </Stack>
          </Form>
        </Details>
      </Cluster>
    </div>
  );
}
