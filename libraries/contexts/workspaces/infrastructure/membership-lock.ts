import type { Transaction } from '@arkyra/database';

/**
 * Lets the steps that change who is in a workspace, and as what, follow one another. NO KEY UPDATE, so that rows that
 * refer to the workspace may be added meanwhile. False when the workspace is gone.
 */
export async function lockMemberships(transaction: Transaction, workspaceId: string): Promise<boolean> {
  const rows: unknown[] = await transaction.$queryRaw`SELECT 1 FROM workspaces WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}
