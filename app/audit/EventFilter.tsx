import { Form, Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Select } from "~/ui/Select";
import { Cluster } from "~/ui/Stack";
import type { AuditQuery } from "./audit-input";
import { eventKinds } from "./event-kinds";
import { describeKind } from "./event-text";

type Props = {
  query: AuditQuery;
  people: readonly { id: string; name: string }[];
  plans: readonly { id: string; title: string }[];
};

/** Which events to see: of one person, about one plan, of one kind. A plain form that changes the address. */
export function EventFilter({ query, people, plans }: Props) {
  return (
    <Form method="get" key={JSON.stringify(query)} className="stack stack-small">
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          name="kind"
          label={m.audit_filter_kind()}
          placeholder={m.audit_filter_everything()}
          defaultValue={query.kind}
          options={eventKinds.map((kind) => ({ value: kind, label: describeKind(kind) }))}
        />
        <Select
          name="person"
          label={m.audit_filter_person()}
          placeholder={m.audit_filter_everyone()}
          defaultValue={query.person}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="plan"
          label={m.audit_filter_plan()}
          placeholder={m.audit_filter_all_plans()}
          defaultValue={query.plan}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      <Cluster>
        <Button variant="secondary">{m.audit_filter_apply()}</Button>
        {(query.kind || query.person || query.plan) && <Link to=".">{m.audit_filter_clear()}</Link>}
      </Cluster>
    </Form>
  );
}
