import type { Role } from '@arkyra/kernel';

export interface Acceptance {
  readonly tokenHash: Uint8Array;
  readonly userId: string;
  readonly email: string;
  readonly at: Date;
}

export interface Joined {
  readonly workspaceId: string;
  readonly role: Role;
  /** The link reached the person by e-mail alone, so that the address is theirs. */
  readonly provesEmail: boolean;
}

/** Turns an invitation into a membership. */
export abstract class InvitationDesk {
  /** In somebody else's transaction of the system role, a registration's. Throws what stands between. */
  abstract join(transaction: object, acceptance: Acceptance): Promise<Joined>;
  /** In a transaction of its own. */
  abstract accept(acceptance: Acceptance): Promise<Joined>;
}
