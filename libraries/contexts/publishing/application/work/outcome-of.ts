import { failureWords, type FailureWords, type NetworkFailure, type PublishedPart } from '@arkyra/network-kit';
import { firstReadingMs, type FailureVerdict, type PublishingTimes } from '../../domain/index.ts';
import { heldForChannel } from '../hold-words.ts';
import type { AttemptEnd, BegunAttempt, ClaimedDelivery, DeliveryOutcome } from '../ports/delivery.ledger.ts';
import type { ChannelSession } from './channel-session.ts';
import { knownParts } from './known-parts.ts';

type Common = Pick<DeliveryOutcome, 'deliveryId' | 'fence' | 'from' | 'tries'>;

const common = ({ id, fence, tries }: ClaimedDelivery): Common => ({ deliveryId: id, fence, from: 'publishing', tries });

/** A part went out: the delivery is published with its last, and otherwise goes on. */
export function sentOutcome(delivery: ClaimedDelivery, published: readonly PublishedPart[], attempt: BegunAttempt, network: string, times: PublishingTimes): DeliveryOutcome {
  const [head] = knownParts(published);
  const sent = published.at(-1);
  const end: AttemptEnd = { id: attempt.id, startedAt: attempt.startedAt, outcome: 'sent', ...(sent && { externalId: sent.externalId }) };
  const parts = { ...common(delivery), published, attempt: end, ...(head && { externalId: head.externalId, url: head.url }) };
  if (published.length < delivery.parts.length) return { ...parts, state: 'publishing' };
  return { ...parts, state: 'published', proofInMs: times.proofDelay, event: 'published', message: `Published on ${network}.`, number: attempt.number };
}

/** The channel has used up what its network allows: the delivery waits its turn, and nothing was tried. */
export const pacedOutcome = (delivery: ClaimedDelivery, part: number, waitMs: number, words: FailureWords): DeliveryOutcome & { readonly failure: FailureWords } => ({
  ...common(delivery),
  state: 'scheduled',
  part,
  dueInMs: waitMs,
  failure: words,
  event: 'rate_kept',
  message: words.cause,
});

export interface FailedSend {
  readonly delivery: ClaimedDelivery;
  readonly failure: NetworkFailure;
  readonly attempt: BegunAttempt | null;
  /** Null when the channel could not even be opened. */
  readonly session: ChannelSession | null;
  readonly published: readonly PublishedPart[];
}

/** A send failed: what the verdict makes of the delivery. */
export function failedOutcome(send: FailedSend, verdict: FailureVerdict, times: PublishingTimes): DeliveryOutcome & { readonly failure: FailureWords } {
  const { delivery, attempt, failure, session } = send;
  const network = session?.networkName ?? 'The network';
  const words = failureWords(failure.class, network, failure.detail);
  const base: Omit<DeliveryOutcome, 'state' | 'failure'> & { readonly failure: FailureWords } = {
    ...common(delivery),
    part: send.published.length,
    failure: words,
    message: words.cause,
    ...(attempt && { number: attempt.number, attempt: attemptEnd(attempt, failure, verdict) }),
  };
  switch (verdict.action) {
    case 'retry':
      return { ...base, state: 'scheduled', dueInMs: verdict.delayMs, tries: delivery.tries + 1, event: 'retry_later' };
    case 'wait':
      return { ...base, state: 'scheduled', dueInMs: verdict.delayMs, tries: delivery.tries + 1, event: 'rate_limited' };
    case 'reconnect':
      return { ...base, state: 'held', holdReason: 'channel', failure: heldForChannel(network, failure.detail), event: 'held' };
    case 'fail':
      return { ...base, state: 'failed', failure: isPassing(words) ? triedEnough(words) : words, event: 'failed' };
    case 'reconcile':
      return { ...base, state: 'unknown', reconcileInMs: readingIn(session, times), failure: failureWords('unknown', network, failure.detail), event: 'unknown' };
  }
}

function attemptEnd({ id, startedAt }: BegunAttempt, { class: failureClass, stage, detail, status }: NetworkFailure, { action }: FailureVerdict): AttemptEnd {
  const error = { class: failureClass, stage, detail, ...(status !== undefined && { status }) };
  return { id, startedAt, outcome: action === 'reconcile' ? 'unknown' : 'failed', error };
}

function readingIn(session: ChannelSession | null, times: PublishingTimes): number {
  if (!session) return times.readingGap;
  const idempotency = session.adapter.idempotency(session.settings);
  return firstReadingMs(session.adapter.timing?.(session.settings).visibilityDelayMs, idempotency, times);
}

const isPassing = ({ code }: FailureWords): boolean => code === 'transient' || code === 'rate_limited' || code === 'unknown';

const triedEnough = (words: FailureWords): FailureWords => ({ ...words, whoActs: 'user', nextStep: 'Arkyra has tried several times. Look at the channel, then retry.' });
