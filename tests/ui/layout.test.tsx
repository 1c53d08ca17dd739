// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ButtonLink } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { AppShell } from "~/ui/Layout";
import { Menu } from "~/ui/Menu";
import { NavTabs } from "~/ui/NavTabs";
import { PageHeader } from "~/ui/PageHeader";
import { Card, Section } from "~/ui/Section";

vi.mock("@remix-run/react", () => import("./remix-as-html"));
afterEach(cleanup);

test("the first link skips to the content, and the menu marks where you are", () => {
  render(
    <AppShell
      productName="Beraad"
      nav={[
        { href: "/plans", label: "Plannen", current: true },
        { href: "/ranking", label: "Ranglijst" },
      ]}
      notice="Dit is een demo"
      footer="VSBfonds"
    >
      <PageHeader title="Plannen" back={{ href: "/", label: "Alle rondes" }} intro="Kies een plan." />
    </AppShell>,
  );
  const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([
    ["Ga naar de inhoud", "#content"],
    ["Beraad", "/"],
    ["Plannen", "/plans"],
    ["Ranglijst", "/ranking"],
    ["Alle rondes", "/"],
  ]);
  expect(screen.getByRole("main").id).toBe("content");
  expect(screen.getByRole("navigation", { name: "Hoofdmenu" }).querySelector("[aria-current]")?.textContent).toBe(
    "Plannen",
  );
  expect(screen.getByRole("banner").textContent).toContain("Dit is een demo");
  expect(screen.getByRole("contentinfo").textContent).toBe("VSBfonds");
});

test("a section is named by its heading", () => {
  render(
    <Section id="budget" title="Budget">
      <Card>€ 250.000</Card>
    </Section>,
  );
  expect(screen.getByRole("region", { name: "Budget" }).textContent).toBe("Budget€ 250.000");
});

test("tabs are links that say which page is open", () => {
  render(
    <NavTabs
      label="Ronde"
      tabs={[
        { href: "/plans", label: "Plannen", current: true, count: 24 },
        { href: "/people", label: "Mensen" },
      ]}
    />,
  );
  const tabs = screen.getAllByRole("link").map((tab) => [tab.textContent, tab.getAttribute("aria-current")]);
  expect(tabs).toEqual([
    ["Plannen24", "page"],
    ["Mensen", null],
  ]);
});

test("a menu closes on Escape and gives the focus back to its button", () => {
  render(
    <Menu label="Hanna de Wit">
      <ButtonLink to="/sign-out" variant="quiet">
        Uitloggen
      </ButtonLink>
    </Menu>,
  );
  const menu = screen.getByRole<HTMLDetailsElement>("group");
  menu.open = true;
  fireEvent.keyDown(screen.getByRole("link", { name: "Uitloggen" }), { key: "Escape" });
  expect([menu.open, document.activeElement?.textContent]).toEqual([false, "Hanna de Wit"]);
});

test("a press outside the menu closes it, a press inside does not", () => {
  render(<Menu label="Menu">Inhoud</Menu>);
  const menu = screen.getByRole<HTMLDetailsElement>("group");
  menu.open = true;
  fireEvent.pointerDown(screen.getByText("Inhoud"));
  expect(menu.open).toBe(true);
  fireEvent.pointerDown(document.body);
  expect(menu.open).toBe(false);
});

test("what can be folded out is a native disclosure", () => {
  render(<Details summary="Waarom?">Daarom.</Details>);
  expect(screen.getByRole<HTMLDetailsElement>("group").open).toBe(false);
});
