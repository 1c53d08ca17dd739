import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { TextArea } from "~/ui/TextArea";
import type { OverviewPlan } from "./DecisionsTable";
import { errorOf, typedIn } from "./form-answer";
import { describeOutcome } from "./outcome-text";

type IneligiblePlansProps = { plans: readonly OverviewPlan[]; mayRecord: boolean; answer: ActionAnswer | undefined };

/** Plans that failed a mandatory criterion: the rejection lies ready, and the coordinator confirms or changes its words. */
export function IneligiblePlans({ plans, mayRecord, answer }: IneligiblePlansProps) {
  if (plans.length === 0) return null;
  const open = plans.some(({ decision }) => decision === null);
  return (
    <Section
      id="ineligible"
      title={m.decisions_ineligible_title()}
      intro={open ? m.decisions_ineligible_intro() : undefined}
    >
      <ul className="flex flex-col gap-6">
        {plans.map((plan) => (
          <li key={plan.id} className="flex flex-col gap-2">
            <p>
              <strong>{plan.title}</strong>{" "}
              {plan.decision ? (
                <Badge>{describeOutcome(plan.decision.outcome)}</Badge>
              ) : (
                <Badge tone="caution">{m.decisions_none_yet()}</Badge>
              )}
              <span className="block text-sm text-ink-muted">
                {plan.dossierNumber} ·{" "}
                {m.decisions_fails({ criteria: plan.failed.map(({ label }) => label).join(", ") })}
              </span>
            </p>
            {plan.decision ? (
              <PlainText text={plan.decision.motivation} />
            ) : mayRecord ? (
              <Rejection plan={plan} answer={answer} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rejection({ plan, answer }: { plan: OverviewPlan; answer: ActionAnswer | undefined }) {
  const busy = useNavigation().state !== "idle";
  const mine = answer?.form?.initialValue?.planId === plan.id ? answer : undefined;
  return (
    <Details summary={m.decisions_reject_summary()} open={mine !== undefined}>
      <Form method="post">
        <Stack gap="small">
          <input type="hidden" name="intent" value="reject" />
          <input type="hidden" name="planId" value={plan.id} />
          <TextArea
            id={`motivation-${plan.id}`}
            name="motivation"
            label={m.decisions_motivation_label()}
            hint={m.decisions_motivation_hint()}
            defaultValue={typedIn(mine, "motivation") ?? proposedMotivation(plan)}
            error={errorOf(mine, "motivation")}
            rows={4}
          />
          <div>
            <Button variant="secondary" pending={busy}>
              {m.decisions_reject_button()}
            </Button>
          </div>
        </Stack>
      </Form>
    </Details>
  );
}

// The letter to the applicant is in Dutch, whatever language the coordinator reads in.
const proposedMotivation = ({ failed }: OverviewPlan): string =>
  failed
    .map(({ label, explanation }) => m.decisions_reject_motivation({ label, explanation }, { locale: "nl" }))
    .join("\n\n");
