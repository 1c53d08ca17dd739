/** What a field holds, and so which parser reads its cells. */
export type FieldKind =
  | "text"
  | "longText"
  | "money"
  | "date"
  | "instant"
  | "boolean"
  | "list"
  | "kvk"
  | "email"
  | "phone"
  | "status";

type FieldRule = {
  kind: FieldKind;
  /** An empty cell gets a warning; the import goes on. */
  required?: true;
  /** Headers that mean exactly this, normalised as `normaliseHeader` does. */
  headers: readonly string[];
  /** Question texts that ask for this, on the header without what stands in brackets. */
  questions?: readonly RegExp[];
};

const rules = {
  externalId: {
    kind: "text",
    required: true,
    headers: [
      ..."id|dossiernummer|dossiernr|aanvraagnummer|zaaknummer|kenmerk|referentie|referentienummer".split("|"),
      ..."inzendingsnummer|volgnummer|nummer|response id|submission id|application id|application number".split("|"),
      ..."dossier number|dossier|reference|reference number|token".split("|"),
    ],
  },
  submittedAt: {
    kind: "instant",
    headers: [
      ..."aanvraagdatum|datum aanvraag|tijd van voltooien|voltooiingstijd|tijdstempel|timestamp".split("|"),
      ..."indieningsdatum|datum indiening|datum van indiening|ingediend op|ingezonden op|ontvangstdatum".split("|"),
      ..."completion time|submitted at|submitted|submission date|submit date utc".split("|"),
    ],
  },
  lastModifiedAt: {
    kind: "instant",
    headers: [
      ..."laatst gewijzigd|laatst gewijzigd op|gewijzigd op|datum laatste wijziging".split("|"),
      ..."tijd van laatste wijziging|last modified|last modified time|last modified at".split("|"),
    ],
  },
  startedAt: {
    kind: "instant",
    headers: ["begintijd", "starttijd", "gestart op", "start time", "started at", "start date utc"],
  },
  title: {
    kind: "text",
    required: true,
    headers: [
      ..."projecttitel|titel|plantitel|naam project|projectnaam|titel project|titel plan|naam van het project".split(
        "|",
      ),
      ..."title|project title|project name|plan title".split("|"),
    ],
    questions: [
      /^(wat is )?(de )?titel\b.*\b(plan|idee|project|experiment)/,
      /\b(title|name) of (your|the) (plan|idea|project)/,
    ],
  },
  summary: {
    kind: "longText",
    required: true,
    headers: ["samenvatting", "korte samenvatting", "projectsamenvatting", "korte omschrijving", "summary", "abstract"],
    questions: [/^vat\b.*\bsamen\b/, /\b(plan|idee|project) in het kort\b/, /^samenvatting van\b/, /^summari[sz]e\b/],
  },
  leadApplicant: {
    kind: "text",
    required: true,
    headers: [
      ..."naam organisatie|organisatie|penvoerder|naam penvoerder|aanvrager|naam aanvrager".split("|"),
      ..."aanvragende organisatie|lead applicant|applicant|lead organisation|lead organization".split("|"),
      ..."organisation|organization|organisation name|organization name".split("|"),
    ],
    questions: [
      /\bwelke organisatie\b.*\b(penvoerder|aanvra)/,
      /^wie dient\b.*\bin\b/,
      /^naam van de (penvoerder|aanvrager|aanvragende organisatie)$/,
      /\bwhich organi[sz]ation\b.*\b(lead|appl)/,
    ],
  },
  legalForm: {
    kind: "text",
    required: true,
    headers: ["rechtsvorm", "soort organisatie", "type organisatie", "legal form", "organisation type"],
    questions: [/\brechtsvorm\b/, /\blegal form\b/],
  },
  kvk: {
    kind: "kvk",
    required: true,
    headers: [
      ..."kvk|kvk nummer|kvknummer|kvk nr|nummer kvk|inschrijfnummer kvk|nummer kamer van koophandel".split("|"),
      ..."chamber of commerce number|coc number|kvk number".split("|"),
    ],
    questions: [/\bkvk(nummer| nummer)\b/, /\bkamer van koophandel\b/, /\bchamber of commerce\b/],
  },
  residentsInitiative: {
    kind: "text",
    required: true,
    headers: ["bewonersinitiatief", "naam bewonersinitiatief", "residents initiative", "name of residents initiative"],
    questions: [/^(wat is de )?naam van (het|jullie) bewonersinitiatief/, /^welk bewonersinitiatief\b/],
  },
  welfareOrganisation: {
    kind: "text",
    required: true,
    headers: ["welzijnsorganisatie", "naam welzijnsorganisatie", "welfare organisation", "welfare organization"],
    questions: [/^(wat is de )?naam van (de|jullie) welzijnsorganisatie/, /^welke welzijnsorganisatie\b/],
  },
  neighbourhood: {
    kind: "text",
    required: true,
    headers: [..."buurt|wijk|buurt wijk|wijk buurt|buurt of wijk|wijk of buurt|neighbourhood|neighborhood".split("|")],
    questions: [/\bin welke (buurt|wijk)\b/, /\b(in )?which neighbou?rhood\b/],
  },
  municipality: {
    kind: "text",
    required: true,
    headers: ["gemeente", "naam gemeente", "municipality"],
    questions: [/^in welke gemeente\b/, /\bwhich municipality\b/],
  },
  learningGoal: {
    kind: "longText",
    required: true,
    headers: ["leerdoel", "leerdoelen", "leervraag", "leervragen", "learning goal", "learning question"],
    questions: [/^wat willen jullie\b.*\bleren\b/, /\bwhat do you want to learn\b/],
  },
  residentsRole: {
    kind: "longText",
    required: true,
    headers: ["rol bewoners", "rol van bewoners", "rol van de bewoners", "role of residents", "residents role"],
    questions: [/^(welke|wat is de) rol\b.*\bbewoners\b/, /\b(what|which) role\b.*\bresidents\b/],
  },
  activities: {
    kind: "longText",
    required: true,
    headers: ["aanpak en activiteiten", "activiteiten", "aanpak", "plan van aanpak", "activities", "approach"],
    questions: [/^wat gaan jullie doen\b/, /^beschrijf\b.*\b(aanpak|activiteiten)\b/, /^what (will|are) you\b.*\bdo\b/],
  },
  startDate: {
    kind: "date",
    required: true,
    headers: ["startdatum", "startdatum project", "begindatum", "begindatum project", "start date", "project start"],
    questions: [
      /^(start|begin)datum van\b/,
      /^wanneer (willen|gaan) jullie (beginnen|starten)\b/,
      /^when\b.*\bstart\b/,
    ],
  },
  endDate: {
    kind: "date",
    required: true,
    headers: ["einddatum", "einddatum project", "end date", "project end"],
    questions: [/^einddatum van\b/, /^wanneer (eindigt|is)\b.*\b(experiment|project|klaar)\b/, /^when\b.*\bend\b/],
  },
  totalBudgetCents: {
    kind: "money",
    required: true,
    headers: [
      ..."totale begroting|totaalbegroting|begroting totaal|totale kosten|totale projectkosten".split("|"),
      ..."total budget|total cost|total costs".split("|"),
    ],
    questions: [/\bwat is de totale begroting\b/, /^totale (begroting|kosten) van\b/],
  },
  requestedCents: {
    kind: "money",
    required: true,
    headers: [
      ..."gevraagd bedrag|aangevraagd bedrag|gevraagde bijdrage|gevraagde donatie|gevraagde subsidie".split("|"),
      ..."requested amount|amount requested|requested".split("|"),
    ],
    questions: [/^hoeveel geld\b.*\b(nodig|vragen)\b/, /^welk bedrag vragen\b/, /\bhow much\b.*\b(apply|request|need)/],
  },
  ownContributionCents: {
    kind: "money",
    headers: ["eigen bijdrage", "eigen middelen", "own contribution", "own funds"],
    questions: [/^hoeveel\b.*\bzelf bij\b/],
  },
  otherFundingCents: {
    kind: "money",
    headers: [
      ..."bijdrage derden|bijdrage van derden|bijdrage van anderen|bijdragen derden|overige financiering".split("|"),
      ..."other funding|contribution of others|contribution by others".split("|"),
    ],
  },
  funders: {
    kind: "list",
    headers: ["financiers", "cofinanciers", "overige financiers", "andere financiers", "funders", "other funders"],
    questions: [/\bwelke financiers\b/, /\bwhich funders\b/],
  },
  evaluationConsent: {
    kind: "boolean",
    required: true,
    headers: ["medewerking evaluatie", "medewerking evaluatieonderzoek", "evaluation consent"],
    questions: [/\b(mee te werken|meewerken|werken\b.*\bmee)\b.*\bevaluatie/, /\btake part in the evaluation\b/],
  },
  shareLessons: {
    kind: "boolean",
    required: true,
    headers: ["delen lessen", "lessen delen", "delen van lessen", "share lessons", "sharing lessons"],
    questions: [/\blessen\b.*\b(beschikbaar|delen)\b/, /\b(delen|deelt)\b.*\blessen\b/, /\bshare\b.*\blessons\b/],
  },
  committeeConsent: {
    kind: "boolean",
    required: true,
    headers: ["akkoord adviescommissie", "akkoord commissie", "committee consent"],
    questions: [/\bakkoord\b.*\badviescommissie\b/, /\bagree\b.*\badvisory committee\b/],
  },
  conditionsAccepted: {
    kind: "boolean",
    headers: ["akkoord voorwaarden", "voorwaarden akkoord", "conditions accepted"],
    questions: [/\bakkoord met de voorwaarden\b/, /\bagree\b.*\bconditions\b/],
  },
  cofundingText: {
    kind: "text",
    headers: ["medefinanciering", "cofinanciering", "co funding", "cofunding"],
    questions: [/^betaalt er\b.*\bmee\b/, /^betalen anderen mee\b/],
  },
  contactName: {
    kind: "text",
    required: true,
    headers: ["contactpersoon", "naam contactpersoon", "naam van de contactpersoon", "contact name", "contact person"],
  },
  email: {
    kind: "email",
    required: true,
    headers: [
      ..."e mail|email|mail|e mailadres|emailadres|mailadres|e mail contactpersoon|e mailadres contactpersoon".split(
        "|",
      ),
      ..."email address|e mail address|contact email".split("|"),
    ],
  },
  phone: {
    kind: "phone",
    headers: ["telefoon", "telefoonnummer", "tel", "mobiel", "mobiel nummer", "phone", "phone number", "telephone"],
  },
  attachments: {
    kind: "list",
    headers: ["bijlagen", "bijlage", "uploads", "attachments", "attachment"],
    questions: [/^upload\b.*\bbijlagen?\b/, /^upload\b.*\b(attachments?|files|documents)\b/],
  },
  status: {
    kind: "status",
    headers: ["status", "aanvraagstatus", "status aanvraag", "application status"],
  },
} as const satisfies Record<string, FieldRule>;

export type FieldKey = keyof typeof rules;

export type PlanField = FieldRule & { key: FieldKey };

/** The fields of a plan, in the order in which a reader wants them offered. */
export const planFields: readonly PlanField[] = Object.entries(rules).map(([key, rule]) => ({
  key: key as FieldKey,
  ...rule,
}));

const byKey = new Map<string, PlanField>(planFields.map((field) => [field.key, field]));

/** True for a key that may come back from a form. */
export const isFieldKey = (key: string): key is FieldKey => byKey.has(key);

/** The kind of value of a field. */
export const kindOf = (key: FieldKey): FieldKind => rules[key].kind;

/** Fields that idea forms do not ask, or that only full plans need: an empty one is no news for an idea. */
const ideaFields: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(["title", "summary", "leadApplicant", "legalForm", "residentsInitiative", "welfareOrganisation"] as const),
  ...([
    "neighbourhood",
    "municipality",
    "learningGoal",
    "requestedCents",
    "startDate",
    "contactName",
    "email",
  ] as const),
]);

const requiredFields: ReadonlySet<FieldKey> = new Set(
  planFields.filter((field) => field.required).map(({ key }) => key),
);

/** The fields that a form of this kind is expected to ask. */
export const expectedFields = (kind: "plans" | "ideas"): ReadonlySet<FieldKey> =>
  kind === "ideas" ? ideaFields : requiredFields;
