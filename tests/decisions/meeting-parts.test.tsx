// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { DecisionForm } from "~/decisions/DecisionForm";
import { IneligiblePlans } from "~/decisions/IneligiblePlans";

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
