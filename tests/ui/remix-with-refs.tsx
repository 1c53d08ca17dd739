import { type FormHTMLAttributes, forwardRef } from "react";

export { Link } from "./remix-as-html";

/** As `Form` in remix-as-html, for components that reach into their form. */
export const Form = forwardRef<HTMLFormElement, FormHTMLAttributes<HTMLFormElement>>((props, ref) => (
  <form {...props} ref={ref} />
));
