import { expect, test } from "vitest";
import { releaseReadiness } from "~/decisions/release-readiness";

const decision = (id: string, recordedById = "cato", released = false) => ({ id, recordedById, released });
const plan = (planId: string, ...decisions: ReturnType<typeof decision>[]) => ({ planId, reopened: false, decisions });

test("the latest decision of every plan is released, when every plan has one", () => {
  expect(releaseReadiness([plan("a", decision("a2"), decision("a1")), plan("b", decision("b1"))], "mina")).toEqual({
    undecidedPlanIds: [],
    reopenedPlanIds: [],
    toRelease: ["a2", "b1"],
    recordedOneself: false,
    ready: true,
  });
});

test("a plan without a decision, or one that is reopened, keeps the others waiting", () => {
  expect(releaseReadiness([plan("a", decision("a1")), plan("b")], "mina").ready).toBe(false);
  expect(releaseReadiness([{ ...plan("a", decision("a1")), reopened: true }], "mina")).toMatchObject({
    reopenedPlanIds: ["a"],
    ready: false,
  });
});

test("who recorded one of the waiting decisions cannot release, also when another replaced it", () => {
  const plans = [plan("a", decision("a2", "cato"), decision("a1", "mina"))];
  expect(releaseReadiness(plans, "mina")).toMatchObject({ recordedOneself: true, ready: false });
  expect(releaseReadiness(plans, "piet")).toMatchObject({ recordedOneself: false, ready: true });
});

test("after release only corrections wait, and there is nothing to release without any", () => {
  const released = plan("b", decision("b1", "cato", true));
  expect(releaseReadiness([released], "mina").ready).toBe(false);
  const corrected = plan("a", decision("a2"), decision("a1", "mina", true));
  expect(releaseReadiness([corrected, released], "mina")).toMatchObject({ toRelease: ["a2"], ready: true });
});
