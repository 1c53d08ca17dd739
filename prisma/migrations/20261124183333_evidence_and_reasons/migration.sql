-- CreateTable
CREATE TABLE "VerdictReason" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "criterionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "VerdictReason_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "MandatoryCriterion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceQuote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "planVersion" INTEGER NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "EvidenceQuote_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceQuote_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "MandatoryCriterion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN "reasonCode" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "VerdictReason_criterionId_code_key" ON "VerdictReason"("criterionId", "code");

-- CreateIndex
CREATE INDEX "EvidenceQuote_planId_idx" ON "EvidenceQuote"("planId");
