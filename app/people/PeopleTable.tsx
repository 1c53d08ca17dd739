import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { type Column, DataTable } from "~/ui/DataTable";
import { Dialog } from "~/ui/Dialog";
import { formatDateTime } from "~/ui/format";
import { Cluster, Stack } from "~/ui/Stack";
import { RoleBoxes } from "./RoleBoxes";
import { describeRoles } from "./role-text";
import type { Role } from "./roles";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  self: boolean;
  roles: Role[];
  invitedAt: Date;
  lastSeenAt: Date | null;
};

/** Everyone in the round; with what the coordinator can do about each. */
export function PeopleTable({ people, manage }: { people: readonly PersonRow[]; manage: boolean }) {
  const columns: Column<PersonRow>[] = [
    { key: "name", header: m.people_name(), rowHeader: true, cell: (row) => <PersonName row={row} /> },
    { key: "roles", header: m.people_roles(), cell: (row) => describeRoles(row.roles) },
    { key: "seen", header: m.people_last_seen(), cell: (row) => <LastSeen row={row} /> },
  ];
  if (manage) columns.push({ key: "actions", header: m.people_actions(), cell: (row) => <RowActions row={row} /> });
  return (
    <DataTable caption={m.people_in_round()} captionHidden columns={columns} rows={people} rowKey={(row) => row.id} />
  );
}

function PersonName({ row }: { row: PersonRow }) {
  return (
    <>
      {row.name} {row.self && <Badge tone="info">{m.people_self()}</Badge>}
      <span className="block font-normal text-ink-muted wrap-anywhere">{row.email}</span>
    </>
  );
}

function LastSeen({ row }: { row: PersonRow }) {
  if (row.lastSeenAt) return formatDateTime(row.lastSeenAt);
  return <Badge tone="caution">{m.people_never_seen()}</Badge>;
}

function RowActions({ row }: { row: PersonRow }) {
  const about = <span className="sr-only"> ({row.name})</span>;
  return (
    <Cluster>
      <Dialog
        triggerVariant="quiet"
        trigger={
          <>
            {m.people_change_roles()}
            {about}
          </>
        }
        title={m.people_roles_of({ name: row.name })}
      >
        {(close) => (
          <Form method="post" onSubmit={close}>
            <input type="hidden" name="intent" value="roles" />
            <input type="hidden" name="participation" value={row.id} />
            <Stack>
              <RoleBoxes id={`roles-${row.id}`} name="roles" held={row.roles} />
              <div>
                <Button>{m.people_save_roles()}</Button>
              </div>
            </Stack>
          </Form>
        )}
      </Dialog>
      <Form method="post">
        <input type="hidden" name="intent" value="mail" />
        <Button variant="quiet" name="participation" value={row.id}>
          {m.people_mail_again()}
          {about}
        </Button>
      </Form>
      {!row.self && (
        <ConfirmDialog
          triggerVariant="quiet"
          trigger={
            <>
              {m.people_remove()}
              {about}
            </>
          }
          title={m.people_remove_title({ name: row.name })}
          description={m.people_remove_text()}
          confirmLabel={m.people_remove_confirm({ name: row.name })}
          confirmVariant="danger"
          fields={{ intent: "remove", participation: row.id }}
        />
      )}
    </Cluster>
  );
}
