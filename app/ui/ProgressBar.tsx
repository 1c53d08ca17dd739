import { useId } from "react";
import { m } from "~/paraglide/messages";

type ProgressBarProps = {
  label: string;
  value: number;
  max: number;
  /** Instead of "12 van 24". */
  text?: string;
};

/** How far along something is, as a bar and in words. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId();
  const inWords = text ?? m.ui_progress({ value, max });
  return (
    <div className="progress">
      <div className="progress-line">
        <span id={id}>{label}</span>
        <span className="numeric">{inWords}</span>
      </div>
      {/* An empty round is a bar of zero out of one: HTML does not allow a maximum of zero. */}
      <progress aria-labelledby={id} aria-valuetext={inWords} value={value} max={Math.max(max, 1)} />
    </div>
  );
}
