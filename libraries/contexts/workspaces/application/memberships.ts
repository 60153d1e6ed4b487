import type { Role } from '@arkyra/kernel';

export interface Membership {
  readonly workspaceId: string;
  readonly role: Role;
}

/** Where a person belongs. */
export abstract class Memberships {
  /** Oldest first. */
  abstract of(userId: string): Promise<Membership[]>;
}
