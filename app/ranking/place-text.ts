import { formatHundredths } from "~/ui/format";

/** An expected place with one decimal: 6.2 is "6,2" and 6 is "6,0". */
export const formatPlace = (place: number): string => formatHundredths(10 * Math.round(place * 10)).slice(0, -1);
