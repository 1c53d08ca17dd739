import { normaliseName } from "./names";

const groningen =
  "Eemsdelta|Groningen|Het Hogeland|Midden-Groningen|Oldambt|Pekela|Stadskanaal|Veendam|Westerkwartier|Westerwolde";
const fryslan =
  "Achtkarspelen|Ameland|Dantumadiel|De Fryske Marren|Harlingen|Heerenveen|Leeuwarden|Noardeast-Fryslân|Ooststellingwerf|Opsterland|Schiermonnikoog|Smallingerland|Súdwest-Fryslân|Terschelling|Tytsjerksteradiel|Vlieland|Waadhoeke|Weststellingwerf";
const drenthe =
  "Aa en Hunze|Assen|Borger-Odoorn|Coevorden|De Wolden|Emmen|Hoogeveen|Meppel|Midden-Drenthe|Noordenveld|Tynaarlo|Westerveld";
const overijssel =
  "Almelo|Borne|Dalfsen|Deventer|Dinkelland|Enschede|Haaksbergen|Hardenberg|Hellendoorn|Hengelo|Hof van Twente|Kampen|Losser|Oldenzaal|Olst-Wijhe|Ommen|Raalte|Rijssen-Holten|Staphorst|Steenwijkerland|Tubbergen|Twenterand|Wierden|Zwartewaterland|Zwolle";
const flevoland = "Almere|Dronten|Lelystad|Noordoostpolder|Urk|Zeewolde";
const gelderland =
  "Aalten|Apeldoorn|Arnhem|Barneveld|Berg en Dal|Berkelland|Beuningen|Bronckhorst|Brummen|Buren|Culemborg|Doesburg|Doetinchem|Druten|Duiven|Ede|Elburg|Epe|Ermelo|Harderwijk|Hattem|Heerde|Heumen|Lingewaard|Lochem|Maasdriel|Montferland|Neder-Betuwe|Nijkerk|Nijmegen|Nunspeet|Oldebroek|Oost Gelre|Oude IJsselstreek|Overbetuwe|Putten|Renkum|Rheden|Rozendaal|Scherpenzeel|Tiel|Voorst|Wageningen|West Betuwe|West Maas en Waal|Westervoort|Wijchen|Winterswijk|Zaltbommel|Zevenaar|Zutphen";
const utrecht =
  "Amersfoort|Baarn|Bunnik|Bunschoten|De Bilt|De Ronde Venen|Eemnes|Houten|IJsselstein|Leusden|Lopik|Montfoort|Nieuwegein|Oudewater|Renswoude|Rhenen|Soest|Stichtse Vecht|Utrecht|Utrechtse Heuvelrug|Veenendaal|Vijfheerenlanden|Wijk bij Duurstede|Woerden|Woudenberg|Zeist";
const noordHolland =
  "Aalsmeer|Alkmaar|Amstelveen|Amsterdam|Bergen|Beverwijk|Blaricum|Bloemendaal|Castricum|Den Helder|Diemen|Dijk en Waard|Drechterland|Edam-Volendam|Enkhuizen|Gooise Meren|Haarlem|Haarlemmermeer|Heemskerk|Heemstede|Heiloo|Hilversum|Hollands Kroon|Hoorn|Huizen|Koggenland|Landsmeer|Laren|Medemblik|Oostzaan|Opmeer|Ouder-Amstel|Purmerend|Schagen|Stede Broec|Texel|Uitgeest|Uithoorn|Velsen|Waterland|Wijdemeren|Wormerland|Zaanstad|Zandvoort";
const zuidHolland =
  "Alblasserdam|Albrandswaard|Alphen aan den Rijn|Barendrecht|Bodegraven-Reeuwijk|Capelle aan den IJssel|Delft|Dordrecht|Goeree-Overflakkee|Gorinchem|Gouda|Hardinxveld-Giessendam|Hendrik-Ido-Ambacht|Hillegom|Hoeksche Waard|Kaag en Braassem|Katwijk|Krimpen aan den IJssel|Krimpenerwaard|Lansingerland|Leiden|Leiderdorp|Leidschendam-Voorburg|Lisse|Maassluis|Midden-Delfland|Molenlanden|Nieuwkoop|Nissewaard|Noordwijk|Oegstgeest|Papendrecht|Pijnacker-Nootdorp|Ridderkerk|Rijswijk|Rotterdam|Schiedam|'s-Gravenhage|Sliedrecht|Teylingen|Vlaardingen|Voorne aan Zee|Voorschoten|Waddinxveen|Wassenaar|Westland|Zoetermeer|Zoeterwoude|Zuidplas|Zwijndrecht";
const zeeland =
  "Borsele|Goes|Hulst|Kapelle|Middelburg|Noord-Beveland|Reimerswaal|Schouwen-Duiveland|Sluis|Terneuzen|Tholen|Veere|Vlissingen";
const noordBrabant =
  "Alphen-Chaam|Altena|Asten|Baarle-Nassau|Bergeijk|Bergen op Zoom|Bernheze|Best|Bladel|Boekel|Boxtel|Breda|Cranendonck|Deurne|Dongen|Drimmelen|Eersel|Eindhoven|Etten-Leur|Geertruidenberg|Geldrop-Mierlo|Gemert-Bakel|Gilze en Rijen|Goirle|Halderberge|Heeze-Leende|Helmond|'s-Hertogenbosch|Heusden|Hilvarenbeek|Laarbeek|Land van Cuijk|Loon op Zand|Maashorst|Meierijstad|Moerdijk|Nuenen, Gerwen en Nederwetten|Oirschot|Oisterwijk|Oosterhout|Oss|Reusel-De Mierden|Roosendaal|Rucphen|Sint-Michielsgestel|Someren|Son en Breugel|Steenbergen|Tilburg|Valkenswaard|Veldhoven|Vught|Waalre|Waalwijk|Woensdrecht|Zundert";
const limburg =
  "Beek|Beekdaelen|Beesel|Bergen|Brunssum|Echt-Susteren|Eijsden-Margraten|Gennep|Gulpen-Wittem|Heerlen|Horst aan de Maas|Kerkrade|Landgraaf|Leudal|Maasgouw|Maastricht|Meerssen|Mook en Middelaar|Nederweert|Peel en Maas|Roerdalen|Roermond|Simpelveld|Sittard-Geleen|Stein|Vaals|Valkenburg aan de Geul|Venlo|Venray|Voerendaal|Weert";

/** Other spellings, and municipalities that merged since 2018: applicants go on using their names for years. */
const otherNames =
  "Den Haag|The Hague|Den Bosch|De Friese Meren|Sudwest Fryslan|Noordoost-Friesland|Ljouwert|It Hearrenfean|Smellingerlân|Nuenen|Geleen|Sittard|Valkenburg|Beemster|Weesp|Boxmeer|Cuijk|Grave|Mill en Sint Hubert|Sint Anthonis|Landerd|Uden|Heerhugowaard|Langedijk|Brielle|Hellevoetsluis|Westvoorne|Appingedam|Delfzijl|Loppersum|Haaren|Haren|Ten Boer|Bedum|De Marne|Eemsmond|Winsum|Grootegast|Leek|Marum|Zuidhorn|Aalburg|Werkendam|Woudrichem|Geldermalsen|Lingewaal|Neerijnen|Vianen|Leerdam|Zederik|Binnenmaas|Cromstrijen|Korendijk|Oud-Beijerland|Strijen|Giessenlanden|Molenwaard|Noordwijkerhout|Nuth|Onderbanken|Schinnen|Haarlemmerliede en Spaarnwoude|Dongeradeel|Ferwerderadiel|Kollumerland|Veghel|Schijndel|Sint-Oedenrode|Spijkenisse|Hoogezand-Sappemeer|Menterwolde|Slochteren|Bellingwedde|Vlagtwedde";

const named = [
  ...[groningen, fryslan, drenthe, overijssel, flevoland, gelderland, utrecht, noordHolland, zuidHolland],
  ...[zeeland, noordBrabant, limburg, otherNames],
].flatMap((names) => names.split("|"));

const municipalities: ReadonlySet<string> = new Set(named.map(normaliseName));

const provinces: ReadonlySet<string> = new Set(
  "Groningen|Fryslân|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|Utrecht|Noord-Holland|Zuid-Holland|Zeeland|Noord-Brabant|Brabant|Limburg"
    .split("|")
    .map(normaliseName),
);

/** "Bergen (NH.)", "Gemeente Ede" and "Hengelo (Ov)" without what stands around the name. */
function bareName(text: string): string {
  return normaliseName(text.replace(/\([^()]*\)/g, " "))
    .replace(/^(de )?(gemeente|gem) /, "")
    .replace(/ (gemeente|nh|zh|ov|gld|o|l|z|lb|nb)$/, "");
}

/** True for one municipality in the European Netherlands, of today or merged since 2018, in any common spelling. */
export const isDutchMunicipality = (text: string): boolean => municipalities.has(bareName(text));

/** True for "Gelderland" and "provincie Utrecht"; a bare "Utrecht" or "Groningen" is a municipality first. */
export function isDutchProvince(text: string): boolean {
  const name = normaliseName(text);
  return provinces.has(name.replace(/^(de )?(provincie|heel|hele) /, "")) && !municipalities.has(name);
}
