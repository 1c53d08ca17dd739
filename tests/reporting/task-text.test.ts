import { expect, test } from "vitest";
import { accessTable } from "~/people/access";
import type { Task } from "~/reporting/overview-tasks";
import { describeTask } from "~/reporting/task-text";

const next = { id: "p1", title: "Het bankje", begun: false };
const own = { undeclared: 0, submitted: 0, total: 3, next, reopened: 0 };
const deadline = new Date("2021-12-13T22:59:59Z");

test("a first sheet is begun, a later one gone on with", () => {
  const task: Task = { key: "score", own, next, deadline, overdue: false };
  expect(describeTask(task, "plans")).toEqual({
    title: "Begin met beoordelen",
    text: [
      "Lees een plan, geef per criterium een cijfer en lever je formulier in.",
      "Dat kan tot 13 december 2021 om 23:59.",
    ],
    progress: { label: "Ingeleverd", value: 0, max: 3 },
    links: [
      { label: "Begin met ‘Het bankje’", path: "/scoring/p1" },
      { label: "Bekijk al je plannen", path: "/scoring" },
    ],
  });
  const later = describeTask({ ...task, own: { ...own, submitted: 1 }, next: { ...next, begun: true } }, "plans");
  expect([later.title, later.links[0]?.label]).toEqual(["Ga verder met beoordelen", "Verder met ‘Het bankje’"]);
});

test("one and many read well, for plans and for ideas", () => {
  const said = (plans: number, kind: "plans" | "ideas") => describeTask({ key: "declare", plans }, kind).text[0];
  expect([said(1, "plans"), said(3, "plans"), said(1, "ideas"), said(2, "ideas")]).toEqual([
    "Bij 1 plan heb je dat nog niet gedaan. Daarna kun je het hele plan lezen.",
    "Bij 3 plannen heb je dat nog niet gedaan. Daarna kun je het hele plan lezen.",
    "Bij 1 idee heb je dat nog niet gedaan. Daarna kun je het hele plan lezen.",
    "Bij 2 ideeën heb je dat nog niet gedaan. Daarna kun je het hele plan lezen.",
  ]);
});

test("the download offers both files to who may have them", () => {
  expect(accessTable["export.rankedCsv"].who).toEqual(["coordinator", "programme_manager"]);
  expect(describeTask({ key: "download" }, "plans").links).toEqual([
    { label: "CSV voor Excel", path: "/ranking.csv", download: true },
    { label: "CSV voor andere programma's", path: "/ranking.csv?format=international", download: true },
  ]);
});
