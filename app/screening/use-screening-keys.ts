import { type KeyboardEvent, useEffect, useState } from "react";
import type { VerdictValue } from "./criterion-key";

/** Which key chooses which verdict on the criterion that has the focus; "next" goes on to the next one. */
export const screeningKeys: Readonly<Record<string, VerdictValue | "next">> = {
  v: "pass",
  n: "fail",
  o: "unclear",
  g: "next",
};

const storageKey = "beraad.screening.keys";

/**
 * Keys for who screens many plans. They work only while the focus is within a criterion and not in a field to type in or choose from, and
 * never together with Ctrl, Alt or the like, so that those of the browser and of screen readers stay what they are. The person can
 * switch them off; that is remembered on this device.
 */
export function useScreeningKeys() {
  const [on, setOn] = useState(true);
  // A browser may refuse storage; the keys then work as they do at first.
  useEffect(() => {
    try {
      setOn(localStorage.getItem(storageKey) !== "off");
    } catch {}
  }, []);
  const change = (wanted: boolean) => {
    setOn(wanted);
    try {
      localStorage.setItem(storageKey, wanted ? "on" : "off");
    } catch {}
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (on && pressKey(event.nativeEvent)) event.preventDefault();
  };
  return { on, change, onKeyDown };
}

/** Does what the key asks; false where it is not for us. */
function pressKey(event: globalThis.KeyboardEvent): boolean {
  const wanted = screeningKeys[event.key.toLowerCase()];
  const target = event.target as HTMLElement;
  const card = target.closest<HTMLElement>("details.card-fold");
  if (!wanted || !card || isTyping(target)) return false;
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return false;
  if (wanted === "next") goToNext(card);
  else choose(card, wanted);
  return true;
}

const isTyping = (target: HTMLElement): boolean =>
  target.isContentEditable ||
  target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])");

function choose(card: HTMLElement, verdict: VerdictValue): void {
  const radio = card.querySelector<HTMLInputElement>(`input[type=radio][value="${verdict}"]`);
  if (!radio) return;
  card.setAttribute("open", "");
  radio.click();
  radio.focus();
}

/** The next criterion that is open; after the last one the button that saves and goes to the next plan. */
function goToNext(card: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>("details.card-fold")];
  const next = cards.slice(cards.indexOf(card) + 1).find((one) => one.hasAttribute("open"));
  const target = next?.querySelector<HTMLElement>("summary") ?? card.closest("form")?.querySelector("[value=next]");
  (target as HTMLElement | null)?.focus();
}
