import { z } from "zod";
import type { RankingInput } from "~/ranking/ranking-input";
import { lineOfPath, lineOfSyntaxError } from "./json-line";

/** One sentence for the person at the shell, and the line it is about. */
export type Malformed = { ok: false; line: number; problem: string };

/** What the configuration says; the sheets come from the scores. */
export type RankConfig = {
  scale: { min: number; max: number };
  /** k, the number of donations expected. */
  places: number;
  input: Omit<RankingInput, "sheets">;
};

const id = z.string().min(1);
const hundredths = (value: number) => Math.round(value * 100);
const twoDecimals = z
  .number()
  .min(0)
  .refine((value) => Math.abs(value * 100 - hundredths(value)) < 1e-6, "at most two decimals")
  .transform(hundredths);
const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

const config = z
  .object({
    scale: z.object({ min: z.int(), max: z.int() }).refine(({ min, max }) => min < max, "min must be below max"),
    criteria: z
      .array(z.object({ id, weight: z.int().min(0) }))
      .refine((criteria) => criteria.some(({ weight }) => weight > 0), "at least one weight above 0")
      .refine((criteria) => unique(criteria.map((criterion) => criterion.id)), "a criterion is listed twice"),
    quorum: z.int().min(0).nullable(),
    k: z.int().min(0),
    budget: twoDecimals,
    cofunding_bonus: z.union([
      z
        .string()
        .regex(/^\d+(\.\d{1,2})?$/, "a number with at most two decimals")
        .transform((text) => hundredths(Number.parseFloat(text))),
      twoDecimals,
    ]),
    members: z.array(id).optional(),
    plans: z
      .array(z.object({ id, requested: twoDecimals.nullable(), cofunded: z.boolean() }))
      .refine((plans) => unique(plans.map((plan) => plan.id)), "a plan is listed twice"),
    recusals: z.array(z.object({ plan: id, member: id })),
  })
  .superRefine(({ plans, recusals }, context) => {
    const known = new Set(plans.map((plan) => plan.id));
    recusals.forEach(({ plan }, index) => {
      if (!known.has(plan)) {
        context.addIssue({ code: "custom", path: ["recusals", index, "plan"], message: `there is no plan ${plan}` });
      }
    });
  });

/** Reads a configuration in the form of the reference vectors: amounts in euros, the pré in points. */
export function readConfig(text: string): { ok: true; config: RankConfig } | Malformed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, line: lineOfSyntaxError(text, error), problem: "this is not valid JSON." };
  }
  const parsed = config.safeParse(json);
  if (!parsed.success) {
    const { path = [], message = "" } = parsed.error.issues[0] ?? {};
    const place = path.length === 0 ? "the configuration" : `"${path.join(".")}"`;
    return {
      ok: false,
      line: lineOfPath(text, path),
      problem: `${place} is not right: ${message.replace(/^Invalid input: /, "")}.`,
    };
  }
  const { scale, criteria, quorum, k, budget, cofunding_bonus, members, plans, recusals } = parsed.data;
  return {
    ok: true,
    config: {
      scale,
      places: k,
      input: {
        criteria,
        quorum,
        bonus: { hundredths: cofunding_bonus, mode: "points" },
        budgetCents: budget,
        memberIds: members ?? [],
        plans: plans.map((plan) => ({
          id: plan.id,
          dossierNumber: plan.id,
          requestedCents: plan.requested,
          coFunded: plan.cofunded,
        })),
        recusals: recusals.map(({ plan, member }) => ({ planId: plan, memberId: member })),
      },
    },
  };
}
