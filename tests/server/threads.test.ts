import { expect, test, vi } from "vitest";
import { adviceText } from "~/ranking/advice-text";
import { threads } from "../../scripts/server/threads";
import { vectorSet } from "../ranking/vector-sets";

vi.setConfig({ testTimeout: 60_000 });

const script = (name: string) => new URL(`./threads/${name}.ts`, import.meta.url);
const file = (rows: number) => {
  const content = new TextEncoder().encode(`ID;Titel\n${"1;Een plan met een naam\n".repeat(rows)}`);
  return { content, fileName: "plannen.csv" };
};
const start = (background: ReturnType<typeof threads>, rows = 1) => {
  const said: unknown[] = [];
  const task = background.start({ name: "read-file", input: file(rows), onProgress: (one) => said.push(one) });
  return { task, said };
};

test("a file is read on another thread, which tells how far it is", async () => {
  const { task, said } = start(threads(), 99_000);
  expect(await task.ended).toEqual({ ok: true, answer: { ok: true, headers: ["ID", "Titel"], rows: 99_000 } });
  for (const one of said) expect(one).toEqual({ bytes: expect.any(Number), rows: expect.any(Number) });
});

test("a thread that hangs is ended, and the requests of this one go on meanwhile", async () => {
  const { task } = start(threads({ script: script("hangs"), silenceMillis: 1500 }));
  const beats = setInterval(() => beat(), 1);
  const beat = vi.fn();
  expect(await task.ended).toEqual({ ok: false, reason: "silent", error: undefined });
  clearInterval(beats);
  expect(beat).toHaveBeenCalled();
});

test("a thread that wants too much memory ends alone", async () => {
  const { task } = start(threads({ script: script("grows"), memoryMegabytes: 64 }));
  expect(await task.ended).toMatchObject({ ok: false, reason: "out-of-memory" });
});

test("a thread that breaks says so, with what broke for the log", async () => {
  const { task } = start(threads({ script: script("breaks") }));
  expect(await task.ended).toMatchObject({
    ok: false,
    reason: "broken",
    error: expect.objectContaining({ message: "a reader that breaks" }),
  });
});

test("a thread stops when it is told to", async () => {
  const { task } = start(threads({ script: script("hangs") }));
  task.stop();
  expect(await task.ended).toMatchObject({ ok: false, reason: "stopped" });
});

test("advice is computed on another thread, and what it cannot be computed from breaks only that", async () => {
  const { input } = vectorSet("shared-01-tiny");
  expect(await threads().start({ name: "advice", input }).ended).toEqual({ ok: true, answer: adviceText(input) });
  expect(await threads().start({ name: "advice", input: null }).ended).toMatchObject({ ok: false, reason: "broken" });
});
