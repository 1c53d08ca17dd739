// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { IneligiblePlans } from "~/decisions/IneligiblePlans";

vi.mock("@remix-run/react", async () => ({
  ...(await import("../ui/remix-as-html")),
  useNavigation: () => ({ state: "idle" }),
}));
afterEach(cleanup);

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
