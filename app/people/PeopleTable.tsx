import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatDateTime } from "~/ui/format";
import type { MemberProfile } from "./member-profile.server";
import { PersonDialog } from "./PersonDialog";
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
  profile: MemberProfile | null;
};

/** Everyone in the round; with what the coordinator can do about each. */
export function PeopleTable({ people, manage }: { people: readonly PersonRow[]; manage: boolean }) {
  const columns: Column<PersonRow>[] = [
    { key: "name", header: m.people_name(), rowHeader: true, cell: (row) => <PersonName row={row} /> },
    { key: "roles", header: m.people_roles(), cell: (row) => describeRoles(row.roles) },
    { key: "seen", header: m.people_last_seen(), cell: (row) => <LastSeen row={row} /> },
  ];
  if (manage) columns.push({ key: "actions", header: m.people_action(), cell: (row) => <PersonDialog person={row} /> });
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
