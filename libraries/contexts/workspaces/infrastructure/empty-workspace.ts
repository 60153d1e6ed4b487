import type { Transaction } from '@arkyra/database';

/** Takes out what holds on to one another, in its order; the rest goes with the workspace. False: something is being published. */
export async function emptyWorkspace(transaction: Transaction, workspaceId: string): Promise<boolean> {
  // Nothing is claimed from here on: a claim waits for these rows and then finds them gone.
  const states: { state: string }[] = await transaction.$queryRaw`SELECT state::text FROM deliveries WHERE workspace_id = ${workspaceId}::uuid FOR UPDATE`;
  if (states.some(({ state }) => state === 'publishing')) return false;
  const where = { workspaceId };
  await transaction.post.deleteMany({ where });
  await transaction.deliveryEvent.deleteMany({ where });
  await transaction.attempt.deleteMany({ where });
  await transaction.outboxMessage.deleteMany({ where });
  await transaction.media.deleteMany({ where });
  await transaction.channel.deleteMany({ where });
  return true;
}
