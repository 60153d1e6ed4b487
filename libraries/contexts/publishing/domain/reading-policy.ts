import { backoff } from './backoff.ts';
import type { FindingKind, IdempotencyClass } from './failure.ts';
import { automaticTries, readingTries, type PublishingTimes } from './publishing-times.ts';

export interface ReadingFacts {
  readonly class: IdempotencyClass;
  /** What the network said; null when it could not be asked this time. */
  readonly finding: FindingKind | null;
  /** Readings in a row that surely did not find it, before this one. */
  readonly absentReadings: number;
  /** Readings before this one. */
  readonly tries: number;
  /** Times that it was sent again by itself since a person last set it going. */
  readonly resends: number;
  /** Milliseconds since nobody can be sending it any more: its worker said so, or its claim ended. */
  readonly unknownMs: number;
  /** Milliseconds since the network may first have seen the key. */
  readonly keyAgeMs: number;
  /** The attempt's worker said itself that it had ended, or its process is known to be gone. */
  readonly holderGone: boolean;
  /** What the channel's owner wants where nothing can be looked up; a person is asked unless told otherwise. */
  readonly onDoubt?: 'ask' | 'send-again';
  readonly keyWindowMs?: number | undefined;
  readonly visibilityDelayMs?: number | undefined;
}

export type ReadingVerdict =
  | { readonly to: 'published' }
  /** Surely not there: it may be sent again. */
  /** `unsure`: nobody can tell, and the channel prefers a second copy to none. */
  | { readonly to: 'scheduled'; readonly inMs: number; readonly unsure?: true }
  | { readonly to: 'held'; readonly why: 'no-way-to-tell' | 'holder-may-send' | 'tried-enough' | 'never-arrives' | 'cost-workers' }
  /** `maySend`: its former holder may send even now, so what was read so far proves nothing. */
  | { readonly to: 'unknown'; readonly againInMs: number; readonly absentReadings: number; readonly maySend?: true };

const readingsNeeded = 2;

/** Milliseconds between an unknown outcome and the first reading. */
export const firstReadingMs = (visibilityDelayMs: number | undefined, idempotency: IdempotencyClass, times: PublishingTimes): number =>
  idempotency === 'D' ? (visibilityDelayMs ?? times.visibilityDelay) : times.readingGap;

/** What a reading of the network means (QUALITY: "Publishing is right under faults"). */
export function judgeReading(facts: ReadingFacts, times: PublishingTimes): ReadingVerdict {
  if (facts.finding === 'found') return { to: 'published' };
  if (facts.class === 'E') return unreadable(facts, times);
  if (facts.finding === 'unclear') return { to: 'held', why: 'no-way-to-tell' };
  if (facts.finding === null) return again(facts, facts.absentReadings, times);
  // A paused process may still send: wait a little for its end to be known, then ask a person.
  if (!resendIsSafe(facts) && !facts.holderGone) {
    if (facts.tries + 1 >= readingTries) return { to: 'held', why: 'holder-may-send' };
    return { to: 'unknown', againInMs: laterIn(facts, times), absentReadings: 0, maySend: true };
  }
  // Too early for an absence to mean anything.
  const early = visibleAfter(facts, times) - facts.unknownMs;
  if (early > 0) return { to: 'unknown', againInMs: early, absentReadings: 0 };
  const absentReadings = facts.absentReadings + 1;
  if (absentReadings < readingsNeeded) return { to: 'unknown', againInMs: times.readingGap, absentReadings };
  return resend(facts, times);
}

/** A second copy at most, and only when the first can come no more. */
function unreadable(facts: ReadingFacts, times: PublishingTimes): ReadingVerdict {
  if (facts.onDoubt !== 'send-again' || facts.resends > 0) return { to: 'held', why: 'no-way-to-tell' };
  if (facts.holderGone) return { to: 'scheduled', inMs: 0, unsure: true };
  return facts.tries + 1 >= readingTries ? { to: 'held', why: 'holder-may-send' } : { to: 'unknown', againInMs: laterIn(facts, times), absentReadings: 0, maySend: true };
}

/** The first time at once, then ever more rarely, so that a network that swallows all is not asked without end. */
function resend({ resends }: ReadingFacts, times: PublishingTimes): ReadingVerdict {
  if (resends >= automaticTries) return { to: 'held', why: 'never-arrives' };
  return { to: 'scheduled', inMs: resends === 0 ? 0 : backoff(resends - 1, { base: times.backoffBase, max: times.backoffMax }, 0) };
}

/** Whether the network itself drops a second copy. Half the window, so that a resend ends well inside it. */
const resendIsSafe = ({ class: idempotency, keyAgeMs, keyWindowMs = 0 }: ReadingFacts): boolean =>
  idempotency === 'A' || (idempotency === 'B' && keyAgeMs < keyWindowMs / 2);

/** Where only the feed can tell, a post may be there and not show yet. */
const visibleAfter = (facts: ReadingFacts, times: PublishingTimes): number =>
  facts.class === 'D' || (facts.class === 'B' && !resendIsSafe(facts)) ? (facts.visibilityDelayMs ?? times.visibilityDelay) : 0;

function again(facts: ReadingFacts, absentReadings: number, times: PublishingTimes): ReadingVerdict {
  if (facts.tries + 1 >= readingTries) return { to: 'held', why: 'tried-enough' };
  return { to: 'unknown', againInMs: laterIn(facts, times), absentReadings };
}

/** Ever more rarely. */
const laterIn = ({ tries }: ReadingFacts, times: PublishingTimes): number => backoff(tries, { base: times.readingGap, max: times.readingGapMax }, 0);
