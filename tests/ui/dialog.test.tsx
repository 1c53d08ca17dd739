// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { Button } from "~/ui/Button";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { TextArea } from "~/ui/TextArea";

vi.mock("@remix-run/react", () => import("./remix-as-html"));
afterEach(cleanup);

const question = (
  <ConfirmDialog
    trigger="Besluiten vrijgeven"
    title="Geef je de besluiten vrij?"
    description="Daarna kun je ze niet meer wijzigen."
    confirmLabel="Ja, geef vrij"
    action="/release"
    fields={{ intent: "release" }}
  >
    <TextArea name="reason" label="Reden" />
  </ConfirmDialog>
);

const sentBy = (form: HTMLFormElement) => ({
  to: form.getAttribute("action"),
  method: form.method,
  data: Object.fromEntries(new FormData(form)),
});
const whole = { to: "/release", method: "post", data: { intent: "release", reason: "" } };

test("without JavaScript the question folds out in the page, with the whole form in it", () => {
  const page = document.createElement("div");
  page.innerHTML = renderToStaticMarkup(question);
  expect(page.querySelector("details > summary")?.textContent).toBe("Besluiten vrijgeven");
  const form = page.querySelector("form");
  expect(form && sentBy(form)).toEqual(whole);
  expect([...page.querySelectorAll("button")].map((button) => [button.textContent, button.type])).toEqual([
    ["Ja, geef vrij", "submit"],
  ]);
});

test("with JavaScript the question opens in a dialog that carries its title and description", () => {
  render(question);
  expect(screen.queryByRole("dialog")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Besluiten vrijgeven" }));
  const dialog = screen.getByRole("dialog", { name: "Geef je de besluiten vrij?" });
  const description = document.getElementById(dialog.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toBe("Daarna kun je ze niet meer wijzigen.");
  const form = dialog.querySelector("form");
  expect(form && sentBy(form)).toEqual(whole);
});

test("cancelling sends nothing and closes the dialog", () => {
  render(question);
  fireEvent.click(screen.getByRole("button", { name: "Besluiten vrijgeven" }));
  fireEvent.click(screen.getByRole("button", { name: "Annuleren" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a button whose request is under way says so and ignores a second press", () => {
  const sent = vi.fn((event: React.FormEvent) => event.preventDefault());
  const form = (pending: boolean) => (
    <form onSubmit={sent}>
      <Button pending={pending}>Bewaar</Button>
    </form>
  );
  const { rerender } = render(form(false));
  fireEvent.click(screen.getByRole("button", { name: "Bewaar" }));
  rerender(form(true));
  const button = screen.getByRole("button");
  fireEvent.click(button);
  expect([button.textContent, button.getAttribute("aria-busy"), sent.mock.calls.length]).toEqual([
    "Bewaar Bezig …",
    "true",
    1,
  ]);
});
