import { m } from "~/paraglide/messages";
import { Checkbox } from "~/ui/Checkbox";
import { type Column, DataTable } from "~/ui/DataTable";
import { Details } from "~/ui/Details";
import { Money } from "~/ui/Money";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { ImportPreview } from "./import-preview.server";
import { describeHold } from "./import-text";
import { LeaveRow } from "./LeaveRow";
import { PlanChanges } from "./PlanChanges";
import type { PlanChange } from "./plan-content";

/** More new plans than this nobody reads through; they do come in. */
const mostShown = 500;

type Entry = ImportPreview["entries"][number];

/** The plans that would come, change or go. The ones that wait for a yes come first: they ask something. */
export function ImportEntries({ entries }: { entries: readonly Entry[] }) {
  const free = entries.filter(({ holds }) => holds.length === 0);
  const ofKind = (kind: Entry["kind"]) => free.filter((entry) => entry.kind === kind);
  return (
    <>
      <Held entries={entries.filter(({ holds }) => holds.length > 0)} />
      <Changed title={m.intake_changed_plans()} entries={ofKind("changed")} />
      <Changed title={m.intake_withdrawn_plans()} entries={ofKind("withdrawn")} />
      <NewPlans entries={ofKind("new")} />
      <Unchanged entries={ofKind("unchanged")} />
    </>
  );
}

function Held({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section title={m.intake_held()} intro={m.intake_held_intro()}>
      <Stack gap="large">
        {entries.map((entry) => (
          <section key={entry.number} aria-labelledby={`held-${entry.row}`}>
            <h3 id={`held-${entry.row}`}>
              {entry.number} {entry.title}
            </h3>
            <Stack gap="small">
              {entry.holds.map((hold) => (
                <Notice key={hold} tone="caution">
                  {describeHold(hold)}
                </Notice>
              ))}
              <Effect entry={entry} />
              <Checkbox
                name="take"
                id={`take-${entry.row}`}
                value={entry.number}
                label={m.intake_take({ title: entry.title })}
              />
              <div>
                <LeaveRow {...entry} />
              </div>
            </Stack>
          </section>
        ))}
      </Stack>
    </Section>
  );
}

function Changed({ title, entries }: { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section title={`${title} (${entries.length})`}>
      {entries.map((entry) => (
        <Details key={entry.number} summary={`${entry.number} ${entry.title}`} open={entries.length <= 5}>
          <Effect entry={entry} />
          <LeaveRow {...entry} />
        </Details>
      ))}
    </Section>
  );
}

/** What would happen to one plan that is here already. */
function Effect({ entry }: { entry: Entry }) {
  const returns = entry.holds.includes("withdrawn");
  return (
    <Stack gap="small">
      {entry.kind === "withdrawn" && <p>{m.intake_becomes_withdrawn({ status: entry.status })}</p>}
      {returns && <p>{m.intake_becomes_active()}</p>}
      {entry.changes.length > 0 && (
        <PlanChanges
          caption={m.intake_changes_of({ title: entry.title })}
          changes={entry.changes as readonly PlanChange[]}
        />
      )}
      <OtherColumns entry={entry} />
    </Stack>
  );
}

function OtherColumns({ entry }: { entry: Entry }) {
  if (entry.otherColumns.length === 0) return null;
  return <p className="text-ink-muted">{m.intake_other_columns({ columns: entry.otherColumns.join(", ") })}</p>;
}

function NewPlans({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  const columns: Column<Entry>[] = [
    {
      key: "number",
      header: m.intake_field_external_id(),
      cell: ({ number }) => <span className="numeric">{number}</span>,
    },
    { key: "title", header: m.intake_field_title(), rowHeader: true, cell: ({ title }) => title },
    { key: "lead", header: m.intake_field_lead_applicant(), cell: (row) => row.leadApplicant || m.ui_not_filled_in() },
    { key: "place", header: m.intake_field_municipality(), cell: (row) => row.municipality || m.ui_not_filled_in() },
    {
      key: "amount",
      header: m.intake_field_requested(),
      align: "end",
      cell: ({ requestedCents }) => <Money cents={requestedCents} />,
    },
    { key: "leave", header: m.intake_choice(), cell: (entry) => <LeaveRow {...entry} /> },
  ];
  const title = `${m.intake_new_plans()} (${entries.length})`;
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={columns}
        rows={entries.slice(0, mostShown)}
        rowKey={({ number }) => number}
      />
      {entries.length > mostShown && <p>{m.intake_new_more({ count: entries.length - mostShown })}</p>}
    </Section>
  );
}

function Unchanged({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section title={`${m.intake_unchanged_plans()} (${entries.length})`}>
      <Details summary={m.intake_show()}>
        <ul>
          {entries.map((entry) => (
            <li key={entry.number}>
              {entry.number} {entry.title}
              <OtherColumns entry={entry} />
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}
