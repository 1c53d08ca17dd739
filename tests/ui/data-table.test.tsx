// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { type Column, DataTable } from "~/ui/DataTable";

vi.mock("@remix-run/react", () => import("./remix-as-html"));
afterEach(cleanup);

type Row = { id: string; title: string; total: string };
const rows: Row[] = [
  { id: "a", title: "Samen aan tafel", total: "4,13" },
  { id: "b", title: "De buurtkamer", total: "4,07" },
];
const columns: Column<Row>[] = [
  { key: "title", header: "Plan", cell: (row) => row.title, rowHeader: true },
  { key: "total", header: "Totaal", cell: (row) => row.total, align: "end" },
  { key: "place", header: "Plaats", cell: (_row, index) => index + 1, align: "end", hideOnPhone: true },
];

test("every cell carries the name of its column, for when the table becomes cards", () => {
  render(<DataTable caption="Ranglijst" columns={columns} rows={rows} rowKey={(row) => row.id} />);
  expect(screen.getByRole("table", { name: "Ranglijst" })).toBeDefined();
  const cells = screen.getAllByRole("cell").map((cell) => [cell.dataset.label, cell.textContent, cell.className]);
  expect(cells).toEqual([
    ["Totaal", "4,13", "end"],
    ["Plaats", "1", "end hide-on-phone"],
    ["Totaal", "4,07", "end"],
    ["Plaats", "2", "end hide-on-phone"],
  ]);
  expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual([
    "Samen aan tafel",
    "De buurtkamer",
  ]);
});

test("a note runs across the whole table after its row", () => {
  render(
    <DataTable
      caption="Ranglijst"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowNote={(row) => row.id === "a" && "Budgetgrens"}
      rowTone={(row) => (row.id === "b" ? "muted" : undefined)}
    />,
  );
  const lines = screen.getAllByRole("row").map((line) => [line.className, line.textContent]);
  expect(lines).toEqual([
    ["", "PlanTotaalPlaats"],
    ["", "Samen aan tafel4,131"],
    ["row-note", "Budgetgrens"],
    ["row-muted", "De buurtkamer4,072"],
  ]);
});

test("a column that can be sorted is a link and says how it is sorted", () => {
  const sortable: Column<Row>[] = [
    { key: "title", header: "Plan", cell: (row) => row.title, sortHref: "/plans?sort=title", sorted: "ascending" },
  ];
  render(<DataTable caption="Plannen" columns={sortable} rows={rows} rowKey={(row) => row.id} />);
  expect(screen.getByRole("columnheader").getAttribute("aria-sort")).toBe("ascending");
  expect(screen.getByRole("link", { name: "Plan" }).getAttribute("href")).toBe("/plans?sort=title");
});
