import type { AnchorHTMLAttributes, FormHTMLAttributes } from "react";

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  to: string;
  reloadDocument?: boolean;
  prefetch?: string;
  preventScrollReset?: boolean;
};

/** Stands in for Remix's Link and Form in component tests: what they are without JavaScript, a plain link and form. */
export function Link({ to, reloadDocument: _, prefetch: _prefetch, preventScrollReset: _reset, ...rest }: LinkProps) {
  return <a {...rest} href={to} />;
}

type FormProps = FormHTMLAttributes<HTMLFormElement> & { preventScrollReset?: boolean };

export function Form({ preventScrollReset: _, ...props }: FormProps) {
  return <form {...props} />;
}
