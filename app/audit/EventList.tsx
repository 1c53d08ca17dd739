import { m } from "~/paraglide/messages";
import { DataTable } from "~/ui/DataTable";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { describeEvent } from "./event-text";
import { describeFact, describeValue } from "./fact-text";
import type { EventRow } from "./read-events.server";

/** Facts of one event beyond which a list of them helps nobody. */
const mostChanges = 60;

/** Events under each other, newest first: when, what in a sentence, why, and folded away what exactly changed. */
export function EventList({ events }: { events: readonly EventRow[] }) {
  return (
    <ol className="stack stack-small">
      {events.map((event) => (
        <li key={event.id} className="card">
          <p className="text-ink-muted">
            <time dateTime={new Date(event.at).toISOString()}>{formatDateTime(event.at)}</time>
          </p>
          <p className="wrap-anywhere">{describeEvent(event)}</p>
          {event.reason && <p className="wrap-anywhere">{m.audit_reason({ reason: event.reason })}</p>}
          {event.changes.length > 0 && (
            <Details summary={m.audit_changes()}>
              <Changes event={event} />
            </Details>
          )}
          {event.withheld && <p className="text-ink-muted">{m.audit_withheld()}</p>}
        </li>
      ))}
    </ol>
  );
}

function Changes({ event }: { event: EventRow }) {
  return (
    <DataTable
      caption={m.audit_changes()}
      captionHidden
      rows={event.changes.slice(0, mostChanges)}
      rowKey={({ path }) => path}
      columns={[
        { key: "what", header: m.audit_what(), rowHeader: true, cell: ({ path }) => describeFact(path) },
        { key: "before", header: m.audit_before(), cell: ({ path, before }) => describeValue(path, before) },
        { key: "after", header: m.audit_after(), cell: ({ path, after }) => describeValue(path, after) },
      ]}
    />
  );
}
