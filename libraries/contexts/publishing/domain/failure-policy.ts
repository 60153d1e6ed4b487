import { backoff } from './backoff.ts';
import type { FailureClass, FailureStage } from './failure.ts';
import { automaticTries, rateLimitTries, type PublishingTimes } from './publishing-times.ts';

/**
 * `retry` by itself after a backoff · `wait` until the network allows it, with the whole channel ·
 * `reconnect` a person signs in again · `fail` for good · `reconcile` ask the network first.
 */
export type FailureAction = 'retry' | 'wait' | 'reconnect' | 'fail' | 'reconcile';

/** Only what surely did not publish may be sent again without asking the network. */
export const failureActions: Record<FailureClass, Record<FailureStage, FailureAction>> = {
  reauth: { 'before-send': 'reconnect', 'after-send': 'reconnect' },
  permission: { 'before-send': 'fail', 'after-send': 'fail' },
  duplicate: { 'before-send': 'fail', 'after-send': 'fail' },
  rate_limited: { 'before-send': 'wait', 'after-send': 'wait' },
  rejected: { 'before-send': 'fail', 'after-send': 'fail' },
  validation: { 'before-send': 'fail', 'after-send': 'fail' },
  config: { 'before-send': 'fail', 'after-send': 'fail' },
  transient: { 'before-send': 'retry', 'after-send': 'reconcile' },
  unknown: { 'before-send': 'retry', 'after-send': 'reconcile' },
};

export interface FailureFacts {
  readonly class: FailureClass;
  readonly stage: FailureStage;
  readonly retryAfterMs?: number | undefined;
  /** Automatic tries so far since a person last set the delivery going. */
  readonly tries: number;
  /** Whether this very content may already have reached the network in an earlier attempt. */
  readonly sentBefore: boolean;
}

export type FailureVerdict =
  | { readonly action: 'retry' | 'wait'; readonly delayMs: number }
  | { readonly action: 'reconnect' | 'fail' | 'reconcile' };

/** What to do about a failure. `fraction` in [0, 1) spreads those that failed together. */
export function judgeFailure(facts: FailureFacts, times: PublishingTimes, fraction: number): FailureVerdict {
  const action = failureActions[facts.class][facts.stage];
  // "I already have this" after a try of ours that was never confirmed: it is most likely our own.
  if (facts.class === 'duplicate' && facts.sentBefore) return { action: 'reconcile' };
  if (action === 'wait') {
    if (facts.tries >= rateLimitTries) return { action: 'fail' };
    return { action, delayMs: facts.retryAfterMs ?? times.rateLimitPause };
  }
  if (action === 'retry') {
    if (facts.tries >= automaticTries) return { action: 'fail' };
    const delay = backoff(facts.tries, { base: times.backoffBase, max: times.backoffMax }, fraction);
    return { action, delayMs: Math.max(delay, facts.retryAfterMs ?? 0) };
  }
  return { action };
}
