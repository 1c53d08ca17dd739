import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { describePhase } from "~/calls/phase-text";
import { m } from "~/paraglide/messages";
import { describeRoles } from "~/people/role-text";
import { requireAccess } from "~/people/visitor.server";
import { Badge } from "~/ui/Badge";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { overviewTasks } from "./overview-tasks";
import { PhaseSteps } from "./PhaseSteps";
import { RoundFactsList } from "./RoundFactsList";
import { readOverviewFacts, readRoundFacts } from "./read-overview.server";
import { TaskCards } from "./TaskCards";

/** The home of a round: what this person can do now, where the round stands, and what it is about. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "round.view");
  const facts = await readRoundFacts(context.db, actor);
  const tasks = overviewTasks(actor, await readOverviewFacts(context.db, actor, facts, context.now()));
  const { slug, name, kind, phase } = actor.round;
  return { round: { slug, name, kind, phase }, roles: actor.roles, facts, tasks };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.round.name} · ${m.app_name()}` : m.app_name() },
];

export default function OverviewPage() {
  const { round, roles, facts, tasks } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader
        title={round.name}
        eyebrow={facts.callName}
        intro={<p>{m.people_you_are({ roles: describeRoles(roles) })}</p>}
      />
      <TaskCards tasks={tasks} round={round} />
      <PhaseSteps phase={round.phase} />
      <Section title={m.reporting_overview_about()} id="about">
        <RoundFactsList facts={facts} />
      </Section>
      {facts.otherRounds.length > 0 && (
        <Section
          title={facts.otherRounds.length === 1 ? m.reporting_overview_others() : m.reporting_overview_others_many()}
          id="others"
        >
          <ul>
            {facts.otherRounds.map((other) => (
              <li key={other.slug}>
                <Link to={`/rounds/${other.slug}`}>{other.name}</Link> <Badge>{describePhase(other.phase)}</Badge>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}
