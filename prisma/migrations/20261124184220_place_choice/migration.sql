-- CreateTable
CREATE TABLE "PlaceChoice" (
    "planId" TEXT NOT NULL PRIMARY KEY,
    "neighbourhood" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "districtName" TEXT NOT NULL,
    "municipalityName" TEXT NOT NULL,
    "year" INTEGER,
    "source" TEXT NOT NULL,
    "chosenById" TEXT NOT NULL,
    "chosenAt" DATETIME NOT NULL,
    CONSTRAINT "PlaceChoice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
