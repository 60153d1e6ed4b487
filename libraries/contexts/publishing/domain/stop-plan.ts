import { assertMove } from './delivery-state.ts';
import { isOnItsWay, mayBeOut, seen, updateOf, type DeliveryOperation, type DeliveryRecord, type PostRecord } from './post-record.ts';
import { PostNotEditableError } from './publishing.errors.ts';

const settled = new Set(['published', 'cancelled']);
const keep = (delivery: DeliveryRecord): DeliveryOperation => ({ op: 'keep', ...seen(delivery) });

function assertNothingOnItsWay({ deliveries }: PostRecord): void {
  if (deliveries.some(isOnItsWay))
    throw new PostNotEditableError('This post is on its way to a network, or the network is still asked whether it arrived. Try again in a moment.');
}

/** Cancels all that is not out. `keepsHistory`: something is, or may be, on a network. */
export function planCancel(record: PostRecord, message: string): { operations: DeliveryOperation[]; keepsHistory: boolean } {
  assertNothingOnItsWay(record);
  const operations = record.deliveries.map((delivery) => {
    if (settled.has(delivery.state)) return keep(delivery);
    assertMove(delivery.state, 'cancelled', delivery.holdReason ?? undefined);
    return updateOf(delivery, { state: 'cancelled', holdReason: null, event: 'cancelled', message });
  });
  return { operations, keepsHistory: record.deliveries.some(mayBeOut) };
}

/** Holds what is scheduled until a person lets it go on. */
export function planPause(record: PostRecord): DeliveryOperation[] {
  const operations = record.deliveries.map((delivery) =>
    delivery.state === 'scheduled' ? updateOf(delivery, { state: 'held', holdReason: 'paused', event: 'paused', message: 'Paused.' }) : keep(delivery),
  );
  if (operations.every(({ op }) => op === 'keep')) throw new PostNotEditableError('Only a scheduled post can be paused.');
  return operations;
}

/** Lets go on what a person paused; what is late by then follows the workspace's missed-window policy. */
export function planResume(record: PostRecord): DeliveryOperation[] {
  const operations = record.deliveries.map((delivery) =>
    delivery.state === 'held' && delivery.holdReason === 'paused'
      ? updateOf(delivery, { state: 'scheduled', holdReason: null, event: 'resumed', message: 'Goes on as planned.' })
      : keep(delivery),
  );
  if (operations.every(({ op }) => op === 'keep')) throw new PostNotEditableError('Only a paused post can be resumed.');
  return operations;
}
