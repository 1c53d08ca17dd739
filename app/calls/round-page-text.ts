import { m } from "~/paraglide/messages";
import type { RoundPageKey } from "./round-navigation";

const words: Record<RoundPageKey, () => string> = {
  overview: () => m.calls_page_overview(),
  interests: () => m.calls_page_interests(),
  register: () => m.calls_page_register(),
  "my-plans": () => m.calls_page_my_plans(),
  plans: () => m.calls_page_plans(),
  screening: () => m.calls_page_screening(),
  progress: () => m.calls_page_progress(),
  ranking: () => m.calls_page_ranking(),
  decisions: () => m.calls_page_decisions(),
  people: () => m.calls_page_people(),
  settings: () => m.calls_page_settings(),
};

export const describeRoundPage = (key: RoundPageKey): string => words[key]();
