import type { ChannelAccess } from '@arkyra/channels';
import { NetworkFailure, type FailureWords, type Pace, type PublishedPart } from '@arkyra/network-kit';
import { judgeFailure, type PublishingTimes } from '../../domain/index.ts';
import { keptBack } from '../hold-words.ts';
import type { ClaimedDelivery, DeliveryLedger, DeliveryOutcome } from '../ports/delivery.ledger.ts';
import type { Jitter } from '../ports/jitter.ts';
import type { PublishingWatch } from '../ports/publishing-watch.ts';
import { passing, type ChannelSession, type ChannelSessions } from './channel-session.ts';
import type { Lease } from './lease-keeper.ts';
import { failedOutcome, pacedOutcome, sentOutcome, type FailedSend } from './outcome-of.ts';
import type { PartSender, PartResult } from './part-sender.ts';

/** Publishes a claimed delivery part by part and writes down what became of it. Never throws. */
export class PublishDelivery {
  readonly #sessions: ChannelSessions;
  readonly #sender: PartSender;
  readonly #ledger: DeliveryLedger;
  readonly #channels: ChannelAccess;
  readonly #jitter: Jitter;
  readonly #watch: PublishingWatch;
  readonly #times: PublishingTimes;

  constructor(sessions: ChannelSessions, sender: PartSender, ledger: DeliveryLedger, channels: ChannelAccess, jitter: Jitter, watch: PublishingWatch, times: PublishingTimes) {
    this.#sessions = sessions;
    this.#sender = sender;
    this.#ledger = ledger;
    this.#channels = channels;
    this.#jitter = jitter;
    this.#watch = watch;
    this.#times = times;
  }

  /** The outcome as it was recorded; null when the claim was lost. */
  async execute(delivery: ClaimedDelivery, lease: Lease): Promise<DeliveryOutcome | null> {
    try {
      const session = await this.#open(delivery);
      if (session instanceof NetworkFailure) return await this.#fail({ delivery, failure: session, attempt: null, session: null, published: delivery.published }, false, lease);
      return await this.#publish(session, delivery, lease);
    } catch (error) {
      // The claim runs out and the sweep decides: by the attempt, not by what this process believes.
      this.#watch.warn('A delivery was left to the sweep', { deliveryId: delivery.id, error: String(error) });
      return null;
    }
  }

  #open({ workspaceId, channelId, settings }: ClaimedDelivery): Promise<ChannelSession | NetworkFailure> {
    return this.#sessions.open(workspaceId, channelId, settings).catch(passing);
  }

  async #publish(session: ChannelSession, delivery: ClaimedDelivery, lease: Lease): Promise<DeliveryOutcome | null> {
    let published: readonly PublishedPart[] = delivery.published;
    for (const content of delivery.parts.slice(published.length)) {
      const result: PartResult = await this.#sender.send(session, delivery, published, content, lease);
      if (result.kind === 'lost') return this.#lost(delivery);
      if (result.kind === 'paced') return this.#keepBack(session, delivery, published.length, result.waitMs, lease);
      if (result.kind === 'failed') return this.#fail({ ...result, delivery, session, published }, result.sentBefore, lease);
      published = [...published, result.part];
      const outcome = sentOutcome(delivery, published, result.attempt, session.networkName, this.#times);
      if (!(await this.#record(outcome, lease))) return this.#lost(delivery);
      if (outcome.state === 'published') return this.#done(session, outcome);
    }
    return this.#lost(delivery);
  }

  async #fail(send: FailedSend, sentBefore: boolean, lease: Lease): Promise<DeliveryOutcome | null> {
    const { delivery, failure, attempt, session } = send;
    const facts = { class: failure.class, stage: attempt ? failure.stage : ('before-send' as const), retryAfterMs: failure.retryAfterMs, tries: delivery.tries, sentBefore };
    const verdict = judgeFailure(facts, this.#times, this.#jitter.fraction());
    const outcome = failedOutcome(send, verdict, this.#times);
    if (verdict.action === 'wait') await this.#pause(delivery, verdict.delayMs, outcome.failure);
    return (await this.#record(outcome, lease)) ? this.#done(session, outcome) : this.#lost(delivery);
  }

  async #keepBack(session: ChannelSession, delivery: ClaimedDelivery, part: number, waitMs: number, lease: Lease): Promise<DeliveryOutcome | null> {
    const pace = paceReached(session.paces, waitMs);
    const outcome = pacedOutcome(delivery, part, waitMs, keptBack(session.networkName, pace));
    await this.#pause(delivery, waitMs, outcome.failure, pace);
    return (await this.#record(outcome, lease)) ? this.#done(session, outcome) : this.#lost(delivery);
  }

  /** The whole channel waits, before this delivery goes back on the plan. */
  async #pause({ workspaceId, channelId }: ClaimedDelivery, ms: number, words: FailureWords, pace?: Pace): Promise<void> {
    const until = await this.#ledger.instantIn(ms);
    await this.#channels.pauseUntil(workspaceId, channelId, until);
    await this.#ledger.delayChannel(channelId, until, words, pace);
  }

  /** A database that is away for a moment must not turn a known outcome into an unknown one. */
  async #record(outcome: DeliveryOutcome, lease: Lease): Promise<boolean> {
    for (;;) {
      try {
        return await this.#ledger.record(outcome);
      } catch (error) {
        if (!lease.holdsFor(this.#times.recordRetry)) throw error;
        await new Promise((resolve) => setTimeout(resolve, this.#times.recordRetry));
      }
    }
  }

  #done(session: ChannelSession | null, outcome: DeliveryOutcome): DeliveryOutcome {
    this.#watch.finished(session?.adapter.rules.network ?? 'none', outcome.state);
    return outcome;
  }

  #lost(delivery: ClaimedDelivery): null {
    this.#watch.finished('none', 'lost');
    this.#watch.warn('A claim was lost before its outcome was written', { deliveryId: delivery.id, fence: delivery.fence });
    return null;
  }
}

/** The shortest of the limits that can make anybody wait so long. */
function paceReached(paces: readonly Pace[], waitMs: number): Pace {
  const [first, ...others] = paces.toSorted((a, b) => a.spanMs - b.spanMs);
  if (!first) throw new Error('A channel without limits was kept back');
  return [first, ...others].find(({ spanMs }) => spanMs + spanMs / 60 >= waitMs) ?? first;
}
