import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CountedSheet } from "~/ranking/counted-sheets";

const script = `
suppressMessages(library(lme4))
d <- read.csv(commandArgs(TRUE)[1])
cat(system.time(lmer(y ~ 1 + (1 | plan) + (1 | member), d, REML = TRUE))[["elapsed"]] * 1000)
`;

/** Milliseconds that lme4 takes for the same fit on the same sheets; `null` where R with lme4 is not installed. */
export function timeLme4(sheets: readonly CountedSheet[], totalWeight: number): number | null {
  const folder = mkdtempSync(join(tmpdir(), "beraad-lme4-"));
  const file = join(folder, "sheets.csv");
  const rows = sheets.map(({ planId, memberId, numerator }) => `${planId},${memberId},${numerator / totalWeight}`);
  writeFileSync(file, ["plan,member,y", ...rows].join("\n"));
  const ran = spawnSync("Rscript", ["-e", script, file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const millis = Number.parseFloat(ran.stdout ?? "");
  return ran.status === 0 && Number.isFinite(millis) ? Math.round(millis) : null;
}
