import { refuse } from "./http.server";

/** Every address that no other page answers. */
export function loader() {
  return refuse("not-found");
}

export function action() {
  return refuse("not-found");
}

export default function NotFoundPage() {
  return null;
}
