import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import type { DemoIdea } from "./demo-ideas";
import type { DemoPlan } from "./demo-plan";

/** Where the demo's plans and ideas came from. */
export const demoSource = "Aanvraagsysteem";

type Column<Row> = { header: string; text: (row: Row) => string };

const euros = (cents: number | null) => (cents === null ? "" : `${cents / 100},00`);
const dutchDate = (date: string) => date.slice(0, 10).split("-").map(Number).reverse().join("-");
const yesNo = (answer: boolean | null) => (answer === null ? "" : answer ? "Ja" : "Nee");

const planColumns: readonly Column<DemoPlan>[] = [
  { header: "Dossiernummer", text: (plan) => plan.dossierNumber },
  { header: "Aanvraagdatum", text: (plan) => dutchDate(plan.submittedAt) },
  { header: "Naam organisatie", text: (plan) => plan.leadApplicant },
  { header: "Rechtsvorm", text: (plan) => plan.legalForm },
  { header: "KvK-nummer", text: (plan) => plan.kvk },
  { header: "Projecttitel", text: (plan) => plan.title },
  { header: "Samenvatting", text: (plan) => plan.summary },
  { header: "Bewonersinitiatief", text: (plan) => plan.residentsInitiative },
  { header: "Welzijnsorganisatie", text: (plan) => plan.welfareOrganisation },
  { header: "Buurt/wijk", text: (plan) => plan.neighbourhood },
  { header: "Gemeente", text: (plan) => plan.municipality },
  { header: "Leerdoel", text: (plan) => plan.learningGoal },
  { header: "Rol bewoners", text: (plan) => plan.residentsRole },
  { header: "Aanpak en activiteiten", text: (plan) => plan.activities },
  { header: "Startdatum project", text: (plan) => dutchDate(plan.startDate) },
  { header: "Einddatum project", text: (plan) => dutchDate(plan.endDate) },
  { header: "Totale begroting", text: (plan) => euros(plan.totalBudgetCents) },
  { header: "Gevraagd bedrag", text: (plan) => euros(plan.requestedCents) },
  { header: "Eigen bijdrage", text: (plan) => euros(plan.ownContributionCents) },
  { header: "Bijdrage derden", text: (plan) => euros(plan.otherFundingCents) },
  { header: "Financiers", text: (plan) => plan.funders.join(", ") },
  { header: "Medewerking evaluatie", text: (plan) => yesNo(plan.evaluationConsent) },
  { header: "Delen van lessen", text: (plan) => yesNo(plan.shareLessons) },
  { header: "Akkoord adviescommissie", text: (plan) => yesNo(plan.committeeConsent) },
  { header: "Contactpersoon", text: (plan) => plan.contactName },
  { header: "E-mailadres", text: (plan) => plan.email },
  { header: "Telefoonnummer", text: (plan) => plan.phone },
  { header: "Bijlagen", text: (plan) => plan.attachments.join(", ") },
];

const ideaColumns: readonly Column<DemoIdea>[] = [
  { header: "Dossiernummer", text: (idea) => idea.dossierNumber },
  { header: "Aanvraagdatum", text: (idea) => dutchDate(idea.submittedAt) },
  { header: "Naam organisatie", text: (idea) => idea.leadApplicant },
  { header: "Rechtsvorm", text: (idea) => idea.legalForm },
  { header: "Titel", text: (idea) => idea.title },
  { header: "Samenvatting", text: (idea) => idea.summary },
  { header: "Bewonersinitiatief", text: (idea) => idea.residentsInitiative },
  { header: "Welzijnsorganisatie", text: (idea) => idea.welfareOrganisation },
  { header: "Buurt/wijk", text: (idea) => idea.neighbourhood },
  { header: "Gemeente", text: (idea) => idea.municipality },
  { header: "Leerdoel", text: (idea) => idea.learningGoal },
  { header: "Gevraagd bedrag", text: (idea) => euros(idea.requestedCents) },
  { header: "Contactpersoon", text: (idea) => idea.contactName },
  { header: "E-mailadres", text: (idea) => idea.email },
];

const answersOf = <Row>(columns: readonly Column<Row>[], row: Row) =>
  columns.map(({ header, text }) => ({ header, text: text(row) }));

export const planAnswers = (plan: DemoPlan) => answersOf(planColumns, plan);
export const ideaAnswers = (idea: DemoIdea) => answersOf(ideaColumns, idea);

/** The file that the answers came from, as the coordinator would have uploaded it. */
export function demoFile(fileName: string, rows: readonly { header: string; text: string }[][]) {
  const lines = [rows[0]?.map(({ header }) => header) ?? [], ...rows.map((row) => row.map(({ text }) => text))];
  const content = Buffer.from(stringify(lines, { delimiter: ";", bom: true, record_delimiter: "\r\n" }), "utf8");
  return { fileName, content, fileHash: createHash("sha256").update(content).digest("hex") };
}
