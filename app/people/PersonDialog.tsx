import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { Dialog } from "~/ui/Dialog";
import { Stack } from "~/ui/Stack";
import type { MemberProfile } from "./member-profile.server";
import { ProfileFields } from "./ProfileFields";
import { RoleBoxes } from "./RoleBoxes";
import type { Role } from "./roles";

type Props = {
  person: { id: string; name: string; self: boolean; roles: readonly Role[]; profile: MemberProfile | null };
};

/** What the coordinator can do about one person: other roles, the mail once more, or out of the round after asking again. */
export function PersonDialog({ person }: Props) {
  const hidden = <input type="hidden" name="participation" value={person.id} />;
  return (
    <Dialog
      trigger={
        <>
          {m.people_change()}
          <span className="sr-only"> ({person.name})</span>
        </>
      }
      title={person.name}
    >
      {(close) => (
        <Stack>
          <Form method="post" onSubmit={close}>
            <input type="hidden" name="intent" value="roles" />
            {hidden}
            <Stack gap="small">
              <RoleBoxes id={`roles-${person.id}`} name="roles" held={person.roles} />
              <div>
                <Button>{m.people_save_roles()}</Button>
              </div>
            </Stack>
          </Form>
          <Form method="post" onSubmit={close}>
            <input type="hidden" name="intent" value="mail" />
            {hidden}
            <Button variant="secondary">{m.people_mail_again()}</Button>
          </Form>
          {person.roles.includes("member") && (
            <Details summary={m.people_profile()}>
              <Form method="post" onSubmit={close}>
                <input type="hidden" name="intent" value="profile" />
                {hidden}
                <ProfileFields id={person.id} profile={person.profile} />
              </Form>
            </Details>
          )}
          {!person.self && (
            <Details summary={m.people_remove()}>
              <Form method="post" onSubmit={close}>
                <input type="hidden" name="intent" value="remove" />
                {hidden}
                <Stack gap="small">
                  <p>{m.people_remove_text()}</p>
                  <div>
                    <Button variant="danger">{m.people_remove_confirm({ name: person.name })}</Button>
                  </div>
                </Stack>
              </Form>
            </Details>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
