// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { RadioScale } from "~/ui/RadioScale";

afterEach(cleanup);

const options = [
  { value: 1, meaning: "Er is geen samenspel" },
  { value: 2, meaning: "De rollen vullen elkaar aan" },
];

function radios() {
  return screen.getAllByRole<HTMLInputElement>("radio").map(({ name, value, checked }) => ({ name, value, checked }));
}

test("every point is read out with its number and its meaning, and one answer is that you do not know", () => {
  render(<RadioScale name="samenspel" label="Samenspel" options={options} />);
  expect(screen.getByRole("radiogroup", { name: "Samenspel" })).toBeDefined();
  expect(screen.getByRole("radio", { name: "1 Er is geen samenspel" }).id).toBe("samenspel");
  expect(screen.getByRole("radio", { name: "2 De rollen vullen elkaar aan" })).toBeDefined();
  expect(screen.getByRole("radio", { name: "Weet ik niet" })).toBeDefined();
  expect(radios()).toEqual([
    { name: "samenspel", value: "1", checked: false },
    { name: "samenspel", value: "2", checked: false },
    { name: "samenspel", value: "unknown", checked: false },
  ]);
});

test("an earlier score is chosen again, and a new choice is told", () => {
  const chosen: string[] = [];
  render(
    <RadioScale name="buurt" label="De buurt" options={options} defaultValue={2} onChange={(v) => chosen.push(v)} />,
  );
  expect(radios().map((radio) => radio.checked)).toEqual([false, true, false]);
  fireEvent.click(screen.getByRole("radio", { name: "Weet ik niet" }));
  expect(chosen).toEqual(["unknown"]);
});

test("no score yet is not the score zero", () => {
  const withZero = [{ value: 0, meaning: "Niets" }, ...options];
  render(<RadioScale name="buurt" label="De buurt" options={withZero} defaultValue={null} unknown={null} />);
  expect(radios().map((radio) => [radio.value, radio.checked])).toEqual([
    ["0", false],
    ["1", false],
    ["2", false],
  ]);
});

test("the scale says what is wrong", () => {
  render(<RadioScale name="buurt" label="De buurt" options={options} error="Kies een cijfer voor 'De buurt'." />);
  const scale = screen.getByRole("radiogroup");
  expect([scale.getAttribute("aria-invalid"), scale.getAttribute("aria-describedby")]).toEqual(["true", "buurt-error"]);
  expect(document.getElementById("buurt-error")?.textContent).toBe("Fout: Kies een cijfer voor 'De buurt'.");
});
