import { refuse } from "./http.server";

/** Every address that no other page answers. */
export function loader() {
  return refuse("not-found");
}

export const action = loader;

export default function NotFoundPage() {
  return null;
}
