import { z } from "zod";

/** A form as Typeform describes it (`GET /forms/{id}`): questions, some of which stand together in a group. */
export type TypeformQuestion = {
  ref?: string;
  id?: string;
  title?: string;
  properties?: { fields?: TypeformQuestion[] };
};
const question: z.ZodType<TypeformQuestion> = z.lazy(() =>
  z.object({
    ref: z.string().optional(),
    id: z.string().optional(),
    title: z.string().optional(),
    properties: z.object({ fields: z.array(question).optional() }).optional(),
  }),
);
export const typeformForm = z.object({ fields: z.array(question).default([]) });

const answer = z.looseObject({
  type: z.string(),
  field: z.object({ ref: z.string().optional(), id: z.string().optional() }),
});
const response = z.object({
  response_id: z.string().optional(),
  token: z.string(),
  response_type: z.string().optional(),
  submitted_at: z.string().optional(),
  hidden: z.record(z.string(), z.unknown()).nullish(),
  answers: z.array(answer).nullish(),
});
export type TypeformResponse = z.infer<typeof response>;
/** One page of `GET /forms/{id}/responses`. */
export const typeformPage = z.object({ items: z.array(response) });

type Answered = z.infer<typeof answer>;
/** A row as the reader of JSON takes it. */
type Row = Record<string, unknown>;

/**
 * The responses as rows with the text of each question as its column, in the order of the form; the reader of JSON makes the table.
 * Responses that nobody sent in are left out.
 */
export function typeformRows(questions: readonly TypeformQuestion[], responses: readonly TypeformResponse[]): Row[] {
  const columns = columnsOf(questions);
  return responses.filter(wasSubmitted).map((one) => {
    const answers = one.answers ?? [];
    const cells = columns.map(({ names, header }) => {
      const found = answers.find(({ field }) => names.includes(field.ref ?? "") || names.includes(field.id ?? ""));
      return [header, found ? answerTo(found) : null] as const;
    });
    const known = new Set(columns.flatMap(({ names }) => names));
    // An answer to a question that was taken out of the form since.
    const former = answers
      .filter(({ field }) => !known.has(field.ref ?? "") && !known.has(field.id ?? ""))
      .map((given) => [given.field.ref ?? given.field.id ?? given.type, answerTo(given)] as const);
    return {
      response_id: one.response_id ?? one.token,
      submitted_at: one.submitted_at ?? null,
      ...Object.fromEntries([...cells, ...former]),
      ...(one.hidden ? { hidden: one.hidden } : {}),
    };
  });
}

/** Before a response is sent in, Typeform gives it the year 1. */
const wasSubmitted = ({ response_type: type, submitted_at: at }: TypeformResponse): boolean =>
  type === undefined ? at !== undefined && !at.startsWith("0001-") : type === "completed";

type Column = { header: string; names: string[] };

/** Two questions with one text get a number, as a spreadsheet would give them. */
function columnsOf(questions: readonly TypeformQuestion[]): Column[] {
  const taken = new Map<string, number>([
    ["response_id", 1],
    ["submitted_at", 1],
    ["hidden", 1],
  ]);
  return flatten(questions).map(({ ref, id, title }) => {
    const names = [ref, id].filter((name): name is string => Boolean(name));
    const text = (title ?? "").replace(/\s+/g, " ").trim() || (names[0] ?? "");
    const times = (taken.get(text) ?? 0) + 1;
    taken.set(text, times);
    return { header: times === 1 ? text : `${text} (${times})`, names };
  });
}

const flatten = (questions: readonly TypeformQuestion[]): TypeformQuestion[] =>
  questions.flatMap((one) => (one.properties?.fields ? flatten(one.properties.fields) : [one]));

const choice = z.object({ label: z.string().optional(), other: z.string().optional() });
const choices = z.object({ labels: z.array(z.string()).optional(), other: z.string().optional() });

/** What was answered: a text, a number, or a list for a question with several choices. The value stands under the name of its type. */
function answerTo(given: Answered): unknown {
  const value = given[given.type];
  if (given.type === "choice") {
    const chosen = choice.safeParse(value);
    return chosen.success ? (chosen.data.label ?? chosen.data.other ?? null) : null;
  }
  if (given.type === "choices") {
    const chosen = choices.safeParse(value);
    return chosen.success ? [...(chosen.data.labels ?? []), ...(chosen.data.other ? [chosen.data.other] : [])] : null;
  }
  // A date of Typeform is a day, whatever zone its midnight is written in.
  return given.type === "date" && typeof value === "string" ? value.slice(0, 10) : value;
}
