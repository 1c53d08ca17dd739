/** What the demo's members wrote beside a score, by criterion and by how high the score is. */
type Sentences = readonly [string, ...string[]];

export const commentsByCriterion: Record<string, { low: Sentences; middle: Sentences; high: Sentences }> = {
  samenspel: {
    low: [
      "Ik lees vooral één partij. Wat doet de ander?",
      "De partner wordt genoemd, maar ik zie die niet meedoen.",
      "Dit is een plan van de organisatie, met bewoners erbij.",
    ],
    middle: [
      "Ze verdelen de taken netjes. Waarom ze elkaar nodig hebben, zie ik nog niet.",
      "De wil is er. Wie wat doet, mag scherper.",
      "Goed begin, maar ze werken nog vooral naast elkaar.",
    ],
    high: [
      "Je merkt dat ze dit samen aan tafel hebben bedacht.",
      "Mooi dat ze bij elkaar in de leer gaan.",
      "De rollen zijn helder en ze hebben elkaar echt nodig.",
    ],
  },
  bewoners_in_de_lead: {
    low: [
      "Bewoners mogen meedoen, maar beslissen niet.",
      "Het geld en de koers liggen bij de professionals.",
      "Ik mis wat bewoners zelf willen leren.",
    ],
    middle: [
      "Bewoners beslissen mee. Over het geld lees ik niets.",
      "De leervraag is goed, maar nog algemeen.",
      "Wie hakt de knoop door als het spannend wordt? Dat blijft open.",
    ],
    high: [
      "Bewoners gaan hier echt over het geld. Zo hoort het.",
      "Scherpe leervraag, en bewoners houden de leiding.",
      "Hier hebben bewoners de leiding, niet alleen op papier.",
    ],
  },
  de_buurt: {
    low: [
      "Dit kan overal in Nederland zijn.",
      "Ik zie de buurt niet voor me.",
      "Wat verandert er voor de mensen daar? Dat lees ik niet.",
    ],
    middle: [
      "De bewoners zijn er thuis, de organisatie nog niet.",
      "De buurt is duidelijk. Wat er verandert, blijft wat vaag.",
      "Ik geloof het wel, maar ik had graag een voorbeeld gehad.",
    ],
    high: [
      "Je loopt in gedachten zo door de straat.",
      "Beide kennen de buurt. Dat zie je aan de voorbeelden.",
      "Ik weet precies wie hier iets van merkt.",
    ],
  },
  lessen_delen: {
    low: ["Delen is één zin aan het eind.", "Ik lees niet hoe ze leren van wat misgaat."],
    middle: ["Ze schrijven op wat ze leren, maar pas na afloop.", "Delen staat erin. Met wie, dat weet ik niet."],
    high: ["Fijn dat ze ook delen wat mislukt.", "Hier kunnen andere buurten morgen mee aan de slag."],
  },
  uitvoerbaarheid: {
    low: [
      "De begroting past niet bij de planning.",
      "Te veel hooi op de vork voor deze groep.",
      "Wie doet het werk? Ik tel te weinig uren.",
    ],
    middle: ["Het kan lukken, als de trekker niet uitvalt.", "De uren zijn krap. Daar wil ik naar vragen."],
    high: ["Nuchtere begroting en een haalbare planning.", "Ze hebben nagedacht over wat tegen kan zitten."],
  },
};

/** Beside an answer "weet ik niet". */
export const doNotKnowComment = "De eigen bijdrage is niet ingevuld. Zo kan ik de begroting niet beoordelen.";

/** What members wrote about a plan as a whole. */
export const commentsByPlan: Readonly<Record<string, Sentences>> = {
  "2021-SE-0101": [
    "Een dorp als werkgever: daar wil ik over lezen, juist als het schuurt.",
    "Laten we doorvragen over privacy. Aan de stamtafel hoort iedereen alles.",
  ],
  "2021-SE-0102": ["Nuchter plan. Meelopen in een werkbroek vind ik een vondst."],
  "2021-SE-0104": ["Mooi en klein. Elk dorp met oudere bewoners herkent dit."],
  "2021-SE-0105": ["Sterk verhaal. Let erop dat de vrijwilligers niet te veel op zich nemen."],
  "2021-SE-0106": ["Het bankje is een goed beeld. Wat willen ze er precies van leren?"],
  "2021-SE-0107": ["Netjes geschreven, maar de bewoners blijven ver weg."],
  "2021-SE-0110": [
    "Bewoners als opdrachtgever, met een echt contract. Spannend en goed.",
    "Wel veel juristentaal. Is dit nog van de hele wijk?",
  ],
  "2021-SE-0112": ["Voor mij een van de beste. Ze leren echt van elkaar."],
  "2021-SE-0113": ["Fijne moestuin, maar ik vind geen leervraag."],
  "2021-SE-0115": ["Warm plan. Je voelt dat ze de mensen kennen."],
  "2021-SE-0118": ["Dit bestaat op veel plekken al. Wat is hier het experiment?"],
  "2021-SE-0120": [
    "Een hoog bedrag, maar goed onderbouwd. Laten we het daarover hebben.",
    "Ervaring met schulden als vak: heel sterk.",
  ],
  "2021-SE-0123": ["Wandelen is goed, maar wie leert hier van wie?"],
  "2021-SE-0124": ["De speeltuin open houden is belangrijk. De samenwerking mag steviger."],
  "2021-SE-0129": ["Veel beleidstaal. Na twee keer lezen weet ik nog niet wat er gaat gebeuren."],
  "2021-SE-0130": ["Ik geloof niet dat een app dit oplost."],
};
