import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** An address that ends at the criteria, or at one of them, takes the focus there: keys go on where the work goes on. */
export function useCriterionFocus(planId: string): void {
  const { hash, key } = useLocation();
  // Another plan, or another visit of the same one, goes there anew.
  useEffect(() => {
    const where = hash === "#criteria" ? "#criteria details.card-fold[open]" : hash;
    if (!/^#criteria|^#criterion-[\w-]+$/.test(where)) return;
    document.querySelector<HTMLElement>(`${where} > summary`)?.focus();
  }, [hash, key, planId]);
}
