// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { DecisionForm } from "~/decisions/DecisionForm";
import { DecisionsTable } from "~/decisions/DecisionsTable";
import { IneligiblePlans } from "~/decisions/IneligiblePlans";
import { DeclaredInterests } from "~/decisions/MeetingAside";
import { SheetsTable } from "~/decisions/SheetsTable";
import { sheetsSideBySide } from "~/decisions/sheets-side-by-side";

vi.mock("@remix-run/react", async () => ({
  ...(await import("../ui/remix-as-html")),
  useNavigation: () => ({ state: "idle" }),
}));
afterEach(cleanup);

test("a decision that departs from the list without a reason links to the field for it", () => {
  render(
    <DecisionForm
      outcomes={["award", "reserve", "reject"]}
      expectation={{ outcomes: ["reserve", "reject"], amountCents: null, because: "below" }}
      requestedCents={5_000_000}
      current={null}
      correcting={false}
      answer={{
        problem: { reason: "deviation-unexplained", message: "Schrijf op waarom." },
        form: { status: "error", initialValue: { intent: "decide", outcome: "award" } },
      }}
    />,
  );
  const links = within(screen.getByRole("alert")).getAllByRole("link");
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Schrijf op waarom.", "#decision-deviation"],
  ]);
  expect(document.querySelector("#decision-deviation")?.tagName).toBe("TEXTAREA");
});

test("nobody is sent out of the room any more once the round is decided", () => {
  const content = {
    recused: [{ name: "Fatima", note: "" }],
    reported: [{ name: "Henk", note: "" }],
    undeclared: [],
  } as unknown as ComponentProps<typeof DeclaredInterests>["content"];
  const said = (decided: boolean) => {
    const { container, unmount } = render(<DeclaredInterests content={content} decided={decided} />);
    const titles = [...container.querySelectorAll(".notice-title")].map((title) => title.textContent);
    unmount();
    return titles;
  };
  expect(said(false)).toEqual(["Verlaat de kamer: Fatima", "Heeft een belang gemeld en blijft: Henk"]);
  expect(said(true)).toEqual(["Deed niet mee: Fatima", "Had een belang gemeld en deed mee: Henk"]);
});

test("the proposed rejection says what the call asks, not that the plan does it", () => {
  const plan = {
    id: "p",
    title: "Plan",
    dossierNumber: "1",
    decision: null,
    failed: [{ id: "c", label: "Particuliere rechtspersoon", explanation: "De penvoerder is een stichting." }],
  } as unknown as ComponentProps<typeof IneligiblePlans>["plans"][number];
  render(<IneligiblePlans plans={[plan]} mayRecord answer={undefined} />);
  expect(document.querySelector("textarea")?.value).toBe(
    "Het plan voldoet niet aan “Particuliere rechtspersoon”. De oproep vraagt dit: De penvoerder is een stichting.",
  );
});

test("below the means of the criteria stands the mean of the sheets that count", () => {
  const sheets = sheetsSideBySide({
    criteria: [{ id: "c", label: "Samenspel", weight: 1 }],
    members: [
      { id: "a", name: "Anna" },
      { id: "b", name: "Bram" },
    ],
    sheets: [
      { memberId: "a", comment: "", scores: [{ criterionId: "c", score: 4, doNotKnow: false, comment: "" }] },
      { memberId: "b", comment: "", scores: [{ criterionId: "c", score: 3, doNotKnow: false, comment: "" }] },
    ],
    frozen: null,
  });
  render(<SheetsTable sheets={sheets} baseHundredths={350} />);
  const last = (row: HTMLElement) => within(row).getAllByRole("cell").at(-1)?.textContent;
  expect(screen.getAllByRole("row").slice(1).map(last)).toEqual([
    expect.stringContaining("3,50"),
    expect.stringContaining("3,50"),
  ]);
});

test("a round of ideas has no column for donations", () => {
  const headers = (ideas: boolean) => {
    const { unmount } = render(<DecisionsTable plans={[]} roundPath="/rounds/x" ideas={ideas} caption="Besluiten" />);
    const found = screen.getAllByRole("columnheader").map((header) => header.textContent);
    unmount();
    return found;
  };
  expect(headers(true)).toEqual(["Plaats", "Plan", "Gevraagd", "Besluit"]);
  expect(headers(false)).toEqual(["Plaats", "Plan", "Gevraagd", "Besluit", "Donatie"]);
});
