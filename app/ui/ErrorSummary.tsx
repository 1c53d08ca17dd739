import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { m } from "~/paraglide/messages";

/** A message with the id of the field it is about; without a field it concerns the form as a whole. */
export type SummaryError = { fieldId?: string; message: string };

type ErrorSummaryProps = { errors: readonly SummaryError[]; title?: string };

/**
 * Everything that must be mended, above the form, each with a link to its field. Takes the focus when it appears and when it says
 * something else, and never just because the page was drawn again: that would pull someone out of the field they type in.
 */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map(({ message }) => message).join("\n");
  useEffect(() => {
    if (said !== "") box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="notice notice-negative error-summary" role="alert" tabIndex={-1} ref={box}>
      <CircleAlert aria-hidden />
      <div className="notice-body">
        <h2 className="notice-title">{title ?? m.ui_error_summary_title()}</h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.fieldId} ${error.message}`}>
              {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
