import { type InterestKind, interestKinds } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { Prisma } from "~/platform/prisma/client";
import type { SheetFacts } from "./sheet-state";

type Row = {
  planId: string;
  userId: string;
  kind: string;
  started: unknown;
  submitted: unknown;
  scored: bigint | number;
};
export type PlanFacts = SheetFacts & { planId: string; userId: string };

/**
 * What was declared in a round, and how far each sheet is. Scores are counted by the database and never read.
 * Where nothing was declared there is no row, and a sheet would not count. In one query, because it is asked with every page of a member.
 *
 * @param userId only of this member; `null` for all of them
 */
export async function readSheetFacts(db: Reader, roundId: string, userId: string | null): Promise<PlanFacts[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i."planId", i."userId", i."kind", s."id" IS NOT NULL AS "started", s."submittedAt" IS NOT NULL AS "submitted",
      (SELECT count(*) FROM "SheetScore" c WHERE c."sheetId" = s."id" AND c."score" IS NOT NULL) AS "scored"
    FROM "Interest" i
    JOIN "Plan" p ON p."id" = i."planId"
    LEFT JOIN "Sheet" s ON s."planId" = i."planId" AND s."userId" = i."userId"
    WHERE p."roundId" = ${roundId} ${userId === null ? Prisma.empty : Prisma.sql`AND i."userId" = ${userId}`}`;
  return rows.map(({ planId, userId: who, kind, started, submitted, scored }) => ({
    planId,
    userId: who,
    interest: kindOf(kind),
    // A database says yes as true or as 1.
    sheet: started ? { scored: Number(scored), submitted: Boolean(submitted) } : null,
  }));
}

const kindOf = (text: string): InterestKind | null => interestKinds.find((kind) => kind === text) ?? null;
