-- AlterTable
ALTER TABLE "FrozenRanking" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT 'scoring-closed';
