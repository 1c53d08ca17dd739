-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'preparation',
    "submissionDeadline" DATETIME NOT NULL,
    "scoringDeadline" DATETIME,
    "announcementOn" TEXT NOT NULL,
    "periodStart" TEXT NOT NULL,
    "periodEnd" TEXT NOT NULL,
    "budgetCents" INTEGER NOT NULL,
    "targetDonations" INTEGER NOT NULL,
    "typicalAmountCents" INTEGER NOT NULL,
    "scaleMin" INTEGER NOT NULL DEFAULT 1,
    "scaleMax" INTEGER NOT NULL DEFAULT 5,
    "bonusHundredths" INTEGER NOT NULL DEFAULT 10,
    "bonusMode" TEXT NOT NULL DEFAULT 'points',
    "quorum" INTEGER,
    "frozenAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "plansRevision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Round_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Round" ("announcementOn", "bonusHundredths", "bonusMode", "budgetCents", "callId", "frozenAt", "id", "kind", "name", "periodEnd", "periodStart", "phase", "quorum", "revision", "scaleMax", "scaleMin", "scoringDeadline", "slug", "submissionDeadline", "targetDonations", "typicalAmountCents") SELECT "announcementOn", "bonusHundredths", "bonusMode", "budgetCents", "callId", "frozenAt", "id", "kind", "name", "periodEnd", "periodStart", "phase", "quorum", "revision", "scaleMax", "scaleMin", "scoringDeadline", "slug", "submissionDeadline", "targetDonations", "typicalAmountCents" FROM "Round";
DROP TABLE "Round";
ALTER TABLE "new_Round" RENAME TO "Round";
CREATE UNIQUE INDEX "Round_slug_key" ON "Round"("slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
