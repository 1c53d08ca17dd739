/** A fictional idea of the demo's idea round: it became a full plan, or was not selected for a reason that was given in writing. */
export type DemoIdea = {
  dossierNumber: string;
  submittedAt: string;
  title: string;
  summary: string;
  leadApplicant: string;
  legalForm: string;
  residentsInitiative: string;
  welfareOrganisation: string;
  neighbourhood: string;
  municipality: string;
  learningGoal: string;
  requestedCents: number;
  contactName: string;
  email: string;
} & ({ becamePlan: string; notSelectedBecause?: undefined } | { becamePlan?: undefined; notSelectedBecause: string });

/** The six ideas of the demo's idea round, in the order of their dossier numbers. */
export const demoIdeas: readonly DemoIdea[] = [
  {
    dossierNumber: "2021-SI-0011",
    submittedAt: "2021-08-19T21:10:44+02:00",
    title: "Dorp zoekt welzijnswerker",
    summary:
      "Wij hebben in Finsterwolde ons dorpshuis gered en nu staat het spreekuur van welzijn er leeg bij. Laat het dorp de welzijnswerker een jaar aansturen, dan zien we wel wie er komt.",
    leadApplicant: "Stichting Dorpshuis De Klinkerd",
    legalForm: "Stichting",
    residentsInitiative: "Dorpshuisploeg De Klinkerd",
    welfareOrganisation: "Welzijn Tussen Dollard en Diep",
    neighbourhood: "Finsterwolde-Centrum",
    municipality: "Oldambt",
    learningGoal: "Of een dorp een goede baas kan zijn voor iemand uit het welzijnswerk, en wat daarvoor nodig is.",
    requestedCents: 5_000_000,
    contactName: "Trientje Boelema",
    email: "trientje@declinkerd.example.nl",
    becamePlan: "2021-SE-0101",
  },
  {
    dossierNumber: "2021-SI-0014",
    submittedAt: "2021-08-30T09:26:05+02:00",
    title: "Roze huiskamer in Zuilen",
    summary:
      "Onze buurtkamer voor LHBTI-buren loopt vol en welzijn stuurt steeds meer mensen door. We willen samen bedenken hoe we gastvrij blijven zonder hulpverlener te worden.",
    leadApplicant: "Stichting Roze Draad Zuilen",
    legalForm: "Stichting",
    residentsInitiative: "Buurtkamer Roze Draad",
    welfareOrganisation: "Sociaal Werk De Lage Vecht",
    neighbourhood: "Zuilen-Noord",
    municipality: "Utrecht",
    learningGoal:
      "Hoe een kamer van buren nee kan zeggen tegen een verwijzing, en hoe welzijn dan toch naast ons blijft staan.",
    requestedCents: 4_500_000,
    contactName: "Robin Achterhof",
    email: "robin@rozedraad.example.org",
    becamePlan: "2021-SE-0105",
  },
  {
    dossierNumber: "2021-SI-0019",
    submittedAt: "2021-09-07T14:51:30+02:00",
    title: "Samen uit, samen thuis in Geuzenveld",
    summary:
      "Wij willen met een bus vol ouderen uit de buurt naar zee, naar de markt en naar het museum. Iedere maand een uitje, want men zit maar binnen. Welzijn zoekt de deelnemers en regelt de bus.",
    leadApplicant: "Vereniging Uit en Thuis",
    legalForm: "Vereniging",
    residentsInitiative: "Uit en Thuis",
    welfareOrganisation: "Nog niet bekend, wij zijn in gesprek",
    neighbourhood: "Geuzenveld",
    municipality: "Amsterdam",
    learningGoal: "Ouderen leren weer dat uitgaan leuk is en dat ze niet alleen zijn.",
    requestedCents: 3_200_000,
    contactName: "Ria Koperdraat",
    email: "uitenthuis@example.org",
    notSelectedBecause:
      "Er is nog geen welzijnsorganisatie die meedoet. Het idee gaat over uitstapjes en niet over wat bewoners en professionals van elkaar willen leren.",
  },
  {
    dossierNumber: "2021-SI-0022",
    submittedAt: "2021-09-10T19:39:12+02:00",
    title: "Padwachters en beroepskrachten",
    summary:
      "Op de achterpaden van Vreewijk letten bewoners op elkaar. Twee mensen van het welzijnswerk mogen bij ons in de leer, als wij daarna ook bij hen mogen kijken.",
    leadApplicant: "Vereniging De Padwachters van Vreewijk",
    legalForm: "Vereniging",
    residentsInitiative: "De Padwachters",
    welfareOrganisation: "Welzijn Charlois-Oost",
    neighbourhood: "Vreewijk",
    municipality: "Rotterdam",
    learningGoal: "Wanneer burenhulp groeit door een beroepskracht en wanneer zij er juist van verdwijnt.",
    requestedCents: 4_800_000,
    contactName: "Wil Barendregt",
    email: "secretaris@padwachters.example.org",
    becamePlan: "2021-SE-0112",
  },
  {
    dossierNumber: "2021-SI-0027",
    submittedAt: "2021-09-14T16:04:58+02:00",
    title: "Kwaliteitsslag vrijwilligerscoördinatie",
    summary:
      "Onze organisatie wil de coördinatie van vrijwilligers in vijf kernen harmoniseren en digitaliseren. Bewonersinitiatieven kunnen straks via één portaal een vrijwilliger aanvragen.",
    leadApplicant: "Stichting Welzijn Tweestromen",
    legalForm: "Stichting",
    residentsInitiative: "Diverse bewonersinitiatieven",
    welfareOrganisation: "Stichting Welzijn Tweestromen",
    neighbourhood: "Vijf kernen",
    municipality: "West Maas en Waal",
    learningGoal: "Leren hoe de processen rond vrijwilligers doelmatiger en eenduidiger kunnen worden ingericht.",
    requestedCents: 5_000_000,
    contactName: "Bram Eikholt",
    email: "b.eikholt@tweestromen.example.org",
    notSelectedBecause:
      "Er is geen bewonersinitiatief dat het idee mee heeft bedacht en er is geen concrete buurt. Bewoners hebben in dit voorstel niet de leiding.",
  },
  {
    dossierNumber: "2021-SI-0028",
    submittedAt: "2021-09-15T22:58:21+02:00",
    title: "De post van de buren",
    summary:
      "Acht mensen die zelf schulden hadden helpen buren in Slotermeer met hun ongeopende post. Bij de overdracht aan de schuldhulp haken er te veel af. Wij willen daarom niet meer overdragen maar samen optrekken.",
    leadApplicant: "Stichting De Schoenendoos",
    legalForm: "Stichting",
    residentsInitiative: "De Schoenendoos",
    welfareOrganisation: "Sociaal Werk Sloterplas",
    neighbourhood: "Slotermeer-Noordoost",
    municipality: "Amsterdam",
    learningGoal: "Of minder mensen afhaken als een bewoner met ervaring de leiding houdt tot de laatste betaling.",
    requestedCents: 5_000_000,
    contactName: "Naima el Idrissi",
    email: "naima@schoenendoos.example.org",
    becamePlan: "2021-SE-0120",
  },
];
