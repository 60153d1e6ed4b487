import { InvalidTransitionError } from './publishing.errors.ts';

export const deliveryStates = ['draft', 'scheduled', 'publishing', 'published', 'failed', 'unknown', 'held', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const holdReasons = ['approval', 'channel', 'paused', 'missed', 'quota', 'confirm'] as const;
export type HoldReason = (typeof holdReasons)[number];

export interface Transition {
  readonly from: DeliveryState;
  readonly to: DeliveryState;
  /** What leads there, as the table of ARCHITECTURE says it. */
  readonly when: string;
  /** Only into (or out of) a hold for one of these reasons. */
  readonly reasons?: readonly HoldReason[];
}

const passing = ['channel', 'paused', 'missed', 'quota'] as const;

/** Every change of state that a delivery may make; nothing else is possible. */
export const transitions: readonly Transition[] = [
  { from: 'draft', to: 'scheduled', when: 'a time and no approval needed, or approved' },
  { from: 'draft', to: 'held', when: 'submitted for approval, or scheduled on a channel that needs reconnecting', reasons: ['approval', 'channel'] },
  { from: 'held', to: 'draft', when: 'changes requested, or taken off the plan', reasons: ['approval', ...passing] },
  { from: 'held', to: 'scheduled', when: 'approved, or the reason ended', reasons: ['approval', ...passing] },
  { from: 'held', to: 'held', when: 'the reason ended but its window had passed; approved too late; or no longer approved', reasons: [...passing, 'approval'] },
  { from: 'scheduled', to: 'draft', when: 'taken off the plan' },
  { from: 'scheduled', to: 'publishing', when: 'claimed' },
  { from: 'scheduled', to: 'held', when: 'channel, pause, missed window or quota; or no longer approved', reasons: [...passing, 'approval'] },
  { from: 'publishing', to: 'published', when: 'outcome' },
  { from: 'publishing', to: 'failed', when: 'a definite refusal' },
  { from: 'publishing', to: 'scheduled', when: 'backoff, before the first byte only' },
  { from: 'publishing', to: 'unknown', when: 'no answer after the first byte' },
  { from: 'publishing', to: 'held', when: 'the network no longer takes the sign-in', reasons: ['channel'] },
  { from: 'unknown', to: 'published', when: 'found on the network' },
  { from: 'unknown', to: 'scheduled', when: 'absent, confirmed twice; or found, with parts still missing' },
  { from: 'unknown', to: 'held', when: 'the network cannot tell', reasons: ['confirm'] },
  { from: 'held', to: 'published', when: 'a person confirms', reasons: ['confirm'] },
  { from: 'held', to: 'scheduled', when: 'a person retries', reasons: ['confirm'] },
  { from: 'failed', to: 'scheduled', when: 'a person retries' },
  { from: 'failed', to: 'published', when: 'a person confirms' },
  { from: 'failed', to: 'draft', when: 'taken off the plan' },
  { from: 'draft', to: 'cancelled', when: 'cancelled, or its post deleted' },
  { from: 'scheduled', to: 'cancelled', when: 'cancelled, its post deleted, or its window missed and skipped' },
  { from: 'held', to: 'cancelled', when: 'cancelled, or its post deleted' },
  { from: 'failed', to: 'cancelled', when: 'cancelled, or its post deleted' },
];

/** Whether the table allows the change; `reason` is that of the hold on either side. */
export function mayMove(from: DeliveryState, to: DeliveryState, reason?: HoldReason): boolean {
  return transitions.some(
    (row) => row.from === from && row.to === to && (row.reasons === undefined || (reason !== undefined && row.reasons.includes(reason))),
  );
}

/** Throws `InvalidTransitionError` when the table does not allow the change. */
export function assertMove(from: DeliveryState, to: DeliveryState, reason?: HoldReason): void {
  if (!mayMove(from, to, reason)) throw new InvalidTransitionError(from, to);
}
