import type { RoundKind } from "./phases";

/** What a round starts with. Texts are in the language of the call; weights can be changed until scoring opens. */
export type RoundTemplate = {
  slug: string;
  name: string;
  kind: RoundKind;
  /** Instants in UTC. */
  submissionDeadline: string;
  scoringDeadline: string;
  /** Calendar dates. */
  announcementOn: string;
  periodStart: string;
  periodEnd: string;
  budgetCents: number;
  targetDonations: number;
  typicalAmountCents: number;
  scaleMin: number;
  scaleMax: number;
  bonusHundredths: number;
  mandatoryCriteria: readonly MandatoryCriterionTemplate[];
  scoredCriteria: readonly ScoredCriterionTemplate[];
};

export type MandatoryCriterionTemplate = {
  key: string;
  kind: "criterion" | "condition";
  label: string;
  explanation: string;
};

export type ScoredCriterionTemplate = {
  key: string;
  label: string;
  explanation: string;
  weight: number;
  /** What each point means, from the lowest up. */
  meanings: readonly string[];
};

const mandatoryCriteria: readonly MandatoryCriterionTemplate[] = [
  {
    key: "joint_plan",
    kind: "criterion",
    label: "Samen opgesteld",
    explanation:
      "Een bewonersinitiatief en een welzijnsorganisatie dienen dit samen in. Elk van beide mag penvoerder zijn.",
  },
  {
    key: "concrete_neighbourhood",
    kind: "criterion",
    label: "Een concrete buurt",
    explanation: "Het speelt in een buurt of wijk waar beide partners al bij betrokken zijn.",
  },
  {
    key: "resident_led_learning_goal",
    kind: "criterion",
    label: "Leren met bewoners in de lead",
    explanation:
      "Het doel is samen te leren hoe bewoners en professionals kunnen samenwerken als bewoners de leiding hebben.",
  },
  {
    key: "evaluation_and_sharing",
    kind: "criterion",
    label: "Evaluatie en lessen delen",
    explanation: "De aanvragers werken mee aan het evaluatieonderzoek en delen hun lessen met anderen.",
  },
  {
    key: "in_netherlands",
    kind: "condition",
    label: "In Nederland",
    explanation: "Het experiment vindt plaats in Nederland.",
  },
  {
    key: "private_legal_person",
    kind: "condition",
    label: "Particuliere rechtspersoon",
    explanation:
      "De penvoerder is een particuliere rechtspersoon, zoals een stichting of vereniging. Geen persoon, geen overheid.",
  },
  {
    key: "period_2022_2023",
    kind: "condition",
    label: "Looptijd 2022, met uitloop in 2023",
    explanation: "Het experiment loopt in 2022 en is uiterlijk in 2023 klaar.",
  },
  {
    key: "committee_consent",
    kind: "condition",
    label: "Akkoord met de adviescommissie",
    explanation: "De aanvragers vinden het goed dat een adviescommissie hun voorstel leest.",
  },
];

const planCriteria: readonly ScoredCriterionTemplate[] = [
  {
    key: "samenspel",
    label: "Samenspel",
    explanation: "Maken en doen bewoners en welzijn het plan samen? Vullen hun rollen elkaar aan?",
    weight: 30,
    meanings: [
      "Eén partij schreef het plan. De ander wordt alleen genoemd.",
      "De ander doet mee, maar wat die doet blijft vaag.",
      "Beide hebben een taak. Hoe ze elkaar aanvullen, is nog niet duidelijk.",
      "De rollen zijn helder en vullen elkaar aan.",
      "Het plan is echt van beide. Je ziet waarom ze elkaar nodig hebben.",
    ],
  },
  {
    key: "bewoners_in_de_lead",
    label: "Bewoners in de lead",
    explanation: "Wat willen bewoners leren, en wie beslist er?",
    weight: 30,
    meanings: [
      "Professionals beslissen. Bewoners zijn deelnemer.",
      "Bewoners mogen meepraten, maar beslissen niet.",
      "Bewoners beslissen mee. Wat ze willen leren, blijft algemeen.",
      "Bewoners beslissen over het belangrijkste en hebben een duidelijke leervraag.",
      "Bewoners hebben de leiding, ook over geld en koers, en hun leervraag is scherp.",
    ],
  },
  {
    key: "de_buurt",
    label: "De buurt",
    explanation: "Is de buurt concreet, zijn beide partners er thuis, en wat verandert er?",
    weight: 20,
    meanings: [
      "Het kan overal zijn. Geen van beide is er thuis.",
      "Er is een buurt, maar de band ermee is dun.",
      "Eén partner is er thuis. Wat er verandert, is nog vaag.",
      "Beide zijn er thuis en zeggen wat er verandert.",
      "Beide zijn er geworteld, en je ziet voor je wat er voor wie verandert.",
    ],
  },
  {
    key: "lessen_delen",
    label: "Lessen delen",
    explanation: "Hoe leren ze van het experiment, en wat hebben anderen eraan?",
    weight: 10,
    meanings: [
      "Er staat niets over leren of delen.",
      "Ze willen delen, maar zeggen niet hoe.",
      "Ze leggen vast wat ze leren. Delen komt aan het eind.",
      "Ze leren onderweg en delen met anderen.",
      "Ze leren onderweg, delen ook wat misgaat, en anderen kunnen er zo mee verder.",
    ],
  },
  {
    key: "uitvoerbaarheid",
    label: "Uitvoerbaarheid",
    explanation: "Kloppen planning, begroting en mensen?",
    weight: 10,
    meanings: [
      "Dit lukt niet met deze planning, dit geld of deze mensen.",
      "Er zijn grote gaten in planning of begroting.",
      "Het kan lukken, maar een deel is niet onderbouwd.",
      "Planning, begroting en mensen passen bij elkaar.",
      "Alles past, en ze hebben nagedacht over wat tegen kan zitten.",
    ],
  },
];

const ideaCriteria: readonly ScoredCriterionTemplate[] = planCriteria
  .slice(0, 3)
  .map((criterion, index) => ({ ...criterion, weight: [40, 40, 20][index] ?? 0 }));

/** Both rounds of "Samenwerkingsexperimenten bewoners en welzijn". */
export const callTemplate = {
  slug: "samenwerkingsexperimenten",
  name: "Samenwerkingsexperimenten bewoners en welzijn",
  funder: "VSBfonds",
  summary:
    "Experimenten waarin een bewonersinitiatief en een welzijnsorganisatie leren samenwerken in hun buurt, met bewoners in de lead. Ongeveer vijf donaties van ongeveer € 50.000.",
} as const;

const shared = {
  periodStart: "2022-01-01",
  periodEnd: "2023-12-31",
  budgetCents: 25_000_000,
  targetDonations: 5,
  typicalAmountCents: 5_000_000,
  scaleMin: 1,
  scaleMax: 5,
  bonusHundredths: 10,
  mandatoryCriteria,
};

export const ideaRoundTemplate: RoundTemplate = {
  ...shared,
  slug: "ideeen-2021",
  name: "Ideeën 2021",
  kind: "ideas",
  submissionDeadline: "2021-09-15T21:59:59Z",
  scoringDeadline: "2021-09-27T21:59:59Z",
  announcementOn: "2021-09-30",
  scoredCriteria: ideaCriteria,
};

export const planRoundTemplate: RoundTemplate = {
  ...shared,
  slug: "plannen-2021",
  name: "Uitgewerkte plannen 2021",
  kind: "plans",
  submissionDeadline: "2021-11-30T22:59:59Z",
  scoringDeadline: "2021-12-13T22:59:59Z",
  announcementOn: "2021-12-21",
  scoredCriteria: planCriteria,
};
