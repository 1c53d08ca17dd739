import { z } from "zod";
import { m } from "~/paraglide/messages";
import { parseEuros } from "~/platform/euros";
import { endOfMinute } from "~/platform/wall-clock";

type Words = () => string;

const text = (message: Words, most: number) =>
  z
    .string({ error: message })
    .trim()
    .min(1, { error: message })
    .max(most, { error: () => m.calls_text_too_long({ most }) });

/** Text that `read` understands; the sentence says how to write it. */
const readWith = <Value>(read: (typed: string) => Value | null, message: Words) =>
  z.string({ error: message }).transform((typed, context): Value => {
    const value = read(typed.trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: message() });
    return z.NEVER;
  });

const readCalendarDate = (typed: string): string | null => (z.iso.date().safeParse(typed).success ? typed : null);

const readWhole =
  (least: number, most: number) =>
  (typed: string): number | null =>
    /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most ? Number(typed) : null;

/** "0,10" points are 10 hundredths. A pré of more than one point would outweigh a judgement. */
export function readBonusHundredths(typed: string): number | null {
  const match = /^([01])(?:[.,](\d{1,2}))?$/.exec(typed);
  if (!match) return null;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return hundredths >= 1 && hundredths <= 100 ? hundredths : null;
}

const readPositiveEuros = (typed: string): number | null => parseEuros(typed) || null;
const date = readWith(readCalendarDate, () => m.calls_date_needed());
const moment = readWith(endOfMinute, () => m.calls_moment_needed());
const amount = readWith(readPositiveEuros, () => m.calls_amount_needed());

/** Name, dates and money: these can change until the decisions are released. Deadlines are Amsterdam wall-clock time. */
export const generalInput = z
  .object({
    intent: z.literal("general"),
    stamp: z.string(),
    name: text(() => m.calls_name_needed(), 120),
    submissionDeadline: moment,
    scoringDeadline: moment.optional(),
    announcementOn: date,
    periodStart: date,
    periodEnd: date,
    budgetCents: amount,
    targetDonations: readWith(readWhole(1, 1000), () => m.calls_donations_needed()),
    typicalAmountCents: amount,
  })
  .refine(({ submissionDeadline, scoringDeadline }) => !scoringDeadline || scoringDeadline > submissionDeadline, {
    path: ["scoringDeadline"],
    error: () => m.calls_scoring_deadline_too_early(),
  })
  .refine(({ periodStart, periodEnd }) => periodEnd >= periodStart, {
    path: ["periodEnd"],
    error: () => m.calls_period_backwards(),
  });
export type GeneralInput = z.output<typeof generalInput>;

export const scales = ["1-5", "1-10"] as const;
export const bonusModes = ["points", "tie-break", "off"] as const;
export type BonusMode = (typeof bonusModes)[number];

/** What the ranking rests on: frozen when scoring is first opened. */
export const methodInput = z
  .object({
    intent: z.literal("method"),
    stamp: z.string(),
    scale: z.enum(scales, { error: () => m.calls_scale_needed() }),
    bonusMode: z.enum(bonusModes, { error: () => m.calls_bonus_needed() }),
    bonusHundredths: readWith(readBonusHundredths, () => m.calls_bonus_points_needed()).optional(),
    quorum: readWith(readWhole(1, 100), () => m.calls_quorum_wrong()).optional(),
  })
  .refine(({ bonusMode, bonusHundredths }) => bonusMode !== "points" || bonusHundredths !== undefined, {
    path: ["bonusHundredths"],
    error: () => m.calls_bonus_points_needed(),
  });
export type MethodInput = z.output<typeof methodInput>;

export const settingsInput = z.discriminatedUnion("intent", [generalInput, methodInput]);
