import { z } from "zod";
import { m } from "~/paraglide/messages";
import { readPeopleList } from "./people-list";
import { roles } from "./roles";

const held = z.array(z.enum(roles)).min(1, { error: () => m.people_role_needed() });

/** One person, by name and address. */
const inviteInput = z.object({
  intent: z.literal("invite"),
  name: z
    .string({ error: () => m.people_name_needed() })
    .trim()
    .min(1, { error: () => m.people_name_needed() })
    .max(100, { error: () => m.people_name_too_long() }),
  email: z
    .string({ error: () => m.people_email_needed() })
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: () => m.people_email_needed() })),
  roles: held,
});

/** A pasted list, one person per line, who all get the same roles. Nobody is invited when a line cannot be read. */
const inviteListInput = z.object({
  intent: z.literal("invite-list"),
  list: z
    .string({ error: () => m.people_list_needed() })
    .max(20_000, { error: () => m.people_list_too_long() })
    .transform((text, context) => {
      const { people, problems } = readPeopleList(text);
      for (const { line, text: said, reason } of problems) {
        const message =
          reason === "twice"
            ? m.people_list_twice({ line, text: said })
            : m.people_list_unreadable({ line, text: said });
        context.addIssue({ code: "custom", message });
      }
      if (people.length === 0 && problems.length === 0) {
        context.addIssue({ code: "custom", message: m.people_list_needed() });
      }
      return people;
    }),
  roles: held,
});

const person = { participation: z.string().min(1) };

const lines = z
  .string()
  .max(2_000)
  .default("")
  .transform((text) => text.trim());
/** Where a member comes from; everything may stay empty. */
const profileFields = { organisations: lines, memberships: lines, municipality: lines };
export const profileInput = z.object(profileFields);

export const peopleInput = z.discriminatedUnion("intent", [
  inviteInput,
  inviteListInput,
  z.object({ intent: z.literal("roles"), ...person, roles: held }),
  z.object({ intent: z.literal("mail"), ...person }),
  z.object({ intent: z.literal("remove"), ...person }),
  z.object({ intent: z.literal("profile"), ...person, ...profileFields }),
]);
export type PeopleInput = z.output<typeof peopleInput>;
export { inviteInput, inviteListInput };
