-- CreateTable
CREATE TABLE "RepairRequest" (
    "planId" TEXT NOT NULL PRIMARY KEY,
    "items" JSONB NOT NULL,
    "answerBy" TEXT NOT NULL,
    "preparedById" TEXT NOT NULL,
    "preparedAt" DATETIME NOT NULL,
    "mailTo" TEXT NOT NULL DEFAULT '',
    "mailSubject" TEXT NOT NULL DEFAULT '',
    "mailText" TEXT NOT NULL DEFAULT '',
    "sentHow" TEXT,
    "sentById" TEXT,
    "sentAt" DATETIME,
    "answerText" TEXT NOT NULL DEFAULT '',
    "attachments" JSONB NOT NULL,
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    "outcome" TEXT,
    "outcomeReason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "RepairRequest_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LookUpSettings" (
    "roundId" TEXT NOT NULL PRIMARY KEY,
    "pdok" BOOLEAN NOT NULL DEFAULT false,
    "kvkKeySealed" TEXT,
    "kvkTest" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "RegisterLookUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kvkNumber" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "legalForm" TEXT NOT NULL DEFAULT '',
    "extendedLegalForm" TEXT NOT NULL DEFAULT '',
    "test" BOOLEAN NOT NULL DEFAULT false,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    CONSTRAINT "RegisterLookUp_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlaceLookUp" (
    "query" TEXT NOT NULL PRIMARY KEY,
    "answer" JSONB NOT NULL,
    "askedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "RegisterLookUp_planId_askedAt_idx" ON "RegisterLookUp"("planId", "askedAt");
