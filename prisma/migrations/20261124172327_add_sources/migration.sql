-- CreateTable
CREATE TABLE "FileReading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "source" TEXT,
    "fromId" TEXT,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "bytesDone" INTEGER NOT NULL DEFAULT 0,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "importId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "aliveAt" DATETIME NOT NULL,
    CONSTRAINT "FileReading_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FileReading_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "IntakeSource" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IntakeSource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "headerName" TEXT,
    "secret" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "fetchedAt" DATETIME,
    "lastImportId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "IntakeSource_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FileReading_roundId_state_idx" ON "FileReading"("roundId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeSource_roundId_name_key" ON "IntakeSource"("roundId", "name");
