import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { RoundTabs } from "~/calls/RoundTabs";
import { roundTabs } from "~/calls/round-tabs";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { ButtonLink } from "~/ui/Button";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Card } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import { type AuditQuery, readAuditQuery } from "./audit-input";
import { EventFilter } from "./EventFilter";
import { EventList } from "./EventList";
import { listEvents } from "./read-events.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "audit.view");
  const query = readAuditQuery(args.request.url);
  const events = await listEvents(args.context.db, actor, query);
  return { ...events, query, round: actor.round.name, tabs: roundTabs(actor) };
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_audit()} · ${m.app_name()}` }];

export default function AuditPage() {
  const { rows, older, people, plans, query, round, tabs } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={m.calls_page_audit()} eyebrow={round} intro={m.audit_intro()} />
      <RoundTabs tabs={tabs} current="audit" />
      <Stack>
        <Card>
          <EventFilter query={query} people={people} plans={plans} />
        </Card>
        {rows.length === 0 ? (
          <EmptyState title={m.audit_nothing()}>{m.audit_nothing_text()}</EmptyState>
        ) : (
          <EventList events={rows} />
        )}
        <Cluster>
          {query.before !== undefined && (
            <ButtonLink variant="secondary" to={address({ ...query, before: undefined })}>
              {m.audit_newest()}
            </ButtonLink>
          )}
          {older !== null && (
            <ButtonLink variant="secondary" to={address({ ...query, before: older })}>
              {m.audit_older()}
            </ButtonLink>
          )}
        </Cluster>
      </Stack>
    </>
  );
}

/** This page with another choice of events. */
function address(query: AuditQuery): string {
  const chosen = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `?${new URLSearchParams(chosen)}`;
}
