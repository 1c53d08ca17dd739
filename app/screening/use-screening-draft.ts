import { type RefObject, useEffect, useState } from "react";
import {
  differs,
  findDraft,
  forgetDraft,
  hasArrived,
  keepDraft,
  markSent,
  putBack,
  readFields,
} from "./screening-draft";

/**
 * Keeps what was not saved yet in this tab and puts it back, and asks the person to stay when the tab is closed. `shown` changes whenever
 * the server shows other things; what the form then begins with counts as saved, unless `unsaved` says that it gave back what it could
 * not save.
 */
export function useScreeningDraft(
  form: RefObject<HTMLFormElement>,
  { planId, planVersion, shown, unsaved }: { planId: string; planVersion: number; shown: string; unsaved: boolean },
): boolean {
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const start = readFields(element);
    const draft = unsaved ? null : findDraft(planId, planVersion);
    const back = draft !== null && !hasArrived(draft, start) && differs(start, draft);
    if (back) putBack(element, draft);
    setRestored(back);
    let dirty = unsaved || back;
    const keep = () => {
      const fields = readFields(element);
      dirty = unsaved || differs(start, fields);
      if (dirty) keepDraft(planId, planVersion, fields);
      else forgetDraft(planId, planVersion);
    };
    if (!back) keep();
    const ask = (event: BeforeUnloadEvent) => dirty && event.preventDefault();
    // What is on its way to the server is safe with it: it is saved, or comes back on the page.
    const send = () => {
      markSent(planId, planVersion);
      dirty = false;
    };
    element.addEventListener("input", keep);
    element.addEventListener("change", keep);
    element.addEventListener("submit", send);
    window.addEventListener("beforeunload", ask);
    return () => {
      element.removeEventListener("input", keep);
      element.removeEventListener("change", keep);
      element.removeEventListener("submit", send);
      window.removeEventListener("beforeunload", ask);
    };
  }, [form, planId, planVersion, shown, unsaved]);
  return restored;
}
