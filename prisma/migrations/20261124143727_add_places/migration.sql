-- CreateTable
CREATE TABLE "PlaceList" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "loadedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Place" (
    "listId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "districtCode" TEXT,
    "municipalityCode" TEXT,

    PRIMARY KEY ("listId", "code"),
    CONSTRAINT "Place_listId_fkey" FOREIGN KEY ("listId") REFERENCES "PlaceList" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PlaceList_year_key" ON "PlaceList"("year");
