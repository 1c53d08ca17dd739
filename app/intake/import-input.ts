import { z } from "zod";
import { m } from "~/paraglide/messages";
import type { DayOrder } from "./calendar-dates";
import { type FieldKey, isFieldKey } from "./fields";

const longestName = 80;

/** What the form is called that the plans come from. With the number it identifies a plan, so it is kept as it was typed. */
export const source = z
  .string({ error: () => m.intake_source_needed() })
  .trim()
  .min(1, { error: () => m.intake_source_needed() })
  .max(longestName, { error: () => m.intake_source_too_long() });

export const uploadInput = z.object({
  /** A form in which no file was chosen sends one without a name. */
  file: z
    .instanceof(File, { error: () => m.intake_file_needed() })
    .refine(({ name }) => name !== "", { error: () => m.intake_file_needed() }),
  /** Left empty, it is the one that the columns give away. */
  source: source.optional(),
});

export type UploadForm = z.input<typeof uploadInput>;

/** In the boxes of columns: keep it with the plan as an extra answer. */
export const extraAnswer = "extra";
export const columnName = (index: number): string => `c${index}`;

const column = z.string().regex(/^c\d{1,4}$/);
const chosenField = z
  .string()
  .refine((text) => text === extraAnswer || isFieldKey(text))
  .transform((text) => (text === extraAnswer ? null : (text as FieldKey)));
const rowNumber = z.coerce.number().pipe(z.int().min(1));
const dayOrder = z.enum(["day-first", "month-first"] satisfies DayOrder[]);

/** What can be done with a file that was read. `take` are the numbers of the plans to change although they wait for a yes. */
export const previewInput = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("correct"),
    source,
    columns: z.record(column, chosenField),
    dayOrders: z.record(column, dayOrder).default({}),
  }),
  z.object({
    intent: z.literal("reread"),
    sheet: z.string().max(200).optional(),
    headerRow: z.coerce
      .number({ error: () => m.intake_header_row_needed() })
      .pipe(z.int({ error: () => m.intake_header_row_needed() }).min(1, { error: () => m.intake_header_row_needed() }))
      .optional(),
  }),
  z.object({ intent: z.literal("leave-row"), row: rowNumber }),
  z.object({ intent: z.literal("take-row"), row: rowNumber }),
  z.object({ intent: z.literal("import"), stamp: z.string(), take: z.array(z.string()).default([]) }),
  z.object({ intent: z.literal("discard") }),
]);

/** The corrections as they are stored with a file. */
export const storedCorrections = z.object({
  columns: z
    .array(
      z.object({
        index: z.int(),
        field: z.custom<FieldKey>((key) => typeof key === "string" && isFieldKey(key)).nullable(),
      }),
    )
    .default([]),
  dayOrders: z.record(z.coerce.number(), dayOrder).default({}),
  sheet: z.string().nullable().default(null),
  headerRow: z.int().nullable().default(null),
  leftRows: z.array(z.int()).default([]),
});

/** The columns of a source as they are stored with it. */
export const storedColumns = z.array(
  z.object({
    header: z.string(),
    place: z.int(),
    field: z.custom<FieldKey>((key) => typeof key === "string" && isFieldKey(key)).nullable(),
    dayOrder: dayOrder.nullable(),
  }),
);

/** How many plans and rows of a file ended where. */
export const importOutcome = z.object({
  created: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
  unchanged: z.int(),
  /** Changes that waited for a yes and did not get it. */
  left: z.int(),
  keptOut: z.int(),
  superseded: z.int(),
  tests: z.int(),
  skipped: z.int(),
});
export type ImportOutcome = z.infer<typeof importOutcome>;
