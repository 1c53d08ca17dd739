import type { Database } from "~/platform/database.server";
import { type Gazetteer, gazetteerOf } from "./gazetteer";
import type { Place } from "./place-codes";
import { buildPlaceIndex, type PlaceIndex } from "./place-index";

/** Per database of this process the list that was read last: the id tells whether there is a newer one, or the same year again. */
const kept = new WeakMap<Database, { listId: string; index: Promise<PlaceIndex> }>();

/** The places of one year, with the look-up in them for the suggestions. */
export type CurrentPlaces = { year: number; index: PlaceIndex; gazetteer: Gazetteer };

/** The newest year's places, read and made ready once per process; null where no list was ever loaded. One small query otherwise. */
export async function currentPlaces(db: Database): Promise<CurrentPlaces | null> {
  const newest = await db.placeList.findFirst({ orderBy: { year: "desc" }, select: { id: true, year: true } });
  if (!newest) return null;
  const before = kept.get(db);
  const current = before?.listId === newest.id ? before : { listId: newest.id, index: readIndex(db, newest.id) };
  kept.set(db, current);
  try {
    const index = await current.index;
    return { year: newest.year, index, gazetteer: gazetteerOf(index) };
  } catch (error) {
    kept.delete(db);
    throw error;
  }
}

/** The look-up for the suggestions; undefined where no list was ever loaded, so that they go by the names alone. */
export async function currentGazetteer(db: Database): Promise<Gazetteer | undefined> {
  return (await currentPlaces(db))?.gazetteer;
}

async function readIndex(db: Database, listId: string): Promise<PlaceIndex> {
  const rows = await db.place.findMany({
    where: { listId },
    select: { code: true, kind: true, name: true, districtCode: true, municipalityCode: true },
  });
  return buildPlaceIndex(rows as Place[]);
}
