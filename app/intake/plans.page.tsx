import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { Button, ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { formatMoney } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Cluster, Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { listPlans } from "./list-plans.server";
import { PlanTable } from "./PlanTable";
import { readSuspectPairs } from "./suspect-pairs.server";

export const handle = { wide: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.viewAll");
  const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  const { slug, kind } = actor.round;
  const list = await listPlans(context.db, actor, query);
  const suspects = (await readSuspectPairs(context.db, actor)).length;
  return { slug, kind, query, mayImport: may(actor, "plans.import"), suspects, ...list };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.kind === "ideas" ? m.intake_plans_title_ideas() : m.intake_plans_title()} · ${m.app_name()}` },
];

export default function PlansPage() {
  const { slug, kind, query, mayImport, suspects, count, plans } = useLoaderData<typeof loader>();
  // What does not take part is asked for no more.
  const asked = plans.filter(({ state }) => state === "active");
  const amount = formatMoney(asked.reduce((sum, plan) => sum + (plan.requestedCents ?? 0), 0));
  const found = { found: plans.length, count, amount };
  return (
    <Stack>
      <PageHeader
        title={kind === "ideas" ? m.intake_plans_title_ideas() : m.intake_plans_title()}
        intro={count > 0 && (query ? m.intake_plans_found(found) : m.intake_plans_sum(found))}
        actions={
          mayImport && count > 0 && <ButtonLink to={`/rounds/${slug}/import`}>{m.intake_to_import()}</ButtonLink>
        }
      />
      {suspects > 0 && (
        <Notice tone="caution" title={m.intake_duplicates_found({ count: suspects })}>
          <Link to={`/rounds/${slug}/plans/duplicates`}>{m.intake_duplicates_look()}</Link>
        </Notice>
      )}
      {count > 0 && <Search slug={slug} query={query} />}
      {count === 0 && <NoPlans slug={slug} mayImport={mayImport} />}
      {count > 0 && plans.length === 0 && (
        <EmptyState title={m.intake_search_none()}>{m.intake_search_none_text()}</EmptyState>
      )}
      {plans.length > 0 && <PlanTable slug={slug} plans={plans} />}
    </Stack>
  );
}

function Search({ slug, query }: { slug: string; query: string }) {
  return (
    <search className="no-print">
      <Form key={query}>
        <Stack gap="small">
          <TextField type="search" name="q" label={m.intake_search()} defaultValue={query} width="medium" />
          <Cluster>
            <Button variant="secondary">{m.intake_search_button()}</Button>
            {query && <Link to={`/rounds/${slug}/plans`}>{m.intake_search_clear()}</Link>}
          </Cluster>
        </Stack>
      </Form>
    </search>
  );
}

function NoPlans({ slug, mayImport }: { slug: string; mayImport: boolean }) {
  if (!mayImport) return <EmptyState title={m.intake_plans_none()}>{m.intake_plans_none_other()}</EmptyState>;
  return (
    <EmptyState
      title={m.intake_plans_none()}
      action={<ButtonLink to={`/rounds/${slug}/import`}>{m.intake_to_import()}</ButtonLink>}
    >
      {m.intake_plans_none_coordinator()}
    </EmptyState>
  );
}
