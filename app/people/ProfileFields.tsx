import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { MemberProfile } from "./member-profile.server";

/** Where a member comes from, to be pointed at plans in which there may be an interest. `id` sets several on one page apart. */
export function ProfileFields({ id, profile }: { id: string; profile: MemberProfile | null }) {
  return (
    <Stack>
      <TextArea
        id={`organisations-${id}`}
        name="organisations"
        label={m.people_profile_organisations()}
        hint={m.people_profile_lines()}
        rows={3}
        optional
        defaultValue={profile?.organisations}
      />
      <TextArea
        id={`memberships-${id}`}
        name="memberships"
        label={m.people_profile_memberships()}
        hint={m.people_profile_lines()}
        rows={2}
        optional
        defaultValue={profile?.memberships}
      />
      <TextField
        id={`municipality-${id}`}
        name="municipality"
        label={m.people_profile_municipality()}
        width="medium"
        optional
        defaultValue={profile?.municipality}
      />
      <div>
        <Button variant="secondary">{m.people_profile_save()}</Button>
      </div>
    </Stack>
  );
}
