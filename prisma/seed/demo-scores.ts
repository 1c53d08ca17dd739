import { createHash } from "node:crypto";

/**
 * Chosen so that the demo has something to show: one tie in totals at the budget line (tests/seed holds it to that). Any other text
 * gives another, equally lifelike, set of scores.
 */
const salt = "buurt 106";

/** A number from 0 up to 1 that is always the same for the same words. */
export function chance(...words: string[]): number {
  return (
    createHash("sha256")
      .update([salt, ...words].join("|"))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48
  );
}

/** One of the options, always the same for the same words. */
export function pick<Option>(options: readonly [Option, ...Option[]], ...words: string[]): Option {
  return options[Math.floor(chance(...words) * options.length)] ?? options[0];
}

/** What an average member gives a plan of this quality, in points. */
const usual = { 1: 1.9, 2: 2.5, 3: 3.1, 4: 3.6, 5: 4.2 } as const;

/**
 * The score of one member for one criterion of one plan, on a scale of 1 to 5: what the plan is worth, better on one criterion than
 * on another, seen by a strict or a mild member, on a good or a bad day.
 */
export function demoScore({
  quality,
  strictness,
  dossierNumber,
  memberId,
  criterion,
}: {
  quality: keyof typeof usual;
  strictness: number;
  dossierNumber: string;
  memberId: string;
  criterion: string;
}): number {
  const strongPoint = (chance("criterion", dossierNumber, criterion) - 0.5) * 0.9;
  const taste = (chance("taste", dossierNumber, memberId) - 0.5) * 1.1;
  const day = (chance("day", dossierNumber, memberId, criterion) - 0.5) * 1.3;
  return Math.min(5, Math.max(1, Math.round(usual[quality] + strongPoint + strictness + taste + day)));
}

/** The order in which a member went through the plans. */
export const byChance =
  (memberId: string) =>
  (a: { dossierNumber: string }, b: { dossierNumber: string }): number =>
    chance("order", memberId, a.dossierNumber) - chance("order", memberId, b.dossierNumber);
