import { recordEvent } from "~/audit/audit.server";
import type { Transaction } from "~/platform/database.server";
import { type Place, placeKinds } from "./place-codes";

export type PlaceCounts = Record<Place["kind"], number>;

const rowsAtOnce = 1000;

/** Puts this year's list in the place of the one there was, if any; other years stay. Gives how many places of each kind it has. */
export async function replacePlaceList(
  tx: Transaction,
  { year, places, now }: { year: number; places: readonly Place[]; now: Date },
): Promise<PlaceCounts> {
  await tx.placeList.deleteMany({ where: { year } });
  const { id: listId } = await tx.placeList.create({ data: { year, loadedAt: now }, select: { id: true } });
  for (let from = 0; from < places.length; from += rowsAtOnce)
    await tx.place.createMany({ data: places.slice(from, from + rowsAtOnce).map((place) => ({ ...place, listId })) });
  const counts = Object.fromEntries(
    placeKinds.map((kind) => [kind, places.filter((place) => place.kind === kind).length]),
  ) as PlaceCounts;
  await recordEvent(tx, { at: now, actorId: null, action: "gazetteer.loaded", after: { year, ...counts } });
  return counts;
}
