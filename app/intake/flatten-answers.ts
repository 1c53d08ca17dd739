import { blankCell, type Cell, textCell } from "./table";

type JsonObject = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const deepest = 12;

/**
 * The answers of one object, each with its dotted path. A list of plain values is one answer with parts; a list of objects is
 * numbered (`partners.0.name`), except where each names the question it answers, as Typeform does: `answers.<question>`.
 */
export function flattenAnswers(object: JsonObject, prefix = "", depth = 0): [path: string, cell: Cell][] {
  return Object.entries(object).flatMap(([key, value]) => flattenValue(value, prefix + key, depth));
}

function flattenValue(value: unknown, path: string, depth: number): [string, Cell][] {
  if (depth >= deepest && typeof value === "object" && value !== null) return [[path, textCell("…")]];
  if (isObject(value)) {
    const named = Object.keys(value).length > 0;
    return named ? flattenAnswers(value, `${path}.`, depth + 1) : [[path, blankCell]];
  }
  if (!Array.isArray(value)) return [[path, plainCell(value)]];
  if (!value.some((one) => typeof one === "object" && one !== null)) return [[path, listCell(value)]];
  return value.flatMap((one, index) => {
    const answer = isObject(one) ? answerOf(one) : null;
    return answer
      ? flattenValue(answer.value, `${path}.${answer.question}`, depth + 1)
      : flattenValue(one, `${path}.${index}`, depth + 1);
  });
}

const listCell = (values: readonly unknown[]): Cell => {
  const parts = values.map((one) => plainCell(one).text).filter((part) => part.trim() !== "");
  return { kind: "text", text: parts.join("; "), parts };
};

function plainCell(value: unknown): Cell {
  if (typeof value === "number") return { kind: "number", text: String(value), number: value };
  return value === null || value === undefined || value === "" ? blankCell : textCell(String(value));
}

/**
 * An answer of Typeform's Responses API: `{ field: { ref }, type, [type]: value }`, in which a choice is a label, or the
 * applicant's own words. Null for any other object.
 */
function answerOf(one: JsonObject): { question: string; value: unknown } | null {
  const { field, type } = one;
  if (!isObject(field) || typeof type !== "string" || !(type in one)) return null;
  const question = [field.title, field.ref, field.id].find((name) => typeof name === "string" && name !== "");
  if (question === undefined) return null;
  const value = one[type];
  if (!isObject(value)) return { question: String(question), value };
  const labels = Array.isArray(value.labels) ? value.labels : [value.label];
  const own = typeof value.other === "string" ? [value.other] : [];
  const parts = [...labels.filter((label) => typeof label === "string"), ...own];
  if (type === "choices") return { question: String(question), value: parts };
  return { question: String(question), value: type === "choice" ? parts.join("; ") : value };
}
