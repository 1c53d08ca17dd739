import fc from "fast-check";
import { expect, test } from "vitest";
import { layDraftOver, mergeSheets, reconcile } from "~/scoring/merge-sheets";
import { quorumOf } from "~/scoring/quorum";
import { readingOrder } from "~/scoring/reading-order";
import { changesForAudit } from "~/scoring/sheet-changes";
import { fieldsOfSheet, missingScores, scoreOfAnswer } from "~/scoring/sheet-fields";
import { nextUnfinished, progressOf, sheetStateOf } from "~/scoring/sheet-state";

test("every member has an own order, and it is the same every time", () => {
  const plans = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  const order = (member: string, from = plans) => readingOrder(member, from).map(({ id }) => id);
  expect(order("hanna")).toEqual(["e", "c", "a", "b", "d"]);
  expect(order("joris")).toEqual(["c", "a", "b", "d", "e"]);
  expect(order("hanna", plans.toReversed())).toEqual(order("hanna"));
});

test("a plan that comes in later does not change the order of the others", () => {
  const before = readingOrder("hanna", [{ id: "a" }, { id: "b" }, { id: "c" }]);
  const after = readingOrder("hanna", [{ id: "a" }, { id: "b" }, { id: "c" }, { id: "new" }]);
  expect(after.filter(({ id }) => id !== "new")).toEqual(before);
});

test("the state of a sheet says how far it is, and recusal comes before everything", () => {
  const sheet = (scored: number, submitted = false) => ({ scored, submitted });
  const states = [
    sheetStateOf({ interest: null, sheet: null }, 5),
    sheetStateOf({ interest: "none", sheet: null }, 5),
    sheetStateOf({ interest: "reported", sheet: sheet(0) }, 5),
    sheetStateOf({ interest: "none", sheet: sheet(4, true) }, 5),
    sheetStateOf({ interest: "none", sheet: sheet(5) }, 5),
    sheetStateOf({ interest: "none", sheet: sheet(5, true) }, 5),
    sheetStateOf({ interest: "recused", sheet: sheet(5, true) }, 5),
  ];
  expect(states).toEqual(["undeclared", "to-start", "started", "started", "complete", "submitted", "recused"]);
  expect(progressOf(states)).toEqual({ submitted: 1, total: 6 });
});

test("the next plan is the first unfinished one after this one, and then from the beginning", () => {
  const plans = [
    { id: "a", state: "started" },
    { id: "b", state: "submitted" },
    { id: "c", state: "recused" },
    { id: "d", state: "complete" },
    { id: "e", state: "undeclared" },
  ] as const;
  expect([null, "a", "d", "b"].map((from) => nextUnfinished(plans, from)?.id)).toEqual(["a", "d", "a", "d"]);
  expect(nextUnfinished([plans[0], plans[1]], "a")).toBe(null);
});

test("no score, weet ik niet and the score 0 are three different answers", () => {
  expect(["", "unknown", "0", "4"].map(scoreOfAnswer)).toEqual([
    { score: null, doNotKnow: false },
    { score: null, doNotKnow: true },
    { score: 0, doNotKnow: false },
    { score: 4, doNotKnow: false },
  ]);
  const criteria = [
    { id: "1", key: "a" },
    { id: "2", key: "b" },
    { id: "3", key: "c" },
  ];
  const stored = [
    { criterionId: "1", score: 0, doNotKnow: false, comment: "nul" },
    { criterionId: "2", score: null, doNotKnow: true, comment: "" },
  ];
  const fields = fieldsOfSheet(criteria, { comment: "heel", scores: stored });
  expect(fields).toEqual({
    "score-a": "0",
    "comment-a": "nul",
    "score-b": "unknown",
    "comment-b": "",
    "score-c": "",
    "comment-c": "",
    overall: "heel",
  });
  expect(missingScores(criteria, fields).map(({ key }) => key)).toEqual(["b", "c"]);
});

test("who changed a field since the form began wins; where both did, nobody does", () => {
  const base = { a: "1", b: "1", c: "1", d: "1", e: "1" };
  const mine = { a: "1", b: "2", c: "1", d: "2", e: "2" };
  const stored = { a: "1", b: "1", c: "3", d: "3", e: "2" };
  expect(mergeSheets(base, mine, stored)).toEqual({
    fields: { a: "1", b: "2", c: "3", d: "2", e: "2" },
    conflicts: ["d"],
    takenOver: ["c"],
  });
  expect(mergeSheets(null, mine, stored).conflicts).toEqual(["b", "c", "d"]);
});

test("text typed while a save was under way is kept, and a change from elsewhere becomes a question", () => {
  const result = reconcile({
    base: { a: "", b: "", c: "" },
    sent: { a: "x", b: "", c: "" },
    now: { a: "xy", b: "mine", c: "" },
    stored: { a: "x", b: "theirs", c: "theirs" },
    merged: { a: "x", b: "theirs", c: "theirs" },
  });
  expect(result).toEqual({ base: { a: "x", b: "", c: "theirs" }, fill: { c: "theirs" }, unsaved: true });
});

test("a draft of this device brings back only what was changed there", () => {
  const draft = { base: { a: "", b: "1" }, fields: { a: "getypt", b: "1" } };
  expect(layDraftOver(draft, { a: "", b: "2" })).toEqual({
    base: { a: "", b: "2" },
    fields: { a: "getypt", b: "2" },
    unsaved: true,
  });
  expect(layDraftOver(draft, { a: "getypt", b: "2" }).unsaved).toBe(false);
});

/** One window of the form, as the page keeps it. */
type Window = { base: Record<string, string>; shown: Record<string, string>; sent: Record<string, string> | null };

test("whatever two windows do, a text is never replaced by a window that did not show it", () => {
  const step = fc.record({
    window: fc.nat(1),
    act: fc.constantFrom("type", "type", "send", "answer"),
    field: fc.constantFrom("a", "b"),
    text: fc.constantFrom("1", "2", "3", "4"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const empty = { a: "", b: "" };
      let stored: Record<string, string> = { ...empty };
      const windows: Window[] = [0, 1].map(() => ({ base: { ...empty }, shown: { ...empty }, sent: null }));
      for (const { window: index, act, field, text } of steps) {
        const window = windows[index]!;
        if (act === "type") window.shown[field] = text;
        if (act === "send" && !window.sent) window.sent = { ...window.shown };
        if (act !== "answer" || !window.sent) continue;
        const merged = mergeSheets(window.base, window.sent, stored);
        if (merged.conflicts.length === 0) {
          for (const name of ["a", "b"]) {
            // The stored text changes only where this window began with exactly that text.
            if (merged.fields[name] !== stored[name]) expect(window.base[name]).toBe(stored[name]);
          }
          stored = { ...merged.fields };
        }
        const { base, fill } = reconcile({
          sent: window.sent,
          now: window.shown,
          base: window.base,
          stored,
          merged: merged.fields,
        });
        const typedOn = ["a", "b"].filter((name) => window.shown[name] !== window.sent?.[name]);
        for (const name of typedOn) expect(fill[name]).toBe(undefined);
        window.base = { ...base };
        window.shown = { ...window.shown, ...fill };
        window.sent = null;
      }
    }),
  );
});

test("the log keeps scores and comments apart, so that the page of the log can leave them out", () => {
  const before = { version: 2, fields: { "score-a": "", "comment-a": "", overall: "oud" } };
  const after = { version: 3, fields: { "score-a": "4", "comment-a": "", overall: "nieuw" } };
  expect(changesForAudit(["score-a", "overall"], before, after)).toEqual({
    before: { version: 2, scores: { "score-a": "" }, comments: { overall: "oud" } },
    after: { version: 3, scores: { "score-a": "4" }, comments: { overall: "nieuw" } },
  });
});

test("the quorum is half of the eligible members and at least three, unless the round says otherwise", () => {
  expect([quorumOf(null, 4), quorumOf(null, 9), quorumOf(2, 9), quorumOf(0, 9)]).toEqual([3, 5, 2, 1]);
});
