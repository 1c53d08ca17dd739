import { recordEvent } from "~/audit/audit.server";
import type { Transaction } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import { type Place, placeKinds } from "./place-codes";

export type PlaceCounts = Record<Place["kind"], number>;

/** Six values a row; SQLite takes 32,766 in one statement, PostgreSQL 65,535. */
const rowsAtOnce = 1000;

/** Puts this year's list in the place of the one there was, if any; other years stay. Gives how many places of each kind it has. */
export async function replacePlaceList(
  tx: Transaction,
  { year, places, now }: { year: number; places: readonly Place[]; now: Date },
): Promise<PlaceCounts> {
  await tx.placeList.deleteMany({ where: { year } });
  const { id: listId } = await tx.placeList.create({ data: { year, loadedAt: now }, select: { id: true } });
  for (let from = 0; from < places.length; from += rowsAtOnce)
    await addPlaces(tx, listId, places.slice(from, from + rowsAtOnce));
  const counts = Object.fromEntries(
    placeKinds.map((kind) => [kind, places.filter((place) => place.kind === kind).length]),
  ) as PlaceCounts;
  await recordEvent(tx, { at: now, actorId: null, action: "gazetteer.loaded", after: { year, ...counts } });
  return counts;
}

/** In SQL of our own: `createMany` takes three seconds for the whole country, in which nobody else can save anything; this a quarter. */
async function addPlaces(tx: Transaction, listId: string, places: readonly Place[]): Promise<void> {
  const rows = places.map(
    ({ code, kind, name, districtCode, municipalityCode }) =>
      Prisma.sql`(${listId}, ${code}, ${kind}, ${name}, ${districtCode}, ${municipalityCode})`,
  );
  await tx.$executeRaw`
    INSERT INTO "Place" ("listId", "code", "kind", "name", "districtCode", "municipalityCode") VALUES ${Prisma.join(rows)}`;
}
