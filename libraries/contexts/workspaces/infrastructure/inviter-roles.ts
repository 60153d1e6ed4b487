import type { Transaction } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';

/** The present roles of those who invited, in the workspaces that they invited to. */
export async function inviterRoles(transaction: Pick<Transaction, 'member'>, invitations: readonly { readonly workspaceId: string; readonly invitedById: string }[]): Promise<ReadonlyMap<string, Role>> {
  const members = await transaction.member.findMany({ where: { OR: invitations.map(({ workspaceId, invitedById: userId }) => ({ workspaceId, userId })) }, select: { userId: true, role: true } });
  return new Map(members.map(({ userId, role }) => [userId, role]));
}
