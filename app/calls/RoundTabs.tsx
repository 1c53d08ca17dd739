import { m } from "~/paraglide/messages";
import { NavTabs } from "~/ui/NavTabs";
import type { RoundTab, RoundTabLink } from "./round-tabs";

const words: Record<RoundTab, () => string> = {
  settings: () => m.calls_page_settings(),
  "look-ups": () => m.calls_page_look_ups(),
  criteria: () => m.calls_page_criteria(),
  people: () => m.calls_page_people(),
  phase: () => m.calls_page_phase(),
  audit: () => m.calls_page_audit(),
};

/** From one page of setting up the round to the next. */
export function RoundTabs({ tabs, current }: { tabs: readonly RoundTabLink[]; current: RoundTab }) {
  if (tabs.length < 2) return null;
  return (
    <NavTabs
      label={m.calls_tabs()}
      tabs={tabs.map(({ key, href }) => ({ href, label: words[key](), current: key === current }))}
    />
  );
}
