import type { Role } from "../../app/people/roles";

/** Someone in the demo. Names and addresses are fictional. */
export type DemoPerson = { id: string; name: string; email: string; roles: readonly Role[] };

/**
 * A member of the demo's committee. `strictness` is what this person gives more (or less) than the others, in points on the scale;
 * `complete` is how many sheets are in, apart from the plan that stays under quorum; `drafts` how many are begun.
 */
export type DemoMember = DemoPerson & {
  inIdeaRound: boolean;
  /** `null`: has not declared anything yet, and so cannot begin. */
  work: null | { strictness: number; complete: number; drafts: number };
};

const person = (name: string, roles: readonly Role[]): DemoPerson => {
  const id = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]+/g, ".");
  return { id: `demo-${id}`, name, email: `${id}@example.org`, roles };
};

export const demoCoordinator = person("Esther Molenaar", ["coordinator"]);
export const demoProgrammeManager = person("Pieter van Dalen", ["programme_manager"]);

export const demoMembers: readonly DemoMember[] = [
  {
    ...person("Marijke Verhagen", ["member", "chair"]),
    inIdeaRound: true,
    work: { strictness: -0.1, complete: 21, drafts: 0 },
  },
  {
    ...person("Henk Oosterhuis", ["member"]),
    inIdeaRound: true,
    work: { strictness: 0.3, complete: 20, drafts: 0 },
  },
  { ...person("Fatima Bouzidi", ["member"]), inIdeaRound: true, work: { strictness: 0.1, complete: 20, drafts: 0 } },
  { ...person("Joke Stam", ["member"]), inIdeaRound: true, work: { strictness: -0.5, complete: 21, drafts: 0 } },
  { ...person("Ruben Wijnstra", ["member"]), inIdeaRound: true, work: { strictness: 0, complete: 20, drafts: 0 } },
  {
    ...person("Saskia ten Have", ["member"]),
    inIdeaRound: true,
    work: { strictness: 0.2, complete: 18, drafts: 1 },
  },
  {
    ...person("Willem Kuipers", ["member"]),
    inIdeaRound: true,
    work: { strictness: -0.3, complete: 17, drafts: 1 },
  },
  { ...person("Nadia Rahimi", ["member"]), inIdeaRound: false, work: { strictness: 0.4, complete: 20, drafts: 1 } },
  { ...person("Theo Brands", ["member"]), inIdeaRound: false, work: { strictness: 0, complete: 12, drafts: 2 } },
  { ...person("Annelies Koster", ["member"]), inIdeaRound: false, work: null },
];

/** Ties that were declared; for every other plan the members declared that they have none. By name of the member. */
export const demoTies: readonly {
  member: string;
  dossierNumber: string;
  kind: "reported" | "recused";
  note: string;
}[] = [
  {
    member: "Henk Oosterhuis",
    dossierNumber: "2021-SE-0101",
    kind: "recused",
    note: "Ik zit in het bestuur van dit dorpshuis.",
  },
  {
    member: "Fatima Bouzidi",
    dossierNumber: "2021-SE-0120",
    kind: "recused",
    note: "Mijn zus werkt bij Sociaal Werk Sloterplas.",
  },
  {
    member: "Ruben Wijnstra",
    dossierNumber: "2021-SE-0112",
    kind: "recused",
    note: "Ik geef De Padwachters advies, en zij betalen mij daarvoor.",
  },
  {
    member: "Saskia ten Have",
    dossierNumber: "2021-SE-0107",
    kind: "recused",
    note: "Mijn man werkt bij Welzijn Oude Slinge.",
  },
  {
    member: "Willem Kuipers",
    dossierNumber: "2021-SE-0118",
    kind: "recused",
    note: "Tot vorig jaar was ik directeur van deze organisatie.",
  },
  {
    member: "Marijke Verhagen",
    dossierNumber: "2021-SE-0123",
    kind: "reported",
    note: "Ik woon een wijk verder en ken de voorzitter van gezicht.",
  },
  {
    member: "Henk Oosterhuis",
    dossierNumber: "2021-SE-0121",
    kind: "reported",
    note: "Ik gaf hier in 2019 een keer een avond. Ik werd er niet voor betaald.",
  },
  {
    member: "Willem Kuipers",
    dossierNumber: "2021-SE-0117",
    kind: "reported",
    note: "Ik ken het dorp goed, maar heb met deze mensen niet gewerkt.",
  },
  {
    member: "Nadia Rahimi",
    dossierNumber: "2021-SE-0105",
    kind: "reported",
    note: "Ik kom weleens in de buurtkamer, als bezoeker.",
  },
  {
    member: "Theo Brands",
    dossierNumber: "2021-SE-0110",
    kind: "reported",
    note: "Ik sprak op een avond van de wijkcoöperatie, zonder vergoeding.",
  },
];
