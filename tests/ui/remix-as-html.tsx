import type { AnchorHTMLAttributes, FormHTMLAttributes } from "react";

/** Stands in for Remix's Link and Form in component tests: what they are without JavaScript, a plain link and form. */
export function Link({ to, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }) {
  return <a {...rest} href={to} />;
}

export function Form(props: FormHTMLAttributes<HTMLFormElement>) {
  return <form {...props} />;
}
