-- CreateTable
CREATE TABLE "TieResolution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "planIds" JSONB NOT NULL,
    "inputHash" TEXT NOT NULL,
    "listHash" TEXT NOT NULL DEFAULT '',
    "seedSource" TEXT NOT NULL DEFAULT '',
    "seedAt" DATETIME,
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "seed" TEXT,
    "planOrder" JSONB,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    CONSTRAINT "TieResolution_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_LineChoice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "chosenAt" DATETIME NOT NULL,
    "chosenById" TEXT NOT NULL,
    "lineKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "LineChoice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_LineChoice" ("chosenAt", "chosenById", "id", "option", "reason", "roundId") SELECT "chosenAt", "chosenById", "id", "option", "reason", "roundId" FROM "LineChoice";
DROP TABLE "LineChoice";
ALTER TABLE "new_LineChoice" RENAME TO "LineChoice";
CREATE INDEX "LineChoice_roundId_chosenAt_idx" ON "LineChoice"("roundId", "chosenAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "TieResolution_roundId_recordedAt_idx" ON "TieResolution"("roundId", "recordedAt");
