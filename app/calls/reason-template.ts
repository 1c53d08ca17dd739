export type ReasonTemplate = {
  code: string;
  /** To choose from and to count by. */
  label: string;
  /** The standard words; letters use them again. */
  wording: string;
};

/** What plans often fail on or leave open, by mandatory criterion. A coordinator changes them per round. */
export const reasonTemplates: Readonly<Record<string, readonly ReasonTemplate[]>> = {
  joint_plan: [
    {
      code: "partner_missing",
      label: "Partner ontbreekt",
      wording:
        "Het plan heeft maar één partner. De oproep vraagt een bewonersinitiatief en een welzijnsorganisatie die het plan samen opstellen.",
    },
    {
      code: "same_organisation",
      label: "Geen twee partners",
      wording:
        "De twee partners zijn dezelfde organisatie. De oproep vraagt een bewonersinitiatief en een welzijnsorganisatie.",
    },
    {
      code: "partner_undecided",
      label: "Partner staat niet vast",
      wording: "Nog niet vast staat wie de tweede partner is.",
    },
  ],
  concrete_neighbourhood: [
    {
      code: "whole_area",
      label: "Geen concrete buurt",
      wording: "Het plan gaat over een heel gebied en niet over een concrete buurt of wijk.",
    },
    {
      code: "neighbourhood_unclear",
      label: "Buurt niet duidelijk",
      wording: "Uit het plan blijkt niet om welke buurt of wijk het gaat.",
    },
    {
      code: "not_rooted",
      label: "Partner niet in de buurt",
      wording: "Uit het plan blijkt niet dat beide partners al bij deze buurt betrokken zijn.",
    },
  ],
  resident_led_learning_goal: [
    {
      code: "no_learning_goal",
      label: "Geen leerdoel",
      wording: "Het plan zegt niet wat bewoners en professionals samen willen leren.",
    },
    {
      code: "professionals_lead",
      label: "Bewoners niet in de lead",
      wording: "Volgens het plan hebben professionals de leiding. De oproep vraagt dat bewoners de leiding hebben.",
    },
    {
      code: "lead_unclear",
      label: "Leiding niet duidelijk",
      wording: "Uit het plan blijkt niet wie de leiding heeft.",
    },
  ],
  evaluation_and_sharing: [
    {
      code: "no_evaluation",
      label: "Geen evaluatie",
      wording: "De aanvragers willen niet meewerken aan het evaluatieonderzoek.",
    },
    {
      code: "no_sharing",
      label: "Lessen niet gedeeld",
      wording: "De aanvragers willen hun lessen niet delen.",
    },
    {
      code: "consent_missing",
      label: "Antwoord ontbreekt",
      wording: "Het antwoord over het evaluatieonderzoek of over het delen van lessen ontbreekt.",
    },
  ],
  in_netherlands: [
    {
      code: "abroad",
      label: "Buiten Nederland",
      wording: "Het experiment vindt niet plaats in Nederland.",
    },
    {
      code: "place_unclear",
      label: "Plaats niet duidelijk",
      wording: "Uit het plan blijkt niet waar het experiment plaatsvindt.",
    },
  ],
  private_legal_person: [
    {
      code: "public_body",
      label: "Overheid",
      wording: "De penvoerder hoort bij de overheid en is dus geen particuliere rechtspersoon.",
    },
    {
      code: "no_legal_person",
      label: "Geen rechtspersoon",
      wording: "De penvoerder is een particulier of heeft geen rechtspersoonlijkheid.",
    },
    {
      code: "legal_form_unclear",
      label: "Rechtsvorm niet duidelijk",
      wording: "De rechtsvorm van de penvoerder is niet duidelijk.",
    },
  ],
  period_2022_2023: [
    {
      code: "outside_period",
      label: "Buiten de periode",
      wording: "Het experiment valt niet binnen de periode van de oproep.",
    },
    {
      code: "dates_missing",
      label: "Datums ontbreken",
      wording: "De begindatum of de einddatum ontbreekt.",
    },
  ],
  committee_consent: [
    {
      code: "no_consent",
      label: "Geen akkoord",
      wording: "De aanvragers willen niet dat de adviescommissie hun voorstel leest.",
    },
    {
      code: "consent_missing",
      label: "Antwoord ontbreekt",
      wording: "Het antwoord over de adviescommissie ontbreekt.",
    },
  ],
};
