import { expect, test } from "vitest";
import { doJob } from "../../scripts/server/jobs";
import { offThread } from "../../scripts/server/off-thread";
import { vectorSet } from "../ranking/vector-sets";

test("the thread gives what the work gives, and goes on after work that throws", async () => {
  const work = offThread();
  const { input } = vectorSet("shared-01-tiny");
  await expect(work("no such job", input)).rejects.toThrow("There is no job no such job");
  await expect(work("advice", null)).rejects.toThrow();
  expect(await work("advice", input)).toEqual(doJob("advice", input));
});
