import { MediaNotFoundError, MediaReader } from '@arkyra/media';
import { NetworkFailure, type PartToSend, type PreparedPart, type PublishedPart } from '@arkyra/network-kit';
import { partDigest, type Part, type PublishingTimes } from '../../domain/index.ts';
import type { BegunAttempt, ClaimedDelivery, DeliveryLedger, PaceReached } from '../ports/delivery.ledger.ts';
import type { NetworkSlots } from './call-limit.ts';
import { passing, type ChannelSession } from './channel-session.ts';
import { knownParts } from './known-parts.ts';
import { withDeadline } from './deadline.ts';
import type { Lease, LeaseKeeper } from './lease-keeper.ts';

export type PartResult =
  | { readonly kind: 'sent'; readonly part: PublishedPart; readonly attempt: BegunAttempt }
  /** `attempt` is set when the request that publishes may have begun. */
  | { readonly kind: 'failed'; readonly failure: NetworkFailure; readonly attempt: BegunAttempt | null; readonly sentBefore: boolean }
  /** Nothing was sent, and nothing may be for so long: the network's limit for the channel would be reached. */
  | { readonly kind: 'paced'; readonly waitMs: number }
  /** The claim is somebody else's by now: nothing may be sent or written. */
  | { readonly kind: 'lost' };

interface Job {
  readonly session: ChannelSession;
  readonly delivery: ClaimedDelivery;
  readonly lease: Lease;
  readonly part: PartToSend;
  readonly digest: string;
  readonly sentBefore: boolean;
}

/** Sends one part: uploads first, which may be repeated; then the attempt is committed; then the one request that publishes. */
export class PartSender {
  readonly #media: MediaReader;
  readonly #ledger: DeliveryLedger;
  readonly #leases: LeaseKeeper;
  readonly #times: PublishingTimes;
  readonly #slots: NetworkSlots;

  constructor(media: MediaReader, ledger: DeliveryLedger, leases: LeaseKeeper, times: PublishingTimes, slots: NetworkSlots) {
    this.#media = media;
    this.#ledger = ledger;
    this.#leases = leases;
    this.#times = times;
    this.#slots = slots;
  }

  async send(session: ChannelSession, delivery: ClaimedDelivery, published: readonly PublishedPart[], content: Part, lease: Lease): Promise<PartResult> {
    let job: Job;
    try {
      job = await this.#job(session, delivery, published, content, lease);
    } catch (error) {
      return failed(null, unsent(error), false);
    }
    const first = await this.#try(job);
    if (first.kind !== 'failed' || first.failure.class !== 'reauth') return first;
    try {
      if (!(await session.renewed(first.failure))) return first;
    } catch (error) {
      return failed(first.attempt, unsent(error), job.sentBefore);
    }
    if (first.attempt) await this.#close(job, first.attempt, first.failure);
    const second = await this.#try(job);
    if (second.kind === 'failed' && second.failure.class === 'reauth') await session.renewed(second.failure);
    return second;
  }

  async #job(session: ChannelSession, delivery: ClaimedDelivery, published: readonly PublishedPart[], content: Part, lease: Lease): Promise<Job> {
    const { limits } = session.adapter.rules;
    const media = await Promise.all(content.mediaIds.map((id) => this.#media.fitted(delivery.workspaceId, id, limits.media)));
    const digest = partDigest({ text: content.text, media, settings: session.settings });
    const { last } = delivery;
    const same = last !== null && last.part === published.length && last.digest === digest ? last : null;
    const part = { index: published.length, text: content.text, media, key: same?.key ?? session.adapter.newKey(), published: knownParts(published) };
    return { session, delivery, lease, part, digest, sentBefore: same !== null && same.outcome !== 'failed' };
  }

  async #try(job: Job): Promise<PartResult> {
    const { session, lease, part, sentBefore } = job;
    const { adapter } = session;
    let prepared: PreparedPart;
    try {
      prepared = await this.#slots.preparations.use(() => withDeadline(this.#times.prepareTimeout, lease.signal, (signal) => adapter.prepare(part, session.context(signal))));
    } catch (error) {
      return failed(null, unsent(error), sentBefore);
    }
    if (!lease.holdsFor(2 * this.#times.networkTimeout)) await this.#leases.renew();
    const attempt = await this.#begin(job);
    if (attempt === null || attempt instanceof NetworkFailure) return attempt ? failed(null, attempt, sentBefore) : { kind: 'lost' };
    if ('waitMs' in attempt) return { kind: 'paced', waitMs: attempt.waitMs };
    try {
      const sent = await this.#slots.sends.use(() => this.#publish(job, prepared));
      return { kind: 'sent', part: sent, attempt };
    } catch (error) {
      return failed(attempt, error instanceof NetworkFailure ? error : new NetworkFailure('unknown', { detail: 'Unexpected error while sending', cause: error }), sentBefore);
    }
  }

  /** The last look before the first byte: after a long pause of this process the claim may have run out. */
  #publish({ session, lease, part }: Job, prepared: PreparedPart): Promise<PublishedPart> {
    const { networkTimeout } = this.#times;
    if (!lease.holdsFor(networkTimeout)) throw new NetworkFailure('transient', { stage: 'before-send', detail: 'The claim was about to end' });
    return withDeadline(networkTimeout, lease.signal, (signal) => session.adapter.send(part, prepared, session.context(signal)));
  }

  async #begin({ session, delivery, part, digest }: Job): Promise<BegunAttempt | PaceReached | NetworkFailure | null> {
    try {
      return await this.#ledger.begin({ deliveryId: delivery.id, fence: delivery.fence, part: part.index, key: part.key, digest, limits: session.paces });
    } catch (error) {
      return passing(error);
    }
  }

  /** An attempt that the network turned away for its credentials alone. */
  async #close({ delivery }: Job, { id, startedAt }: BegunAttempt, { stage, detail, status }: NetworkFailure): Promise<void> {
    const error = { class: 'reauth' as const, stage, detail, ...(status !== undefined && { status }) };
    const { id: deliveryId, fence, tries } = delivery;
    await this.#ledger.record({ deliveryId, fence, from: 'publishing', state: 'publishing', tries, attempt: { id, startedAt, outcome: 'failed', error } });
  }
}

const failed = (attempt: BegunAttempt | null, failure: NetworkFailure, sentBefore: boolean): PartResult => ({ kind: 'failed', failure, attempt, sentBefore });

/** Whatever went wrong before the request that publishes: it did not publish. */
function unsent(error: unknown): NetworkFailure {
  if (error instanceof MediaNotFoundError) return new NetworkFailure('validation', { stage: 'before-send', detail: 'A picture of this post is gone', cause: error });
  const failure = passing(error);
  if (failure.stage === 'before-send') return failure;
  const { class: failureClass, detail, status, retryAfterMs } = failure;
  return new NetworkFailure(failureClass, { stage: 'before-send', detail, cause: error, ...(status !== undefined && { status }), ...(retryAfterMs !== undefined && { retryAfterMs }) });
}
