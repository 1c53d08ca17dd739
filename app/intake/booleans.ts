import type { Parsed } from "./problem";
import type { Cell } from "./table";

const yes = new Set(
  "ja|j|yes|y|x|1|true|waar|v|✓|✔|☑|akkoord|ja akkoord|ja hoor|ja graag|ja zeker|ik ga akkoord|wij gaan akkoord|we gaan akkoord|ik ben akkoord|agreed|i agree|we agree".split(
    "|",
  ),
);
const no = new Set("nee|n|no|0|false|onwaar|niet akkoord|nee niet akkoord".split("|"));
const condition =
  /\b(mits|tenzij|maar|als|indien|behalve|alleen|onder voorwaarde|if|unless|but|provided|except|only)\b/;

/**
 * Ja/JA/J/Yes/X/1 is true, Nee/N/0 is false, empty is null. "Nee, want …" is false and flagged. "Ja, mits …" and every
 * other "Ja, …" is null: what an applicant adds to a yes is for a person to judge.
 */
export function parseBoolean(cell: Cell): Parsed<boolean | null> {
  const text = cell.text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  if (text === "") return { value: null };
  const bare = text.replace(/[,;]/g, "").replace(/[.!]+$/, "");
  if (yes.has(bare)) return { value: true };
  if (no.has(bare)) return { value: false };
  if (/^(ja|yes)\b/.test(text)) return { value: null, problem: { code: "answer_conditional" } };
  if (/^(nee|no)\b/.test(text)) {
    return condition.test(text)
      ? { value: null, problem: { code: "answer_conditional" } }
      : { value: false, problem: { code: "answer_explained" } };
  }
  return { value: null, problem: { code: "answer_unclear" } };
}
