import { roles, type Role } from '@arkyra/kernel';
import { AboveYouError, OwnerStaysError, RemoveYourselfError } from './membership.errors.ts';

/** Somebody in a workspace, as the rules see them. */
export interface Standing {
  readonly userId: string;
  readonly role: Role;
}

export const isAbove = (one: Role, other: Role): boolean => roles.indexOf(one) < roles.indexOf(other);

/** Nobody changes who stands above them, nor lifts anybody above themselves. Throws `AboveYouError`, `OwnerStaysError`. */
export function ruleRoleChange(by: Standing, whom: Standing, to: Role, owners: number): void {
  if (isAbove(whom.role, by.role) || isAbove(to, by.role)) throw new AboveYouError();
  if (whom.role === 'owner' && to !== 'owner' && owners <= 1) throw new OwnerStaysError();
}

/** Throws `RemoveYourselfError`, `AboveYouError`, `OwnerStaysError`. */
export function ruleRemoval(by: Standing, whom: Standing, owners: number): void {
  if (by.userId === whom.userId) throw new RemoveYourselfError();
  if (isAbove(whom.role, by.role)) throw new AboveYouError();
  if (whom.role === 'owner' && owners <= 1) throw new OwnerStaysError();
}

/** Throws `OwnerStaysError`. */
export function ruleLeaving(who: Standing, owners: number): void {
  if (who.role === 'owner' && owners <= 1) throw new OwnerStaysError();
}
