import type { Reader } from "~/platform/database.server";
import type { Prisma } from "~/platform/prisma/client";
import type { TieOrder } from "./resolved-ranking";

/** Every order among equals that was decided or drawn in this round, the latest first. */
export async function readTieOrders(db: Reader, roundId: string): Promise<TieOrder[]> {
  const found = await db.tieResolution.findMany({
    where: { roundId, resolvedAt: { not: null } },
    orderBy: [...latestResolvedFirst],
    select: { id: true, method: true, planOrder: true },
  });
  return found.map(({ id, method, planOrder }) => ({
    id,
    method: method as TieOrder["method"],
    order: planOrder as string[],
  }));
}

const latestResolvedFirst = [
  { resolvedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.TieResolutionOrderByWithRelationInput[];
