import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Asks the server again and again how things are, each time so long after the last answer. */
export function useReload(millis: number): void {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, millis);
    return () => clearTimeout(timer);
  }, [state, revalidate, millis]);
}
