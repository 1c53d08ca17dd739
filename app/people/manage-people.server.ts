import { m } from "~/paraglide/messages";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import type { Actor } from "./access";
import { saveProfileOf } from "./member-profile.server";
import { changeRoles, type Invited, invitePeople, mailAgain, removePerson } from "./people.server";
import type { PeopleInput } from "./people-input";

type Done = { ok: true; said: string };

/** Does what a form of the people page asks, and says in a sentence what was done. */
export async function managePeople(
  parts: Pick<Services, "db" | "config" | "now">,
  actor: Actor,
  input: PeopleInput,
): Promise<Done | Failure> {
  switch (input.intent) {
    case "invite": {
      const { name, email, roles } = input;
      return say(await invitePeople(parts, actor, { people: [{ name, email }], roles }), sayInvited);
    }
    case "invite-list":
      return say(await invitePeople(parts, actor, { people: input.list, roles: input.roles }), sayInvited);
    case "roles":
      return say(await changeRoles(parts, actor, input), ({ name }) => m.people_roles_saved({ name }));
    case "mail":
      return say(await mailAgain(parts, actor, input), ({ name }) => m.people_mailed_again({ name }));
    case "remove":
      return say(await removePerson(parts, actor, input), ({ name }) => m.people_removed({ name }));
    case "profile": {
      const { intent: _, ...profile } = input;
      return say(await saveProfileOf(parts.db, actor, profile, parts.now()), ({ name }) =>
        m.people_profile_saved_of({ name }),
      );
    }
  }
}

const say = <Result extends { ok: true }>(
  result: Result | Failure,
  words: (result: Result) => string,
): Done | Failure => (result.ok ? { ok: true, said: words(result) } : result);

function sayInvited({ invited, already }: Invited): string {
  const [one] = invited;
  const sentences = [
    invited.length === 1 && one ? m.people_invited_one({ name: one }) : "",
    invited.length > 1 ? m.people_invited_many({ count: invited.length }) : "",
    already.length > 0 ? m.people_already_in({ names: already.join(", ") }) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
