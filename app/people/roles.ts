/** What a person can be in a round. The chair is a member with a flag, and is both. */
export const roles = ["member", "chair", "coordinator", "programme_manager"] as const;
export type Role = (typeof roles)[number];

/** The columns of `Participation` that say it. */
export type RoleFlags = {
  isMember: boolean;
  isChair: boolean;
  isCoordinator: boolean;
  isProgrammeManager: boolean;
};

export function rolesOf(flags: RoleFlags): Role[] {
  const held: Record<Role, boolean> = {
    member: flags.isMember,
    chair: flags.isMember && flags.isChair,
    coordinator: flags.isCoordinator,
    programme_manager: flags.isProgrammeManager,
  };
  return roles.filter((role) => held[role]);
}

/** The flags as a database gives them to a query of one's own: it says yes as true or as 1. */
export const readFlags = (row: Record<keyof RoleFlags, unknown>): RoleFlags => ({
  isMember: Boolean(row.isMember),
  isChair: Boolean(row.isChair),
  isCoordinator: Boolean(row.isCoordinator),
  isProgrammeManager: Boolean(row.isProgrammeManager),
});

export const flagsOf = (held: readonly Role[]): RoleFlags => ({
  isMember: held.includes("member") || held.includes("chair"),
  isChair: held.includes("chair"),
  isCoordinator: held.includes("coordinator"),
  isProgrammeManager: held.includes("programme_manager"),
});
