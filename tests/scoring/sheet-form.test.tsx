// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SheetForm } from "~/scoring/SheetForm";
import type { SheetReply } from "~/scoring/sheet-answer";
import type { SheetCriterion, SheetFields } from "~/scoring/sheet-fields";
import { startOf } from "~/scoring/sheet-start";

// Stands in for the network: what the form sends is kept, and the test gives the answer.
const network = vi.hoisted(() => ({
  sent: [] as FormData[],
  state: "idle" as "idle" | "submitting",
  data: undefined as unknown,
  gone: [] as string[],
  redraw: () => {},
}));

vi.mock("@remix-run/react", async () => {
  const { useReducer } = await import("react");
  return {
    ...(await import("../ui/remix-with-refs")),
    useNavigate: () => (to: string) => network.gone.push(to),
    useRevalidator: () => ({ revalidate: () => {} }),
    useFetcher: () => {
      const [, redraw] = useReducer((count: number) => count + 1, 0);
      network.redraw = redraw;
      const submit = (body: FormData) => {
        network.sent.push(body);
        network.state = "submitting";
      };
      return { state: network.state, data: network.data, submit };
    },
  };
});

const criteria: SheetCriterion[] = ["samenspel", "buurt"].map((key, index) => ({
  key,
  label: ["Samenspel", "De buurt"][index] ?? "",
  explanation: "",
  weight: 50,
  scale: [
    { value: 1, meaning: "zwak" },
    { value: 2, meaning: "sterk" },
  ],
}));
const empty = { "score-samenspel": "", "comment-samenspel": "", "score-buurt": "", "comment-buurt": "", overall: "" };
const savedAt = new Date("2021-12-06T13:03:00Z");

const stored = (version: number, changes: SheetFields = {}) => ({
  version,
  fields: { ...empty, ...changes },
  savedAt,
  submittedAt: null,
});
const saved = (version: number, changes: SheetFields = {}): SheetReply => ({
  kind: "saved",
  sheet: stored(version, changes),
  takenOver: [],
  missing: null,
  next: null,
});

function open(sheet = { version: 0, fields: empty as SheetFields, savedAt: null as Date | null, submittedAt: null }) {
  render(<SheetForm criteria={criteria} start={startOf(sheet, undefined)} draft="draft" planTitle="Plan" />);
}

function answer(reply: SheetReply) {
  act(() => {
    network.state = "idle";
    network.data = reply;
    network.redraw();
  });
}

const score = (name: string, index: number) =>
  fireEvent.click(screen.getAllByRole("radio", { name })[index] as HTMLElement);
const typeOverall = (value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: /hele plan/ }), { target: { value } });
const state = () => screen.getAllByRole("status").at(-1)?.textContent;
const draft = () => JSON.parse(localStorage.getItem("draft") ?? "null");

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  Object.assign(network, { sent: [], state: "idle", data: undefined, gone: [] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a score is sent at once, and the page says when it was saved, by the clock of the server", () => {
  open();
  expect(state()).toBe("Nog niets opgeslagen");
  score("2 sterk", 0);
  expect(state()).toBe("Bezig met opslaan …");
  const [body] = network.sent;
  expect([body?.get("score-samenspel"), body?.get("version"), body?.get("quiet"), body?.get("intent")]).toEqual([
    "2",
    "0",
    "1",
    "save",
  ]);
  expect(JSON.parse(String(body?.get("base")))).toEqual(empty);
  answer(saved(1, { "score-samenspel": "2" }));
  expect([state(), draft()]).toEqual(["Opgeslagen om 14:03", null]);
});

test("text is sent when typing pauses, and waits for the save that is under way", () => {
  open();
  typeOverall("Een");
  typeOverall("Een twee");
  expect(network.sent.length).toBe(0);
  act(() => vi.advanceTimersByTime(2_000));
  expect(network.sent.map((body) => body.get("overall"))).toEqual(["Een twee"]);
  typeOverall("Een twee drie");
  act(() => vi.advanceTimersByTime(2_000));
  expect(network.sent.length).toBe(1);
  answer(saved(1, { overall: "Een twee" }));
  expect(network.sent.map((body) => [body.get("overall"), body.get("version")])).toEqual([
    ["Een twee", "0"],
    ["Een twee drie", "1"],
  ]);
});

test("without a connection the page says so, keeps the text on the device, and tries again", () => {
  open();
  typeOverall("Blijft staan");
  act(() => vi.advanceTimersByTime(2_000));
  answer({ trouble: "offline" });
  expect(state()).toBe("Nog niet opgeslagen: geen verbinding. Wat je invulde, blijft hier staan.");
  expect(draft().fields.overall).toBe("Blijft staan");
  fireEvent.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
  expect(network.sent.length).toBe(2);
  answer({ trouble: "offline" });
  act(() => vi.advanceTimersByTime(10_000));
  expect(network.sent.length).toBe(3);
  answer(saved(1, { overall: "Blijft staan" }));
  expect([state(), draft()]).toEqual(["Opgeslagen om 14:03", null]);
});

test("after the session ended the page asks to sign in again, in a new tab, and the text stays", () => {
  open();
  typeOverall("Blijft staan");
  fireEvent.blur(screen.getByRole("textbox", { name: /hele plan/ }));
  answer({ kind: "problem", problem: { reason: "signed-out", message: "" }, typed: {} });
  expect(state()).toBe("Nog niet opgeslagen: je bent uitgelogd. Wat je invulde, blijft hier staan.");
  const link = screen.getByRole("link", { name: "Log opnieuw in (nieuw tabblad)" });
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual(["/sign-in", "_blank"]);
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /hele plan/ }).value).toBe("Blijft staan");
  expect(draft().fields.overall).toBe("Blijft staan");
});

test("what a device could not save is there again on the next visit, and is saved then", () => {
  localStorage.setItem("draft", JSON.stringify({ base: empty, fields: { ...empty, overall: "Van gisteren" } }));
  open({ ...stored(3, { "score-samenspel": "1" }) });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /hele plan/ }).value).toBe("Van gisteren");
  expect(screen.getByText(/nog iets dat niet was opgeslagen/)).toBeDefined();
  const [body] = network.sent;
  expect([body?.get("overall"), body?.get("score-samenspel")]).toEqual(["Van gisteren", "1"]);
});

test("two versions of an answer are shown side by side; the one that is chosen is sent and then shown", () => {
  open();
  typeOverall("Van hier");
  act(() => vi.advanceTimersByTime(2_000));
  const theirs = stored(1, { overall: "Van het andere venster", "score-buurt": "2" });
  const fields = { ...theirs.fields, overall: "Van hier" };
  answer({ kind: "conflict", sheet: theirs, fields, conflicts: ["overall"] });
  expect(state()).toBe("Nog niet opgeslagen: kies eerst welk antwoord je wilt bewaren.");
  expect(screen.getAllByRole<HTMLInputElement>("radio", { name: "2 sterk" })[1]?.checked).toBe(true);
  expect(screen.getByRole("radio", { name: "Wat je hier invulde Van hier" })).toBeDefined();
  const other = screen.getByRole("radio", { name: /andere venster is opgeslagen ?Van het andere venster/ });
  act(() => vi.advanceTimersByTime(30_000));
  expect(network.sent.length).toBe(1);
  fireEvent.click(other);
  fireEvent.click(screen.getByRole("button", { name: "Keuze opslaan" }));
  const body = network.sent[1];
  expect([body?.get("choose-overall"), body?.getAll("asked"), body?.get("version")]).toEqual([
    "stored",
    ["overall"],
    "1",
  ]);
  answer(saved(2, { overall: "Van het andere venster", "score-buurt": "2" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /hele plan/ }).value).toBe("Van het andere venster");
  expect([screen.queryByRole("button", { name: "Keuze opslaan" }), state()]).toEqual([null, "Opgeslagen om 14:03"]);
});

test("handing in an incomplete sheet links to what is missing", () => {
  open();
  fireEvent.click(screen.getByRole("button", { name: "Inleveren" }));
  answer({ kind: "saved", sheet: stored(1), takenOver: [], missing: ["buurt"], next: null });
  const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
  expect(links).toEqual([["Kies een cijfer voor ‘De buurt’.", "#score-buurt"]]);
});

test("saving and going on leaves only after the server has it all", () => {
  open();
  score("1 zwak", 1);
  fireEvent.click(screen.getByRole("button", { name: "Opslaan en volgende" }));
  answer(saved(1, { "score-buurt": "1" }));
  expect([network.gone, network.sent.map((body) => body.get("intent"))]).toEqual([[], ["save", "next"]]);
  answer({ ...saved(1, { "score-buurt": "1" }), next: "/rounds/x/scoring/b" } as SheetReply);
  expect(network.gone).toEqual(["/rounds/x/scoring/b"]);
});

test("the button that stands out hands in, and once handed in goes on to the next plan", () => {
  open();
  const standsOut = () => [...document.querySelectorAll(".button-primary")].map((button) => button.textContent);
  expect(standsOut()).toEqual(["Inleveren"]);
  fireEvent.click(screen.getByRole("button", { name: "Inleveren" }));
  const handedIn = { ...stored(1, { "score-samenspel": "1", "score-buurt": "1" }), submittedAt: savedAt };
  answer({ kind: "saved", sheet: handedIn, takenOver: [], missing: null, next: null });
  expect(standsOut()).toEqual(["Opslaan en volgende"]);
});
