import { type Place, placeOf, readPlaceCode } from "../../app/screening/place-codes";

/** The year of the division that these places are from. */
export const demoPlacesYear = 2024;

/** The few places where the demo plans and ideas take place, with the districts and municipalities around them. Source: CBS. */
const municipalities = `
GM0034 Almere
GM0114 Emmen
GM0150 Deventer
GM0171 Noordoostpolder
GM0200 Apeldoorn
GM0344 Utrecht
GM0363 Amsterdam
GM0392 Haarlem
GM0400 Den Helder
GM0505 Dordrecht
GM0513 Gouda
GM0518 's-Gravenhage
GM0599 Rotterdam
GM0772 Eindhoven
GM0796 's-Hertogenbosch
GM0889 Beesel
GM0935 Maastricht
GM1509 Oude IJsselstreek
GM1708 Steenwijkerland
GM1714 Sluis
GM1895 Oldambt
GM1900 Súdwest-Fryslân
GM1940 De Fryske Marren
GM1969 Westerkwartier`;
const districts = `
WK003423 Tussen de Vaarten Noord
WK003424 Tussen de Vaarten Zuid
WK011446 Wijk 46 Bargeres
WK015006 Keizerslanden
WK017107 Wijk 07 Nagele
WK020008 Noord
WK034402 Wijk 02 Noordwest
WK0363FB Geuzenveld
WK0363FD Slotermeer-Noordoost
WK039219 Boerhaavewijk
WK040003 Wijk 03 Nieuw Den Helder-West
WK050507 Wijk 07 Wielwijk
WK051306 Kort Haarlem
WK051825 Wijk 25 Mariahoeve en Marlot
WK059910 Feijenoord
WK077242 Erp
WK079611 West
WK088900 Wijk 00 Reuver
WK093504 Wijk 04 Buitenwijk Oost
WK150900 Wijk 00 Ulft-Etten
WK170808 Sint Jansklooster
WK171410 Wijk 10 Breskens
WK189501 Wijk 01 Finsterwolde
WK190001 Wijk 01 Sneek
WK194050 Wijk 50 Vegelinsoord
WK196914 Wijk 14`;
const neighbourhoods = `
BU01144600 Bargeres
BU01710734 Nagele-woonkern
BU02000806 Kerschoten
BU03440244 Zuilen-Noord
BU05130600 Oosterwei
BU05991080 Vreewijk
BU07724210 Woensel-West
BU07961107 De Kruiskamp
BU08890000 Reuver
BU09350402 Wittevrouwenveld
BU15090001 Ulft-West
BU17080800 Sint Jansklooster
BU17141000 Breskens
BU18950100 Finsterwolde-Centrum
BU19000116 Tinga
BU19405001 Vegelinsoord
BU19691400 Zuidhorn`;

export const demoPlaces: readonly Place[] = [
  ...placesIn("municipality", municipalities),
  ...placesIn("district", districts),
  ...placesIn("neighbourhood", neighbourhoods),
];

function placesIn(kind: Place["kind"], lines: string): Place[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", ...name] = line.split(" ");
      if (readPlaceCode(kind, code) !== code) throw new Error(`${line}: not the code of a ${kind}`);
      return placeOf(kind, code, name.join(" "));
    });
}
