import { expect, test } from "vitest";
import { z } from "zod";
import { answerFor } from "~/platform/answer-for";
import { answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { readCookie, redirectWithNotice, takeNotice } from "~/platform/notice.server";
import { describeReason, failure, isProblemReason, statusOf } from "~/platform/problem";

const request = (form: Record<string, string>) =>
  new Request("http://localhost/", { method: "POST", body: new URLSearchParams(form) });
const withCookie = (cookie: string) => new Request("http://localhost/", { headers: { Cookie: cookie } });

test("a form is read against its schema; an empty field is not filled in, and never zero", async () => {
  const schema = z.object({ name: z.string({ error: "naam" }), score: z.number().optional() });
  const good = await readForm(request({ name: "Hanna", score: "" }), schema);
  expect(good.ok && good.value).toEqual({ name: "Hanna", score: undefined });
  const bad = await readForm(request({ name: "", score: "4" }), schema);
  expect([bad.ok, bad.reply.error, bad.reply.initialValue]).toEqual([false, { name: ["naam"] }, { score: "4" }]);
});

test("an answer says why nothing was done, with its status, and keeps what was typed", async () => {
  const form = await readForm(request({ intent: "general", name: "x" }), z.object({ name: z.string() }));
  const answer = answerFailure(failure("frozen"), form.reply);
  expect([answer.init?.status, answer.data.problem]).toEqual([
    409,
    { reason: "frozen", message: "De beoordeling is al geopend. Dit kan niet meer veranderen." },
  ]);
  expect(answerFor(answer.data, "general")?.initialValue).toEqual({ intent: "general", name: "x" });
  expect(answerFor(answer.data, "method")).toBeUndefined();
  const invalid = await readForm(request({}), z.object({ name: z.string() }));
  expect(answerInvalid(invalid.reply).init?.status).toBe(400);
});

test("a refusal is thrown with its reason and status", () => {
  let thrown: unknown;
  try {
    refuse("not-found");
  } catch (refusal) {
    thrown = refusal;
  }
  expect(thrown).toMatchObject({ data: { reason: "not-found" }, init: { status: 404 } });
});

test("only what is on the list is a reason", () => {
  expect([isProblemReason("stale"), isProblemReason("toString"), isProblemReason(null)]).toEqual([true, false, false]);
  expect([statusOf("last-coordinator"), describeReason("last-coordinator")]).toEqual([
    409,
    "Een ronde heeft altijd een coördinator nodig. Maak eerst iemand anders coördinator.",
  ]);
});

test("a notice travels in a cookie to the next page and is said once", () => {
  const response = redirectWithNotice("/people", "Gedaan; één ding = klaar.");
  const cookie = response.headers.get("Set-Cookie") ?? "";
  expect([response.status, response.headers.get("Location")]).toEqual([302, "/people"]);
  expect(cookie).toContain("HttpOnly; Max-Age=60");
  const taken = takeNotice(withCookie(cookie.split(";")[0] ?? ""));
  expect(taken).toEqual({
    text: "Gedaan; één ding = klaar.",
    clear: "beraad_notice=; Path=/; SameSite=Lax; HttpOnly; Max-Age=0",
  });
  expect(takeNotice(withCookie("other=1"))).toBeNull();
});

test("a cookie that cannot be decoded is not there", () => {
  expect([readCookie(withCookie("a=%E0%A4%A"), "a"), readCookie(withCookie("ab=1; a=2"), "a")]).toEqual([null, "2"]);
});
