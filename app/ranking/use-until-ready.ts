import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const firstWait = 1500;
const longestWait = 15_000;

/** Asks for the page again, after ever longer waits, for as long as something on it is still being computed. */
export function useUntilReady(computing: boolean): void {
  const { revalidate, state } = useRevalidator();
  const wait = useRef(firstWait);
  useEffect(() => {
    if (!computing || state !== "idle") return;
    const timer = setTimeout(() => {
      wait.current = Math.min(longestWait, wait.current * 1.5);
      revalidate();
    }, wait.current);
    return () => clearTimeout(timer);
  }, [computing, state, revalidate]);
}
