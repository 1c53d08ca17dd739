import { m } from "~/paraglide/messages";
import type { LineChoiceOption } from "./line-choice";

const words: Record<LineChoiceOption, () => string> = {
  partial: () => m.ranking_option_partial(),
  skip: () => m.ranking_option_skip(),
  leave: () => m.ranking_option_leave(),
};

export const describeLineChoice = (option: LineChoiceOption): string => words[option]();
