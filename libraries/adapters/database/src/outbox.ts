import type { EventMap, EventName } from '@arkyra/contracts/events';
import type { Ids } from '@arkyra/kernel';
import type { Transaction } from './database.ts';

/** Leaves an event in the outbox of the transaction that makes it true. */
export async function appendEvent<N extends EventName>(
  transaction: Transaction,
  ids: Ids,
  { workspaceId, topic, payload }: { readonly workspaceId: string; readonly topic: N; readonly payload: EventMap[N] },
): Promise<void> {
  // createMany: the app role may write the outbox, not read it.
  await transaction.outboxMessage.createMany({ data: [{ id: ids.next(), workspaceId, topic, payload }] });
}
