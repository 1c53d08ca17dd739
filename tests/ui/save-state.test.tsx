// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { SaveState, type SaveStatus } from "~/ui/SaveState";

afterEach(cleanup);

const said = (status: SaveStatus) => {
  cleanup();
  render(<SaveState status={status} onRetry={() => {}} />);
  return [screen.getByRole("status").textContent, screen.queryByRole("button")?.textContent ?? null];
};

test("it says in words whether everything is saved, and offers to try again only where that helps", () => {
  const at = new Date("2021-12-06T13:03:00Z");
  expect(said({ kind: "empty" })).toEqual(["Nog niets opgeslagen", null]);
  expect(said({ kind: "saving" })).toEqual(["Bezig met opslaan …", null]);
  expect(said({ kind: "saved", at, now: true })).toEqual(["Opgeslagen om 14:03", null]);
  expect(said({ kind: "saved", at, now: false })).toEqual(["Opgeslagen op 6 december 2021 om 14:03", null]);
  expect(said({ kind: "failed" })[1]).toBe("Probeer opnieuw");
  expect(said({ kind: "choose" })[1]).toBe(null);
  expect(said({ kind: "refused", why: "De ronde is dicht." })).toEqual(["Niet opgeslagen. De ronde is dicht.", null]);
});

test("trying again is a press of the button", () => {
  let tries = 0;
  render(<SaveState status={{ kind: "offline" }} onRetry={() => tries++} />);
  fireEvent.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
  expect(tries).toBe(1);
});
