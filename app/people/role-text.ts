import { m } from "~/paraglide/messages";
import type { Role } from "./roles";

const words: Record<Role, () => string> = {
  member: () => m.people_role_member(),
  chair: () => m.people_role_chair(),
  coordinator: () => m.people_role_coordinator(),
  programme_manager: () => m.people_role_programme_manager(),
};

export const describeRole = (role: Role): string => words[role]();

/** "voorzitter, coördinator": the chair is a member too, and that goes without saying. */
export const describeRoles = (held: readonly Role[]): string =>
  held
    .filter((role) => role !== "member" || !held.includes("chair"))
    .map(describeRole)
    .join(", ");
