import { z } from "zod";
import { isScoreField, type SheetFields, sheetFieldNames, unknownAnswer } from "./sheet-fields";

/** More than anyone writes about one criterion; a stop on a paste gone wrong. */
export const longestComment = 10_000;

export type SheetIntent = "save" | "submit" | "next";

/** The form of a sheet. `choices` settles fields that two windows changed: keep what is in the form, or what was stored. */
export type SheetForm = {
  intent: SheetIntent;
  /** Of the sheet that the form began with; 0 when there was none. */
  version: number;
  base: SheetFields | null;
  fields: SheetFields;
  choices: Readonly<Record<string, "mine" | "stored">>;
  /** Fields about which the form asked for a choice. */
  asked: string[];
};

/** Browsers send line ends as CR LF; kept and compared as LF. */
const text = z
  .string()
  .transform((value) => value.replace(/\r\n?/g, "\n"))
  .pipe(z.string().max(longestComment));

const base = z.preprocess((value) => {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}, z.record(z.string(), text).nullable());

const frame = z.object({
  intent: z.enum(["save", "submit", "next"]).catch("save"),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  base,
});

type Layout = { criteria: readonly { key: string; scale: readonly { value: number }[] }[] };

/** Reads a sheet's form; `null` when it holds an answer that is not on the scale, or a text that is too long. */
export function readSheetForm(form: FormData, { criteria }: Layout): SheetForm | null {
  const outside = frame.safeParse(
    Object.fromEntries(["intent", "version", "base"].map((name) => [name, form.get(name)])),
  );
  const names = sheetFieldNames(criteria);
  const answers = new Set([
    "",
    unknownAnswer,
    ...criteria.flatMap(({ scale }) => scale.map(({ value }) => String(value))),
  ]);
  const score = z.string().refine((answer) => answers.has(answer));
  const shape = z.object(Object.fromEntries(names.map((name) => [name, isScoreField(name) ? score : text])));
  const inside = shape.safeParse(Object.fromEntries(names.map((name) => [name, form.get(name) ?? ""])));
  if (!outside.success || !inside.success) return null;
  const asked = form.getAll("asked").map(String);
  const choices: Record<string, "mine" | "stored"> = {};
  for (const name of asked) {
    const choice = form.get(`choose-${name}`);
    if (choice === "mine" || choice === "stored") choices[name] = choice;
  }
  return { ...outside.data, fields: inside.data, asked, choices };
}
