import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { EmptyState } from "~/ui/EmptyState";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { HeatKey, MemberHeatMap } from "./MemberHeatMap";
import { readMembers } from "./read-members.server";
import { StrictnessNote } from "./StrictnessNote";
import { useUntilReady } from "./use-until-ready";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.ranking_members_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "ranking.viewByMember");
  const { name, slug } = actor.round;
  return { ...(await readMembers(context, actor)), round: { name, path: `/rounds/${slug}` } };
}

export default function MembersPage() {
  const page = useLoaderData<typeof loader>();
  const { rows, strictness, recused, round } = page;
  useUntilReady(strictness?.state === "computing");
  return (
    <Stack>
      <PageHeader
        title={m.ranking_members_title()}
        eyebrow={round.name}
        intro={m.ranking_members_intro()}
        back={{ href: `${round.path}/ranking`, label: m.ranking_back() }}
      />
      {recused && <Notice title={m.ranking_members_recused()} />}
      {rows.length === 0 ? (
        <EmptyState title={m.ranking_empty()}>{m.ranking_empty_text()}</EmptyState>
      ) : (
        <Card>
          <Stack>
            <HeatKey />
            <MemberHeatMap page={page} roundPath={round.path} />
            {strictness && <StrictnessNote strictness={strictness} />}
          </Stack>
        </Card>
      )}
    </Stack>
  );
}
