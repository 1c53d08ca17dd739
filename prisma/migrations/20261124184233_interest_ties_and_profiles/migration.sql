-- AlterTable
ALTER TABLE "Interest" ADD COLUMN "tie" TEXT;

-- CreateTable
CREATE TABLE "MemberProfile" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "organisations" TEXT NOT NULL DEFAULT '',
    "memberships" TEXT NOT NULL DEFAULT '',
    "municipality" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "MemberProfile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InterestStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "kind" TEXT,
    "tie" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "takenById" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    CONSTRAINT "InterestStep_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "InterestStep_planId_userId_takenAt_idx" ON "InterestStep"("planId", "userId", "takenAt");
