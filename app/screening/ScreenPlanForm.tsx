import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Card } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import type { ScreenPlanAnswer } from "./answer-screening.server";
import { CoFundingCard } from "./CoFundingCard";
import { CriterionCard } from "./CriterionCard";
import { coFundingPart } from "./co-funding-entry";
import { KeysNote } from "./KeysNote";
import { LookUpNote } from "./LookUpNote";
import type { PlanScreening } from "./read-plan-screening.server";
import { useCriterionFocus } from "./use-criterion-focus";
import { useScreeningDraft } from "./use-screening-draft";
import { useScreeningKeys } from "./use-screening-keys";

type ScreenPlanFormProps = { screening: PlanScreening; answer: ScreenPlanAnswer | undefined };

/** The criteria and the co-funding of one plan as one form, so that saving one part never loses another. */
export function ScreenPlanForm({ screening, answer }: ScreenPlanFormProps) {
  const navigation = useNavigation();
  const pending = navigation.state === "idle" ? null : String(navigation.formData?.get("save") ?? "");
  const { plan, criteria, mayJudge, scoring, acceptable } = screening;
  const form = useRef<HTMLFormElement>(null);
  useCriterionFocus(plan.id);
  const keys = useScreeningKeys();
  const restored = useScreeningDraft(form, {
    planId: plan.id,
    planVersion: plan.version,
    shown: [...criteria, screening.coFunding].map(({ seen }) => seen).join(" "),
    unsaved: answer?.typed !== undefined,
  });
  const kept = (part: string) => !answer?.keep || answer.keep.includes(part);
  const shared = (part: string) => ({
    mayJudge,
    pending,
    problems: answer?.problems?.filter((problem) => problem.part === part) ?? [],
    conflict: answer?.conflicts?.includes(part) ?? false,
  });
  const content = (
    <Stack>
      {mayJudge && acceptable && acceptable.count > 0 && (
        <Card>
          <Stack gap="small">
            <p>{m.screening_accept_plan_text()}</p>
            <div>
              <Button name="save" value="accept" pending={pending === "accept"}>
                {m.screening_accept_plan({ count: acceptable.count })}
              </Button>
            </div>
          </Stack>
        </Card>
      )}
      {criteria.map((criterion, index) => (
        <CriterionCard
          // Drawn anew when what is recorded changes, so that the fields show it.
          key={`${criterion.key} ${criterion.seen}`}
          {...{ criterion, index }}
          {...shared(criterion.key)}
          scoring={scoring}
          lookUp={<LookUpNote {...{ criterion, screening, pending }} />}
          typed={
            kept(criterion.key) ? answer?.typed?.verdicts.find((one) => one.criterion === criterion.key) : undefined
          }
        />
      ))}
      <Warnings sentences={screening.warnings} />
      <CoFundingCard
        key={screening.coFunding.seen}
        coFunding={screening.coFunding}
        {...shared(coFundingPart)}
        typed={kept(coFundingPart) ? answer?.typed?.coFunding : undefined}
      />
      {mayJudge && <SaveButtons pending={pending} />}
    </Stack>
  );
  if (!mayJudge) return content;
  return (
    <Form method="post" key={plan.id} ref={form} onKeyDown={keys.onKeyDown}>
      {/* The first button is the one that the Enter key presses: it saves everything. */}
      <button type="submit" className="sr-only" name="save" value="all" tabIndex={-1} aria-hidden>
        {m.screening_save_all()}
      </button>
      <input type="hidden" name="planVersion" value={plan.version} />
      <input type="hidden" name="accept" value={acceptable?.stamp ?? ""} />
      {restored && <Notice role="status" title={m.screening_draft_back()} />}
      <KeysNote {...keys} />
      {content}
    </Form>
  );
}

function SaveButtons({ pending }: { pending: string | null }) {
  return (
    <Cluster>
      <Button name="save" value="next" pending={pending === "next"}>
        {m.screening_save_and_next()}
      </Button>
      <Button variant="secondary" name="save" value="all" pending={pending === "all"}>
        {m.screening_save_all()}
      </Button>
    </Cluster>
  );
}

/** What to look at in the money; never a verdict. */
function Warnings({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Notice tone="caution" title={m.screening_money_title()}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{m.screening_money_never_a_verdict()}</p>
    </Notice>
  );
}
