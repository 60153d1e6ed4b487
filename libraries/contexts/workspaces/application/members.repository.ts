import type { Role } from '@arkyra/kernel';

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

export interface MemberStep {
  readonly workspaceId: string;
  /** Whoever does it, as a person: their present role is read again. */
  readonly byUserId: string;
  readonly actor: string;
}

/**
 * People in a workspace. Steps of one workspace follow one another, each by what the one before left behind, and write
 * their audit row. They throw what the rules of `domain/membership.ts` throw, and `MemberNotFoundError`.
 */
export abstract class Members {
  /** Highest role first, then by name. */
  abstract list(workspaceId: string): Promise<Member[]>;
  abstract changeRole(step: MemberStep, userId: string, role: Role): Promise<Member>;
  /** Revokes the keys that the person made here, too. */
  abstract remove(step: MemberStep, userId: string): Promise<void>;
  abstract leave(step: MemberStep): Promise<void>;
  /** The owner becomes an admin. Throws `NoSuchMemberError` for `/userId`. */
  abstract transfer(step: MemberStep, toUserId: string): Promise<void>;
  /** Takes the workspace with all that is in it; its audit rows stay. Throws `PublishingNowError`. Answers who was in it. */
  abstract deleteWorkspace(step: MemberStep): Promise<string[]>;
}
