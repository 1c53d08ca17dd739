import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";

export type Step = { label: string; state: "done" | "current" | "upcoming"; note?: ReactNode };

const spoken = { done: m.ui_step_done, current: m.ui_step_current, upcoming: m.ui_step_upcoming };

/** Where a process stands: what is done, what goes on now, what is to come. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`step-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span>
            {step.label}
            <span className="sr-only"> ({spoken[step.state]()})</span>
            {step.note && <span className="step-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
