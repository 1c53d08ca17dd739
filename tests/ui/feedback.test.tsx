// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Badge } from "~/ui/Badge";
import { EmptyState } from "~/ui/EmptyState";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { Notice } from "~/ui/Notice";
import { ProgressBar } from "~/ui/ProgressBar";
import { Steps } from "~/ui/Steps";
import { ToastRegion } from "~/ui/ToastRegion";

afterEach(cleanup);

test("the error summary links to every field and takes the focus", () => {
  render(
    <ErrorSummary
      errors={[
        { fieldId: "samenspel", message: "Kies een cijfer voor 'Samenspel'." },
        { message: "De ronde is gesloten." },
      ]}
    />,
  );
  const summary = screen.getByRole("alert");
  expect(document.activeElement).toBe(summary);
  expect(screen.getAllByRole("listitem").map((item) => item.innerHTML)).toEqual([
    `<a href="#samenspel">Kies een cijfer voor 'Samenspel'.</a>`,
    "De ronde is gesloten.",
  ]);
});

test("without errors there is no summary", () => {
  const { container } = render(<ErrorSummary errors={[]} />);
  expect(container.innerHTML).toBe("");
});

test("progress is said in words", () => {
  render(<ProgressBar label="Beoordeeld" value={12} max={24} />);
  const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "Beoordeeld" });
  expect([bar.value, bar.max, bar.getAttribute("aria-valuetext")]).toEqual([12, 24, "12 van 24"]);
  expect(screen.getByText("12 van 24")).toBeDefined();
});

test("progress through nothing is an empty bar", () => {
  render(<ProgressBar label="Beoordeeld" value={0} max={0} text="Er zijn nog geen plannen" />);
  const bar = screen.getByRole<HTMLProgressElement>("progressbar");
  expect([bar.value, bar.max]).toEqual([0, 1]);
});

test("the steps say which one is now", () => {
  render(
    <Steps
      label="Fasen"
      steps={[
        { label: "Toetsing", state: "done" },
        { label: "Beoordeling", state: "current", note: "tot 12 december" },
        { label: "Beraad", state: "upcoming" },
      ]}
    />,
  );
  const steps = screen.getAllByRole("listitem").map((step) => [step.textContent, step.getAttribute("aria-current")]);
  expect(steps).toEqual([
    ["Toetsing (klaar)", null],
    ["Beoordeling (nu)tot 12 december", "step"],
    ["Beraad (komt nog)", null],
  ]);
});

test("a notice says its tone in a word, a badge its state", () => {
  render(
    <>
      <Notice tone="caution" title="Nog drie plannen" role="status" />
      <Badge tone="positive">Voldoet</Badge>
    </>,
  );
  expect(screen.getByRole("status").textContent).toBe("Let op: Nog drie plannen");
  expect(screen.getByText("Voldoet").className).toBe("badge badge-positive");
});

test("the toast region is there before its message, so that the message is read out", () => {
  const { rerender } = render(<ToastRegion />);
  const region = screen.getByRole("status");
  rerender(<ToastRegion message="Opgeslagen om 14:03" />);
  expect([screen.getByRole("status") === region, region.textContent]).toEqual([true, "Opgeslagen om 14:03"]);
});

test("an empty state says what to do", () => {
  render(
    <EmptyState title="Nog geen plannen" action={<a href="/import">Importeer een bestand</a>}>
      Lees eerst het bestand in.
    </EmptyState>,
  );
  expect(screen.getByRole("heading").textContent).toBe("Nog geen plannen");
  expect(screen.getByRole("link").textContent).toBe("Importeer een bestand");
});
