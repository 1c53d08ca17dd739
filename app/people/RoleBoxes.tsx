import { m } from "~/paraglide/messages";
import { FieldNotes } from "~/ui/Field";
import { describeRole } from "./role-text";
import { type Role, roles } from "./roles";

type RoleBoxesProps = { id: string; name: string; held?: readonly string[]; error?: readonly string[] };

const hints: Record<Role, () => string> = {
  member: () => m.people_role_member_hint(),
  chair: () => m.people_role_chair_hint(),
  coordinator: () => m.people_role_coordinator_hint(),
  programme_manager: () => m.people_role_programme_manager_hint(),
};

/** Which roles someone has in the round: one or more. */
export function RoleBoxes({ id, name, held = [], error }: RoleBoxesProps) {
  return (
    <fieldset className={error?.length ? "field field-invalid" : "field"}>
      <legend className="field-label">{m.people_roles()}</legend>
      <FieldNotes id={id} error={error} />
      {roles.map((role, index) => (
        <label className="choice" key={role}>
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            name={name}
            value={role}
            defaultChecked={held.includes(role)}
          />
          <span className="choice-text first-letter:uppercase">
            {describeRole(role)}
            <span className="choice-hint">{hints[role]()}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
