/** A place in the list of neighbourhoods of Statistics Netherlands (CBS). */
export type GazetteerPlace = { code: string; name: string; municipality: string };

/**
 * Neighbourhoods and districts of this name, in this municipality or, where that is blank or unknown, in any. An empty list
 * means only that CBS does not use the name: residents use many names that CBS does not know.
 */
export type Gazetteer = (neighbourhood: string, municipality: string) => readonly GazetteerPlace[];
