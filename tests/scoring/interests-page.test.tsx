// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { InterestReply } from "~/scoring/interest-answer";
import InterestsPage from "~/scoring/interests.page";

// Stands in for the network: each card has its own fetcher, and the test answers the one that sent something.
const network = vi.hoisted(() => ({ answer: (_: unknown): void => {} }));

vi.mock("@remix-run/react", async () => {
  const { useState } = await import("react");
  const plan = (id: string) => ({
    head: {
      id,
      title: `Plan ${id}`,
      leadApplicant: "Stichting",
      residentsInitiative: "",
      welfareOrganisation: "",
      neighbourhood: "",
      municipality: "",
    },
    eligible: true,
    declared: null,
    hasSheet: false,
    hints: [],
    step: null,
  });
  return {
    ...(await import("../ui/remix-with-refs")),
    useLoaderData: () => ({ plans: [plan("a"), plan("b")], scoring: null }),
    useActionData: () => undefined,
    useFetcher: () => {
      const [data, answer] = useState<unknown>();
      return { state: "idle", data, submit: () => Object.assign(network, { answer }) };
    },
  };
});
afterEach(cleanup);

const declare = (title: string) => {
  const card = screen.getByRole("heading", { name: title }).closest("article") as HTMLElement;
  fireEvent.click(within(card).getByRole("radio", { name: "Geen belang" }));
  const declared = { kind: "none" as const, tie: null, note: "", at: new Date("2021-11-20T10:00:00Z") };
  const outcomes = [{ planId: title.slice(-1), ok: true as const, declared, hasSheet: false }];
  act(() => network.answer({ kind: "outcomes", outcomes, typed: {} } satisfies InterestReply));
};

test("the count goes up with every choice that saved itself, and the page says when all is declared", () => {
  render(<InterestsPage />);
  const done = () => screen.getByRole("progressbar", { name: "Aangegeven" }).getAttribute("aria-valuetext");
  const thanks = () => screen.queryByText("Je hebt bij elk plan iets aangegeven. Dank je wel.") !== null;
  expect([done(), thanks()]).toEqual(["0 van 2", false]);
  declare("Plan a");
  expect([done(), thanks()]).toEqual(["1 van 2", false]);
  declare("Plan b");
  expect([done(), thanks()]).toEqual(["2 van 2", true]);
});
