import { m } from "~/paraglide/messages";
import { withLocale } from "~/platform/locale.server";
import { formatDate } from "~/ui/format";
import type { RepairItem } from "./repair-state";

type About = {
  plan: { title: string; dossierNumber: string; contactName: string };
  round: { name: string; funder: string };
  /** the criteria by key, as the applicants may read them */
  labels: ReadonlyMap<string, string>;
  request: { items: readonly RepairItem[]; answerBy: string };
  /** Who asks. Answers go to this person: mail itself comes from the address of the installation. */
  sender: { name: string; email: string };
};

/** The mail that asks the applicants to mend their plan. In Dutch: the language of the call, whoever prepares it. */
export const composeRepairMail = ({ plan, round, labels, request, sender }: About): { subject: string; text: string } =>
  withLocale("nl", () => ({
    subject: m.screening_repair_mail_subject({ title: plan.title.replace(/\s+/g, " ") }),
    text: m.screening_repair_mail_text({
      name: plan.contactName || m.screening_repair_mail_nobody(),
      title: plan.title,
      dossier: plan.dossierNumber,
      round: round.name,
      funder: round.funder,
      items: request.items
        .map(({ criterion, missing }) => `${labels.get(criterion) ?? criterion}\n${missing}`)
        .join("\n\n"),
      date: formatDate(request.answerBy),
      sender: sender.name,
      email: sender.email,
    }),
  }));
