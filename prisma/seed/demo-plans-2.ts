import type { DemoPlan } from "./demo-plan";

export const demoPlansPart2: readonly DemoPlan[] = [
  {
    dossierNumber: "2021-SE-0108",
    submittedAt: "2021-11-18T19:34:21+01:00",
    title: "Aan tafel bij de vismijn",
    summary:
      "In Breskens wonen in de winter heel andere mensen dan in de zomer. Als de toeristen weg zijn blijven de ouderen over, en een paar honderd mensen uit Polen en Roemenië die in de visverwerking en op de campings werken. Zij zien elkaar nauwelijks. De eetploeg Bressiaans kookt elke donderdag in de kantine bij de oude vismijn voor wie er wil komen. Zeeuwland Welzijn regelt nu de keukenspullen. Wij willen de arbeidsmigranten erbij en de welzijnswerkers ook, maar dan wel aan het fornuis.",
    leadApplicant: "Stichting Eetploeg Bressiaans",
    legalForm: "Stichting",
    kvk: "70551286",
    residentsInitiative: "Eetploeg Bressiaans",
    welfareOrganisation: "Zeeuwland Welzijn",
    neighbourhood: "Breskens",
    municipality: "Sluis",
    learningGoal:
      "Wij willen leren hoe wij als eetploeg de baas blijven over onze tafel terwijl er professionals bij komen. Zeeuwland wil leren hoe je mensen bereikt die nooit bij een loket komen omdat ze overdag werken en de taal niet spreken. We denken dat eten daarvoor beter werkt dan een folder in drie talen, maar of dat echt zo is weten we niet. De ploeg kiest wat er uitgeprobeerd wordt en Zeeuwland schrijft op wat het oplevert. Na elke tien maaltijden praten we daar samen over.",
    residentsRole:
      "De eetploeg heeft elf leden, onder wie sinds kort een Poolse kok. Zij bepalen het menu, de gasten en de uitgaven. De welzijnswerkers koken mee volgens het rooster van de ploeg.",
    activities:
      "Elke donderdag koken we voor vijftig mensen, van november tot april ook op zondag. Om de week kiest een andere groep het menu: bolussen, bigos, sarmale, mosselen. Twee medewerkers van Zeeuwland staan bij toerbeurt in de keuken en eten mee. Na het eten is er een hoek waar je met een brief terecht kunt; die hoek is er alleen als de ploeg dat die avond wil. In mei gaan we met een pan soep naar drie campings waar arbeidsmigranten wonen. Daarnaast maken we met de gasten een receptenschrift in vier talen. Aan de evaluatie doen we mee en onze ervaringen vertellen we door op een streekdag voor andere kustdorpen. De kosten zitten in eten, huur van de kantine, uren van Zeeuwland en een tolk.",
    startDate: "2022-01-20",
    endDate: "2023-01-26",
    totalBudgetCents: 3_640_000,
    requestedCents: 3_340_000,
    ownContributionCents: 300_000,
    otherFundingCents: null,
    funders: [],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Jannie de Feijter",
    email: "eetploeg@bressiaans.example.nl",
    phone: "06-00001208",
    attachments: ["begroting eetploeg.xls"],
    quality: 3,
    coFunding: "yes",
    evidence: {
      joint_plan: "De ploeg kiest wat er uitgeprobeerd wordt en Zeeuwland schrijft op wat het oplevert.",
      concrete_neighbourhood: "De eetploeg Bressiaans kookt elke donderdag in de kantine bij de oude vismijn",
      resident_led_learning_goal:
        "Wij willen leren hoe wij als eetploeg de baas blijven over onze tafel terwijl er professionals bij komen.",
      evaluation_and_sharing:
        "Aan de evaluatie doen we mee en onze ervaringen vertellen we door op een streekdag voor andere kustdorpen.",
    },
  },
  {
    dossierNumber: "2021-SE-0110",
    submittedAt: "2021-11-19T16:40:00+01:00",
    title: "Wijkcoöperatie zoekt onderaannemer",
    summary:
      "De wijkcoöperatie in Keizerslanden heeft honderdtwaalf leden en een eigen schoonmaakploeg, een buurtkeuken en een oppasdienst. Voor dagbesteding moesten we tot nu toe aankloppen bij de grote organisaties. Stichting Welzijn Rembrandtkade stelde voor om de rollen te verwisselen: wij worden hoofdaannemer, zij onderaannemer. Dat klinkt zakelijk en dat is het ook. Wij willen een jaar lang op kleine schaal, met vijftien deelnemers, dagbesteding verzorgen waarbij de leden de inhoud en de prijs bepalen en de beroepskrachten van Rembrandtkade op afroep kennis leveren. Nergens in Deventer is dat eerder gedaan.",
    leadApplicant: "Wijkcoöperatie Keizershand U.A.",
    legalForm: "Coöperatie",
    kvk: "72990415",
    residentsInitiative: "Wijkcoöperatie Keizershand",
    welfareOrganisation: "Stichting Welzijn Rembrandtkade",
    neighbourhood: "Keizerslanden",
    municipality: "Deventer",
    learningGoal:
      "Wat verandert er in de samenwerking als het geld bij de bewoners binnenkomt? Dat is onze leervraag. Wij vermoeden dat het gesprek eerlijker wordt, maar ook dat wij dingen zullen onderschatten: wachtlijsten, verzekering, een deelnemer die boos wordt. De leden beslissen in de ledenvergadering, ook over wanneer zij de kennis van Rembrandtkade inkopen en wanneer niet. Rembrandtkade wil leren hoe het is om gevraagd te worden in plaats van te zijn ingehuurd door de gemeente. Elke drie maanden leggen we de cijfers en de verhalen naast elkaar en stellen we het contract bij.",
    residentsRole:
      "De leden zijn eigenaar. Zij kiezen het bestuur, stellen de prijs vast en beoordelen het werk van de onderaannemer. Vier leden begeleiden de deelnemers tegen een vergoeding. Een lid met een boekhoudverleden bewaakt de begroting.",
    activities:
      "In februari sluiten we een contract van twee bladzijden met Rembrandtkade, geschreven door leden en beroepskrachten samen en nagelezen door een jurist die lid is. Vanaf maart draaien we drie dagdelen per week dagbesteding in de buurtkeuken: koken, strijken voor de straat, kleine reparaties. Vijf deelnemers beginnen, in september zijn het er vijftien. Rembrandtkade levert een begeleider voor zes uur per week en een deskundige die we kunnen bellen. Wij houden een kasboek van vragen bij: wat vroegen we, wat kostte het, hielp het. In november beoordelen de leden de onderaannemer in een open vergadering en andersom. Het contract, het kasboek en het verslag van die avond publiceren we; andere coöperaties mogen ze overnemen. Wij doen mee aan het evaluatieonderzoek en hebben daar in de begroting veertig uur voor opgenomen.",
    startDate: "2022-02-01",
    endDate: "2023-04-30",
    totalBudgetCents: 7_420_000,
    requestedCents: 5_000_000,
    ownContributionCents: 1_220_000,
    otherFundingCents: 1_200_000,
    funders: ["Rembrandtkade innovatiebudget", "Woningbedrijf Salland-IJssel"],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Gerdien Oosterlaar",
    email: "bestuur@keizershand.example.org",
    phone: "06-00001210",
    attachments: ["begroting.xlsx", "statuten.pdf", "conceptcontract.pdf"],
    quality: 4,
    coFunding: "yes",
    evidence: {
      joint_plan: "geschreven door leden en beroepskrachten samen en nagelezen door een jurist die lid is",
      concrete_neighbourhood:
        "De wijkcoöperatie in Keizerslanden heeft honderdtwaalf leden en een eigen schoonmaakploeg, een buurtkeuken en een oppasdienst.",
      resident_led_learning_goal:
        "De leden beslissen in de ledenvergadering, ook over wanneer zij de kennis van Rembrandtkade inkopen en wanneer niet.",
      evaluation_and_sharing:
        "Wij doen mee aan het evaluatieonderzoek en hebben daar in de begroting veertig uur voor opgenomen.",
    },
  },
  {
    dossierNumber: "2021-SE-0111",
    submittedAt: "2021-11-21T11:12:47+01:00",
    title: "De dorpsauto rijdt ook voor welzijn",
    summary:
      "In Sint Jansklooster rijdt sinds vier jaar een elektrische dorpsauto met twintig vrijwillige chauffeurs. Je belt de dag ervoor en je betaalt dertig cent per kilometer. Chauffeurs horen onderweg van alles. Soms is een ritje naar de kapper het enige uitje van de week. Welzijnsgroep Wieden en Weerribben wil via de auto mensen leren kennen. Dat willen de chauffeurs ook wel, maar niet als een soort verklikkers. Daarom dit plan, dat wij met beide besturen aan de keukentafel hebben gemaakt.",
    leadApplicant: "Vereniging Dorpsauto Sint Jansklooster",
    legalForm: "Vereniging",
    kvk: "68013377",
    residentsInitiative: "Dorpsauto Sint Jansklooster",
    welfareOrganisation: "Welzijnsgroep Wieden en Weerribben",
    neighbourhood: "Sint Jansklooster",
    municipality: "Steenwijkerland",
    learningGoal:
      "De chauffeurs willen leren wat zij kunnen doen als zij zich zorgen maken over een passagier. De welzijnsgroep wil leren hoe zij van nut kan zijn voor een club die eigenlijk prima zonder haar kan. Het uitgangspunt is dat de chauffeurs aan het stuur zitten, letterlijk en figuurlijk: zij bepalen welke signalen zij delen, altijd met toestemming van de passagier. We kijken aan het eind of passagiers meer contacten hebben gekregen en of de chauffeurs het volhouden.",
    residentsRole:
      "Het bestuur van de dorpsauto bestaat uit dorpsbewoners en leidt het project. De chauffeurs vergaderen eens per twee maanden en beslissen over de proeven. Passagiers worden twee keer gebeld met de vraag hoe het bevalt.",
    activities:
      "We doen vier proeven van elk drie maanden. Proef een is een welzijnswerker als bijrijder, één dag in de week. Proef twee is een telefoonlijn waar chauffeurs na een rit hun verhaal kwijt kunnen. Proef drie is een koffiehalte: een tafel in de oude melkfabriek waar de auto onderweg stopt, zodat passagiers elkaar tegenkomen. Proef vier mogen de chauffeurs zelf nog bedenken. Na elke proef zeggen chauffeurs en welzijnswerkers of zij ermee door willen; als een van beide nee zegt, stopt de proef. We leiden acht nieuwe chauffeurs op. Er komt een boekje over de vier proeven voor andere dorpen met een auto, en wij stellen ons open voor het evaluatieonderzoek. Het meeste geld gaat naar uren van de welzijnswerker en de lease van een tweede wagen voor een jaar.",
    startDate: "2022-03-01",
    endDate: "2023-02-28",
    totalBudgetCents: 4_985_000,
    requestedCents: 4_485_000,
    ownContributionCents: 500_000,
    otherFundingCents: 0,
    funders: [],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Klaas Lok",
    email: "klaas@dorpsauto.example.nl",
    phone: "06-00001211",
    attachments: ["begroting2022.pdf"],
    quality: 3,
    coFunding: "yes",
    evidence: {
      joint_plan: "dit plan, dat wij met beide besturen aan de keukentafel hebben gemaakt",
      concrete_neighbourhood: "In Sint Jansklooster rijdt sinds vier jaar een elektrische dorpsauto",
      resident_led_learning_goal:
        "Het uitgangspunt is dat de chauffeurs aan het stuur zitten, letterlijk en figuurlijk: zij bepalen welke signalen zij delen",
      evaluation_and_sharing:
        "Er komt een boekje over de vier proeven voor andere dorpen met een auto, en wij stellen ons open voor het evaluatieonderzoek.",
    },
  },
  {
    dossierNumber: "2021-SE-0112",
    submittedAt: "2021-11-22T08:55:19+01:00",
    title: "Honderd tuinen, één poort",
    summary:
      "Vreewijk is gebouwd met tuinen en achterpaden. Op die paden groet men elkaar, leent men een ladder en merkt men dat het gordijn dicht blijft. Door de sloop en de nieuwe schuttingen raken de paden in onbruik. De Padwachters, vierenveertig bewoners van negen achterpaden, houden ze open, snoeien en letten op elkaar. Welzijn Charlois-Oost heeft in de wijk zes beroepskrachten die wij zelden op een achterpad tegenkomen. Wij stellen voor dat twee van hen een jaar lang bij ons in de leer gaan, en dat wij daarna bij hen in de leer gaan.",
    leadApplicant: "Vereniging De Padwachters van Vreewijk",
    legalForm: "Vereniging",
    kvk: "24418803",
    residentsInitiative: "De Padwachters",
    welfareOrganisation: "Welzijn Charlois-Oost",
    neighbourhood: "Vreewijk",
    municipality: "Rotterdam",
    learningGoal:
      "Wij zoeken uit of burenhulp sterker wordt of juist verdampt als een beroepskracht zich ermee bemoeit. Voor beide is in onze eigen wijk bewijs: het ene pad kreeg hulp en bloeide op, het andere kreeg hulp en viel stil. Per pad kiezen de bewoners zelf een werkvraag, en zij kiezen ook of zij er iemand van welzijn bij willen. Vijf paden doen dat wel, vier niet; zo kunnen we vergelijken. De werkers leren om niets te doen tot het gevraagd wordt. De bewoners leren om iets te vragen vóór het te laat is. Dat laatste is voor sommigen van ons veel moeilijker dan snoeien.",
    residentsRole:
      "De vereniging is penvoerder en beheert het geld. Elk pad heeft een padmeester, gekozen door de bewoners van dat pad. De padmeesters nemen alle besluiten; Welzijn Charlois-Oost heeft een adviserende stem en kan een zorg laten aantekenen.",
    activities:
      "Januari: de negen paden stemmen of zij meedoen mét of zonder beroepskracht. Februari tot juni: de twee werkers zijn elk anderhalve dag per week op de vijf paden, met een snoeischaar en zonder agenda. Juni: een midzomermaal op alle paden, waar wij de eerste uitkomsten vertellen. Juli tot oktober: de omkering, waarin zes padmeesters een dag per week meelopen met het welzijnswerk, bij huisbezoek, in het overleg en bij de wethouder. November: een vergelijking van de negen paden aan de hand van een lijst die wij met een lector van een hogeschool hebben opgesteld, met vragen als: bij wie kun je ’s nachts bellen? Die lijst nemen we ook vooraf af. De ruwe uitkomsten gaan naar het evaluatieonderzoek. Wij schrijven geen rapport maar geven vier rondleidingen voor andere wijken, met de fouten erbij. Als een pad halverwege wil stoppen, dan kan dat en tekenen wij op waarom.",
    startDate: "2022-01-08",
    endDate: "2023-01-31",
    totalBudgetCents: 5_570_000,
    requestedCents: 4_950_000,
    ownContributionCents: 270_000,
    otherFundingCents: 350_000,
    funders: ["Tuindorp Wonen", "Contributie leden"],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Wil Barendregt",
    email: "secretaris@padwachters.example.org",
    phone: "010-0000112",
    attachments: ["begroting-padwachters.pdf", "vragenlijst.pdf", "kaart-achterpaden.jpg"],
    quality: 5,
    coFunding: "yes",
    evidence: {
      joint_plan:
        "Wij stellen voor dat twee van hen een jaar lang bij ons in de leer gaan, en dat wij daarna bij hen in de leer gaan.",
      concrete_neighbourhood: "De Padwachters, vierenveertig bewoners van negen achterpaden",
      resident_led_learning_goal:
        "Per pad kiezen de bewoners zelf een werkvraag, en zij kiezen ook of zij er iemand van welzijn bij willen.",
      evaluation_and_sharing:
        "De ruwe uitkomsten gaan naar het evaluatieonderzoek. Wij schrijven geen rapport maar geven vier rondleidingen voor andere wijken",
    },
  },
  {
    dossierNumber: "2021-SE-0113",
    submittedAt: "2021-11-23T14:02:38+01:00",
    title: "Moestuin Wittevrouwenveld grotere",
    summary:
      "Wij hebben in Wittevrouwenveld een moestuin achter de oude school, 24 bakken en 1 kas die lekt. Er komen mensen uit wel 14 landen. Het is gezellig en iedereen krijgt groente mee. Nu willen wij groter worden want er is een wachtlijst van 19 mensen. Maasoever Welzijn wil ons helpen met mensen die alleen zijn. Zij hebben daar kennis van. Wij hebben de tuin dus dan is het logisch om samen te doen. Wij vragen geld voor nieuwe bakken, een kas, water en begeleiding.",
    leadApplicant: "Vereniging Moestuin De Knolraap",
    legalForm: "Vereniging",
    kvk: "80446190",
    residentsInitiative: "Moestuin De Knolraap",
    welfareOrganisation: "Maasoever Welzijn",
    neighbourhood: "Wittevrouwenveld",
    municipality: "Maastricht",
    learningGoal:
      "Wij willen leren hoe je een tuin groter maakt en toch gezellig houdt. En samenwerken met welzijn natuurlijk. Tot nu toe deden de bewoners alles zelf en dat moet zo blijven, de tuinders zijn de baas over de tuin. Maasoever weet veel van eenzame mensen en hoe je ze mee krijgt en dat kunnen wij van hun leren. Andersom kunnen hun van ons leren hoe je gewoon doet. Wij houden het bij in een map. Op de vergadering bespreken we wat beter kan.",
    residentsRole:
      "De bewoners doen de tuin. Er is een bestuur van 5 mensen allemaal uit de buurt, en op zaterdag is er altijd iemand. Maasoever komt meehelpen met de mensen die zij meebrengt.",
    activities:
      "Eerst maken wij 20 nieuwe bakken van steigerhout, waarvan 6 op hoogte voor de rolstoel. Dan een kas van 4 bij 8 meter en een waterpomp omdat nu alles met de gieter moet. Maasoever brengt 15 mensen die alleen zijn en die krijgen een maatje uit de tuin. Het maatje is een tuinder die al langer meedoet. Elke zaterdag koffie en in de zomer 3 keer barbecue, ook zonder vlees. Er komt een cursus zaaien en een cursus inmaken. Wij doen mee met het evaluatie onderzoek als dat niet te veel papier is en andere tuinen mogen komen kijken en alles vragen. In oktober oogstfeest met de hele buurt en de fanfare. De offerte van de kas zit erbij, die van de pomp komt nog.",
    startDate: "2022-03-15",
    endDate: "2022-11-30",
    totalBudgetCents: 3_180_000,
    requestedCents: 2_800_000,
    ownContributionCents: 120_000,
    otherFundingCents: 150_000,
    funders: ["buurtfonds"],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Lies Hendrix",
    email: "knolraap@example.nl",
    phone: "06-00001213",
    attachments: ["offerte kas.jpg", "foto tuin.jpg"],
    quality: 2,
    coFunding: "yes",
    evidence: {
      joint_plan: "Wij hebben de tuin dus dan is het logisch om samen te doen.",
      concrete_neighbourhood: "Wij hebben in Wittevrouwenveld een moestuin achter de oude school",
      resident_led_learning_goal:
        "Tot nu toe deden de bewoners alles zelf en dat moet zo blijven, de tuinders zijn de baas over de tuin.",
      evaluation_and_sharing:
        "Wij doen mee met het evaluatie onderzoek als dat niet te veel papier is en andere tuinen mogen komen kijken en alles vragen.",
    },
  },
  {
    dossierNumber: "2021-SE-0114",
    submittedAt: "2021-11-24T21:16:05+01:00",
    title: "Spaak: fietswerkplaats onder beheer van nieuwe buren",
    summary:
      "Spaak is een fietswerkplaats in Woensel-West die door statushouders is opgezet. Yonas, Rima en vijf anderen repareren fietsen voor wie weinig geld heeft. Welzijnsorganisatie Lindenhart begeleidde tot nu toe het ‘traject’ van ieder van hen, met doelen en een dossier. In de werkplaats zijn zij vakman, op kantoor zijn zij cliënt. Dat wringt. Wij willen de komende vijftien maanden de werkplaats als uitgangspunt nemen: de monteurs zijn de baas, de trajectbegeleiders komen naar de werkbank, en samen bekijken we wat er van de dossiers overblijft.",
    leadApplicant: "Stichting Spaak Woensel",
    legalForm: "Stichting",
    kvk: "76120058",
    residentsInitiative: "Fietswerkplaats Spaak",
    welfareOrganisation: "Lindenhart Welzijn",
    neighbourhood: "Woensel-West",
    municipality: "Eindhoven",
    learningGoal:
      "We willen leren wat er gebeurt als mensen die gewend zijn dat anderen voor hen plannen, zelf de planning maken. De monteurs van Spaak bepalen waarmee zij hulp willen en van wie, en zij mogen een begeleider ook wegsturen. Lindenhart leert om te werken vanuit het werk dat iemand al doet. Wij verwachten schuring met de regels van inburgering en uitkering en leggen die botsingen vast, met hoe we ze hebben opgelost of niet. Elke botsing die vaker dan drie keer voorkomt, brengen we samen naar de gemeente.",
    residentsRole:
      "Zeven monteurs, allen inwoner van de wijk, vormen met twee buurtbewoners het bestuur. Zij sturen de werkplaats aan en keuren elk verslag goed voordat het naar buiten gaat. Vergaderingen zijn in het Nederlands, met iemand die vertaalt naar Tigrinya en Arabisch.",
    activities:
      "De werkplaats gaat van drie naar vijf dagen open. De trajectbegeleiders van Lindenhart verplaatsen hun spreekuur naar de werkbank en plannen geen afspraken meer op kantoor. Elke monteur maakt een eigen kaart: dit kan ik, dit wil ik, hierbij wil ik hulp. Om de maand vergelijken we die kaart met het dossier. Zes jongeren uit de straat komen het vak leren bij de monteurs. Samen met een fietsenwinkel onderzoeken we of de werkplaats op den duur twee mensen loon kan betalen. Elk kwartaal is er een avond met de contactpersonen van de gemeente waarop de botsingen op tafel komen. De verzamelde botsingen en oplossingen publiceren we als losse vellen die anderen kunnen gebruiken. Wij werken mee aan het evaluatieonderzoek, mits gesprekken met een tolk kunnen. De begroting gaat uit van twintig euro per uur voor de tolken.",
    startDate: "2022-01-17",
    endDate: "2023-03-31",
    totalBudgetCents: 5_490_000,
    requestedCents: 4_890_000,
    ownContributionCents: 600_000,
    otherFundingCents: 0,
    funders: [],
    evaluationConsent: true,
    shareLessons: true,
    committeeConsent: true,
    contactName: "Yonas Tesfamichael",
    email: "yonas@spaak.example.org",
    phone: "06-00001214",
    attachments: ["Begroting Spaak 2022.xlsx"],
    quality: 4,
    coFunding: "yes",
    evidence: {
      joint_plan:
        "de monteurs zijn de baas, de trajectbegeleiders komen naar de werkbank, en samen bekijken we wat er van de dossiers overblijft",
      concrete_neighbourhood: "Spaak is een fietswerkplaats in Woensel-West die door statushouders is opgezet.",
      resident_led_learning_goal:
        "De monteurs van Spaak bepalen waarmee zij hulp willen en van wie, en zij mogen een begeleider ook wegsturen.",
      evaluation_and_sharing:
        "De verzamelde botsingen en oplossingen publiceren we als losse vellen die anderen kunnen gebruiken.",
    },
  },
];
