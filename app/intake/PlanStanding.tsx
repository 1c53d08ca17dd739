import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Notice } from "~/ui/Notice";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";

type OtherPlan = { id: string; dossierNumber: string; title: string };

type PlanStandingProps = {
  slug: string;
  plan: { state: string; withdrawnReason: string | null; mergedInto: OtherPlan | null; merged: readonly OtherPlan[] };
  mayWithdraw: boolean;
  maySettle: boolean;
  answer: ActionAnswer | undefined;
};

/** Whether a plan takes part, and for a coordinator what to do about it. */
export function PlanStanding({ slug, plan, mayWithdraw, maySettle, answer }: PlanStandingProps) {
  const { state, withdrawnReason, mergedInto, merged } = plan;
  const open = mayWithdraw && (state === "active" || state === "withdrawn");
  return (
    <Stack gap="small">
      {state === "withdrawn" && (
        <Notice tone="caution" title={m.intake_plan_withdrawn_title()}>
          {withdrawnReason}
        </Notice>
      )}
      {mergedInto && (
        <Notice tone="caution" title={m.intake_plan_merged_title()}>
          <p>
            {m.intake_plan_merged_text()} <OtherLink slug={slug} plan={mergedInto} />
          </p>
          {maySettle && (
            <ConfirmDialog
              trigger={m.intake_split()}
              title={m.intake_split_title()}
              description={m.intake_split_text()}
              confirmLabel={m.intake_split_confirm()}
              fields={{ intent: "split" }}
            />
          )}
        </Notice>
      )}
      {merged.length > 0 && (
        <Notice title={m.intake_plan_merged_here()}>
          <ul>
            {merged.map((one) => (
              <li key={one.id}>
                <OtherLink slug={slug} plan={one} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {open && <Withdrawal withdrawn={state === "withdrawn"} answer={answer} />}
    </Stack>
  );
}

const OtherLink = ({ slug, plan }: { slug: string; plan: OtherPlan }) => (
  <Link to={`/rounds/${slug}/plans/${plan.id}`}>
    {plan.dossierNumber} {plan.title}
  </Link>
);

function Withdrawal({ withdrawn, answer }: { withdrawn: boolean; answer: ActionAnswer | undefined }) {
  return (
    <div className="no-print">
      <ConfirmDialog
        trigger={withdrawn ? m.intake_return() : m.intake_withdraw()}
        triggerVariant="secondary"
        title={withdrawn ? m.intake_return_title() : m.intake_withdraw_title()}
        description={withdrawn ? m.intake_return_text() : m.intake_withdraw_text()}
        confirmLabel={withdrawn ? m.intake_return_confirm() : m.intake_withdraw_confirm()}
        fields={{ intent: withdrawn ? "return" : "withdraw" }}
      >
        <TextArea
          compact
          name="reason"
          id="reason"
          label={withdrawn ? m.intake_return_reason() : m.intake_withdraw_reason()}
          hint={m.intake_withdraw_reason_hint()}
          error={answer?.form?.error?.reason}
          required
        />
      </ConfirmDialog>
    </div>
  );
}
