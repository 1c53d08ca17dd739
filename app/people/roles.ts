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

export const flagsOf = (held: readonly Role[]): RoleFlags => ({
  isMember: held.includes("member") || held.includes("chair"),
  isChair: held.includes("chair"),
  isCoordinator: held.includes("coordinator"),
  isProgrammeManager: held.includes("programme_manager"),
});
