-- CreateTable
CREATE TABLE "ComputedAdvice" (
    "inputHash" TEXT NOT NULL,
    "methodVersion" TEXT NOT NULL,
    "claimedUntil" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "json" TEXT,
    "computedAt" DATETIME,
    "failedAt" DATETIME,

    PRIMARY KEY ("inputHash", "methodVersion")
);
