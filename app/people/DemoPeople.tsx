import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { describeRoles } from "./role-text";
import type { Role } from "./roles";

type DemoPerson = { id: string; name: string; roles: Role[] };

/** Who one can enter as, grouped by what they do: staff, committee, and who is in no round. */
export function DemoPeople({ people }: { people: readonly DemoPerson[] }) {
  const isMember = ({ roles }: DemoPerson) => roles.includes("member");
  const isStaff = ({ roles }: DemoPerson) => roles.includes("coordinator") || roles.includes("programme_manager");
  const groups = [
    { title: m.people_demo_staff(), people: people.filter(isStaff) },
    { title: m.people_demo_committee(), people: people.filter((one) => isMember(one) && !isStaff(one)) },
    { title: m.people_demo_others(), people: people.filter((one) => !isMember(one) && !isStaff(one)) },
  ];
  return groups
    .filter((group) => group.people.length > 0)
    .map((group) => (
      <div key={group.title} className="stack stack-small">
        <h3>{group.title}</h3>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {group.people.map((person) => (
            <li key={person.id} className="grid">
              <Button variant="secondary" name="user" value={person.id}>
                <span className="grid gap-1 py-1">
                  {m.people_demo_enter_as({ name: person.name })}
                  <span className="font-normal text-ink-muted">{describeRoles(person.roles)}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    ));
}
