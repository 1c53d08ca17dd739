import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes, MouseEvent } from "react";
import { m } from "~/paraglide/messages";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  variant?: ButtonVariant;
  /** The request is under way: the button stays focusable, says so and ignores further presses. */
  pending?: boolean;
};

/** A button; `type` is "submit" unless told otherwise, because nearly every button here sends a form. */
export function Button({ variant = "primary", pending, type = "submit", onClick, children, ...rest }: ButtonProps) {
  const click = pending ? ignorePress : onClick;
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${variant}`}
      aria-busy={pending || undefined}
      onClick={click}
    >
      {pending && <span className="spinner" aria-hidden />}
      {children}
      {pending && <span className="sr-only"> {m.ui_busy()}</span>}
    </button>
  );
}

function ignorePress(event: MouseEvent) {
  event.preventDefault();
}

type ButtonLinkProps = Omit<LinkProps, "className"> & { variant?: ButtonVariant };

/** A link that looks like a button. For a download, pass `reloadDocument`. */
export function ButtonLink({ variant = "primary", ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={`button button-${variant}`} />;
}
