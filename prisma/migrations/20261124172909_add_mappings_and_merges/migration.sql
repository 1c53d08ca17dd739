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

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "dossierNumber" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'active',
    "withdrawnReason" TEXT,
    "mergedIntoId" TEXT,
    "submittedAt" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "leadApplicant" TEXT NOT NULL DEFAULT '',
    "legalForm" TEXT NOT NULL DEFAULT '',
    "kvk" TEXT,
    "residentsInitiative" TEXT NOT NULL DEFAULT '',
    "welfareOrganisation" TEXT NOT NULL DEFAULT '',
    "neighbourhood" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "learningGoal" TEXT NOT NULL DEFAULT '',
    "residentsRole" TEXT NOT NULL DEFAULT '',
    "activities" TEXT NOT NULL DEFAULT '',
    "startDate" TEXT,
    "endDate" TEXT,
    "totalBudgetCents" INTEGER,
    "requestedCents" INTEGER,
    "ownContributionCents" INTEGER,
    "otherFundingCents" INTEGER,
    "funders" JSONB NOT NULL,
    "evaluationConsent" BOOLEAN,
    "shareLessons" BOOLEAN,
    "committeeConsent" BOOLEAN,
    "conditionsAccepted" BOOLEAN,
    "cofundingText" TEXT NOT NULL DEFAULT '',
    "contactName" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "attachments" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "coFunding" TEXT NOT NULL DEFAULT 'unknown',
    "coFundingNote" TEXT NOT NULL DEFAULT '',
    "becameFromId" TEXT,
    "importedAt" DATETIME NOT NULL,
    "reopenedAt" DATETIME,
    "reopenedReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Plan_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_becameFromId_fkey" FOREIGN KEY ("becameFromId") REFERENCES "Plan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Plan_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Plan" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("activities", "answers", "attachments", "becameFromId", "coFunding", "coFundingNote", "cofundingText", "committeeConsent", "conditionsAccepted", "contactName", "dossierNumber", "email", "endDate", "evaluationConsent", "funders", "id", "importedAt", "kvk", "leadApplicant", "learningGoal", "legalForm", "municipality", "neighbourhood", "otherFundingCents", "ownContributionCents", "phone", "reopenedAt", "reopenedReason", "requestedCents", "residentsInitiative", "residentsRole", "roundId", "shareLessons", "source", "startDate", "state", "submittedAt", "summary", "title", "totalBudgetCents", "version", "welfareOrganisation", "withdrawnReason") SELECT "activities", "answers", "attachments", "becameFromId", "coFunding", "coFundingNote", "cofundingText", "committeeConsent", "conditionsAccepted", "contactName", "dossierNumber", "email", "endDate", "evaluationConsent", "funders", "id", "importedAt", "kvk", "leadApplicant", "learningGoal", "legalForm", "municipality", "neighbourhood", "otherFundingCents", "ownContributionCents", "phone", "reopenedAt", "reopenedReason", "requestedCents", "residentsInitiative", "residentsRole", "roundId", "shareLessons", "source", "startDate", "state", "submittedAt", "summary", "title", "totalBudgetCents", "version", "welfareOrganisation", "withdrawnReason" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_roundId_source_dossierNumber_key" ON "Plan"("roundId", "source", "dossierNumber");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "SourceMapping_roundId_source_key" ON "SourceMapping"("roundId", "source");
