import { m } from "~/paraglide/messages";
import { ButtonLink } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Notice } from "~/ui/Notice";
import { Stack } from "~/ui/Stack";
import { describeField } from "./field-text";
import type { SeenHead } from "./whole-plan.server";

const shown = ["leadApplicant", "residentsInitiative", "welfareOrganisation", "neighbourhood", "municipality"] as const;

type PlanHeadOnlyProps = { slug: string; reason: "not-declared" | "recused"; plan: SeenHead; mayDeclare: boolean };

/** What a member sees of a plan that he or she may not read, or not yet: who and where, and what to do. */
export function PlanHeadOnly({ slug, reason, plan, mayDeclare }: PlanHeadOnlyProps) {
  const texts: Partial<Record<(typeof shown)[number], string>> = plan;
  const items = shown
    .filter((field) => texts[field] !== undefined)
    .map((field) => ({ label: describeField(field), value: texts[field] || m.ui_not_filled_in() }));
  return (
    <Stack>
      {reason === "recused" ? (
        <Notice title={m.intake_recused_title()}>{m.intake_recused_text()}</Notice>
      ) : (
        <Notice tone="caution" title={m.intake_undeclared_title()}>
          {m.intake_undeclared_text()}
        </Notice>
      )}
      <DefinitionList items={items} />
      {reason === "not-declared" && mayDeclare && (
        <div>
          <ButtonLink to={`/rounds/${slug}/interests`}>{m.intake_undeclared_action()}</ButtonLink>
        </div>
      )}
    </Stack>
  );
}
