import { m } from "~/paraglide/messages";
import { isLocale } from "~/paraglide/runtime";
import type { Transaction } from "~/platform/database.server";
import { withLocale } from "~/platform/locale.server";
import { queueMail } from "~/platform/mail.server";
import { describeRoles } from "./role-text";
import type { Role } from "./roles";

type Invited = { name: string; email: string; locale: string; roles: readonly Role[] };

/** Mails what Beraad is, which round it is about, as what, and where to sign in. In the language of the person invited. */
export async function mailInvitation(
  tx: Transaction,
  { roundId, origin, now }: { roundId: string; origin: string; now: Date },
  people: readonly Invited[],
): Promise<void> {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    select: { name: true, call: { select: { name: true, funder: true } } },
  });
  for (const { name, email, locale, roles } of people) {
    const mail = withLocale(isLocale(locale) ? locale : "nl", () => ({
      subject: m.people_mail_invitation_subject({ round: round.name }),
      text: m.people_mail_invitation_text({
        name,
        round: round.name,
        call: round.call.name,
        funder: round.call.funder,
        roles: describeRoles(roles),
        link: `${origin}/sign-in`,
        email,
      }),
    }));
    await queueMail(tx, { to: email, ...mail }, now);
  }
}
