-- CreateTable
CREATE TABLE "SourceMapping" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedById" TEXT NOT NULL,
    CONSTRAINT "SourceMapping_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeptApart" (
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "keptAt" DATETIME NOT NULL,
    "keptById" TEXT NOT NULL,

    PRIMARY KEY ("firstId", "secondId")
);

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "mergedIntoId" TEXT CONSTRAINT "Plan_mergedIntoId_fkey" REFERENCES "Plan" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "SourceMapping_roundId_source_key" ON "SourceMapping"("roundId", "source");
