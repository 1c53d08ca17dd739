// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Checkbox } from "~/ui/Checkbox";
import { RadioGroup } from "~/ui/RadioGroup";
import { Select } from "~/ui/Select";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";

afterEach(cleanup);

/** What a screen reader says about a control besides its name. */
function descriptionOf(control: HTMLElement): string[] {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing has id ${id}`);
}

test("a field is found by its label and tells its hint and its error", () => {
  render(<TextField name="email" type="email" label="E-mailadres" hint="Van je werk" error={["Vul je adres in."]} />);
  const box = screen.getByLabelText("E-mailadres");
  expect(descriptionOf(box)).toEqual(["Van je werk", "Fout: Vul je adres in."]);
  expect([box.id, box.getAttribute("name"), box.getAttribute("type"), box.getAttribute("aria-invalid")]).toEqual([
    "email",
    "email",
    "email",
    "true",
  ]);
});

test("a field without hint or error points at nothing and is not invalid", () => {
  render(<TextField name="name" label="Naam" error={[]} />);
  const box = screen.getByLabelText("Naam");
  expect([box.getAttribute("aria-describedby"), box.getAttribute("aria-invalid")]).toEqual([null, null]);
});

test("what may stay empty says so in its label", () => {
  render(<TextArea name="comment" label="Toelichting" optional defaultValue="Sterk plan" />);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Toelichting (niet verplicht)").value).toBe("Sterk plan");
});

test("the sign before a box is not part of its name", () => {
  render(<TextField name="amount" label="Bedrag in euro" before="€" width="short" />);
  expect(screen.getByRole("textbox", { name: "Bedrag in euro" }).className).toBe("input width-short");
});

test("a select starts with its placeholder as the empty value", () => {
  render(<Select name="role" label="Rol" placeholder="Kies een rol" options={[{ value: "member", label: "Lid" }]} />);
  const options = [...screen.getByLabelText<HTMLSelectElement>("Rol").options];
  expect(options.map((option) => [option.value, option.text])).toEqual([
    ["", "Kies een rol"],
    ["member", "Lid"],
  ]);
});

test("a checkbox has its hint in sight and its error in its description", () => {
  render(<Checkbox name="agree" label="Akkoord" hint="Met delen" error="Zet een vinkje." defaultChecked />);
  const box = screen.getByRole<HTMLInputElement>("checkbox");
  expect([box.checked, box.name, descriptionOf(box)]).toEqual([true, "agree", ["Met delen", "Fout: Zet een vinkje."]]);
});

test("a radio group carries its own name, error and choice", () => {
  const chosen: string[] = [];
  render(
    <RadioGroup
      name="interest"
      label="Heb je een belang?"
      error="Kies een antwoord."
      options={[
        { value: "none", label: "Geen belang" },
        { value: "recused", label: "Ik doe niet mee", hint: "Je leest dit plan niet" },
      ]}
      defaultValue="none"
      onChange={(value) => chosen.push(value)}
    />,
  );
  const group = screen.getByRole("radiogroup", { name: "Heb je een belang?" });
  expect([group.getAttribute("aria-invalid"), descriptionOf(group)]).toEqual(["true", ["Fout: Kies een antwoord."]]);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Geen belang" }).checked).toBe(true);
  expect(screen.getByRole("radio", { name: "Geen belang" }).id).toBe("interest");
  fireEvent.click(screen.getByRole("radio", { name: /Ik doe niet mee/ }));
  expect(chosen).toEqual(["recused"]);
});
