import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { describePhase } from "~/calls/phase-text";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { listMyRounds } from "./my-rounds.server";
import { describeRoles } from "./role-text";
import { requireUser } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_my_rounds()} · ${m.app_name()}` }];

/** Someone with one round that goes on is there at once. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const user = await requireUser({ request, context });
  const rounds = await listMyRounds(context.db, user.userId);
  const [first, second] = rounds;
  if (first && (!second || (first.phase !== "decided" && second.phase === "decided"))) {
    if (!new URL(request.url).searchParams.has("all")) throw redirect(`/rounds/${first.slug}`);
  }
  return { rounds };
}

export default function HomePage() {
  const { rounds } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader title={m.people_my_rounds()} />
      {rounds.length === 0 && <EmptyState title={m.people_no_rounds()}>{m.people_no_rounds_text()}</EmptyState>}
      {rounds.map((round) => (
        <Card key={round.slug}>
          <Stack gap="small">
            <h2>
              <Link to={`/rounds/${round.slug}`}>{round.name}</Link>
            </h2>
            <p>{round.callName}</p>
            <p>
              <Badge tone={round.phase === "decided" ? "neutral" : "info"}>{describePhase(round.phase)}</Badge>{" "}
              {m.people_you_are({ roles: describeRoles(round.roles) })}
            </p>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
