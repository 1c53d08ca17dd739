import type { AnchorHTMLAttributes, FormHTMLAttributes } from "react";

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string; reloadDocument?: boolean };

/** Stands in for Remix's Link and Form in component tests: what they are without JavaScript, a plain link and form. */
export function Link({ to, reloadDocument: _, ...rest }: LinkProps) {
  return <a {...rest} href={to} />;
}

export function Form(props: FormHTMLAttributes<HTMLFormElement>) {
  return <form {...props} />;
}
