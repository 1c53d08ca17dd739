import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { DefinitionList } from "~/ui/DefinitionList";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { Attachments } from "./Attachments";
import { describeMoment } from "./field-text";
import { PlanAnswers } from "./PlanAnswers";
import { PlanChanges } from "./PlanChanges";
import { PlanPromises } from "./PlanPromises";
import { PlanText } from "./PlanText";
import { contactItems } from "./StaffPlanParts";
import { readEarlierVersion } from "./whole-plan.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.viewAll");
  const found = await readEarlierVersion(context.db, actor, params.plan ?? "", Number(params.version));
  if (!found.ok) return refuse(found.reason);
  return { slug: actor.round.slug, ...found };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.plan.title}, ${m.intake_plan_version(data.plan)} · ${m.app_name()}` : m.app_name() },
];

/** A plan as it was before a later submission took its place. */
export default function PlanVersionPage() {
  const { slug, plan, now, replacedAt, changes } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader
        eyebrow={`${plan.dossierNumber}, ${m.intake_plan_version(plan)}`}
        title={plan.title}
        intro={plan.submittedAt && m.intake_plan_submitted({ when: describeMoment(plan.submittedAt) })}
        back={{ href: `/rounds/${slug}/plans/${plan.id}`, label: m.intake_version_back() }}
      />
      <Notice
        tone="caution"
        title={m.intake_version_old({ version: plan.version, when: formatDateTime(replacedAt), now: now.version })}
      />
      <Section title={m.intake_version_changes({ next: plan.version + 1 })}>
        <PlanChanges caption={m.intake_changes_of({ title: plan.title })} changes={changes} past />
      </Section>
      <PlanText plan={plan} />
      <PlanPromises plan={plan} />
      <Section title={m.intake_contact()} intro={m.intake_contact_intro()}>
        <DefinitionList items={contactItems(plan)} />
      </Section>
      <Section title={m.intake_field_attachments()}>
        <Attachments attachments={plan.attachments} />
      </Section>
      <PlanAnswers answers={plan.answers} />
    </Stack>
  );
}
