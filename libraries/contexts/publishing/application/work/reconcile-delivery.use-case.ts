import { NetworkFailure, onDoubtOf, type Finding, type PublishedPart } from '@arkyra/network-kit';
import { judgeReading, lostClaims, type PublishingTimes, type ReadingVerdict } from '../../domain/index.ts';
import { heldForConfirm } from '../hold-words.ts';
import type { AttemptEnd, ClaimedDelivery, DeliveryLedger, DeliveryOutcome, LastAttempt, UnknownDelivery } from '../ports/delivery.ledger.ts';
import type { WorkerLives } from '../ports/worker-lives.ts';
import type { ChannelSession, ChannelSessions } from './channel-session.ts';
import { withDeadline } from './deadline.ts';
import { knownParts } from './known-parts.ts';

interface Reading {
  /** Null when the network could not be asked. */
  readonly finding: Finding | null;
  readonly session: ChannelSession | null;
  readonly detail: string;
}

/** Asks the network whether a delivery of unknown fate is there, and decides: published, again, or a person's to say. */
export class ReconcileDelivery {
  readonly #sessions: ChannelSessions;
  readonly #ledger: DeliveryLedger;
  readonly #lives: WorkerLives;
  readonly #times: PublishingTimes;

  constructor(sessions: ChannelSessions, ledger: DeliveryLedger, lives: WorkerLives, times: PublishingTimes) {
    this.#sessions = sessions;
    this.#ledger = ledger;
    this.#lives = lives;
    this.#times = times;
  }

  /** What was recorded; null when the delivery had moved on. */
  async execute({ delivery, others }: UnknownDelivery): Promise<DeliveryOutcome | null> {
    const reading = await this.#read(delivery, new Set(others));
    const verdict = await this.#judge(delivery, reading);
    const outcome = outcomeOf(delivery, reading, verdict, this.#times);
    return (await this.#ledger.record(outcome)) ? outcome : null;
  }

  async #read(delivery: ClaimedDelivery, others: ReadonlySet<string>): Promise<Reading> {
    const { last, published, parts } = delivery;
    // The worker itself said, late, that the network refused it: there is nothing to look for.
    if (!last || last.outcome === 'failed') return { finding: { kind: 'absent' }, session: null, detail: '' };
    let session: ChannelSession;
    try {
      session = await this.#sessions.open(delivery.workspaceId, delivery.channelId, delivery.settings);
    } catch (error) {
      return { finding: null, session: null, detail: detailOf(error) };
    }
    if (last.outcome !== 'sent' && session.adapter.idempotency(session.settings) === 'E') return { finding: { kind: 'unclear', reason: '' }, session, detail: '' };
    if (last.outcome === 'sent' && last.externalId) return { finding: await this.#taken(session, last.externalId), session, detail: '' };
    const part = { index: published.length, text: parts[published.length]?.text ?? '', media: [], key: last.key, published: knownParts(published) };
    const ask = () => withDeadline(this.#times.networkTimeout, never, (signal) => session.adapter.find(part, session.context(signal, { claimed: others, since: firstSeen(last) })));
    try {
      return { finding: await ask().catch(async (error: unknown) => this.#again(error, session, ask)), session, detail: '' };
    } catch (error) {
      return { finding: null, session, detail: detailOf(error) };
    }
  }

  /** Its worker said, after its claim had ended, that the network took it: what is missing is how it looks there. */
  async #taken(session: ChannelSession, externalId: string): Promise<Finding> {
    const part = { externalId, url: null, ref: {} };
    const shown = await withDeadline(this.#times.networkTimeout, never, (signal) => session.adapter.readBack(part, session.context(signal))).catch(() => null);
    return shown?.kind === 'found' ? shown : { kind: 'found', part };
  }

  async #again(error: unknown, session: ChannelSession, ask: () => Promise<Finding>): Promise<Finding> {
    if (error instanceof NetworkFailure && error.class === 'reauth' && (await session.renewed(error))) return ask();
    throw error;
  }

  async #judge(delivery: ClaimedDelivery, { finding, session }: Reading): Promise<ReadingVerdict> {
    const { last } = delivery;
    if (!last || last.outcome === 'failed') return { to: 'scheduled', inMs: 0 };
    const settings = session?.settings ?? {};
    const verdict = judgeReading(
      {
        class: session?.adapter.idempotency(settings) ?? 'D',
        finding: finding?.kind ?? null,
        absentReadings: delivery.absentReadings,
        tries: delivery.readingTries,
        resends: delivery.tries,
        unknownMs: Math.min(delivery.unknownMs ?? 0, last.endedMs ?? Infinity),
        keyAgeMs: last.keyAgeMs,
        onDoubt: onDoubtOf(settings),
        holderGone: !last.open || (await this.#lives.isGone(last.worker)),
        ...session?.adapter.timing?.(settings),
      },
      this.#times,
    );
    // Each resend costs a worker: whatever does that to them is not for Arkyra to repeat.
    return verdict.to === 'scheduled' && delivery.lostClaims >= lostClaims ? { to: 'held', why: 'cost-workers' } : verdict;
  }
}

const never = new AbortController().signal;

/** Not after the network may first have seen this key; in the database's time alone. */
const firstSeen = ({ startedAt, keyAgeMs }: LastAttempt): Date => new Date(Date.parse(startedAt) - keyAgeMs);

function outcomeOf(delivery: ClaimedDelivery, reading: Reading, verdict: ReadingVerdict, times: PublishingTimes): DeliveryOutcome {
  const { id, fence, tries, readingTries, published } = delivery;
  const network = reading.session?.networkName ?? 'The network';
  const base = { deliveryId: id, fence, from: 'unknown' as const, tries, part: published.length };
  switch (verdict.to) {
    case 'published':
      return reading.finding?.kind === 'found' ? foundOutcome(delivery, reading.finding.part, network, times) : { ...base, state: 'unknown', reconcileInMs: times.readingGap };
    case 'scheduled':
      if (verdict.unsure) return { ...base, state: 'scheduled', tries: tries + 1, dueInMs: 0, event: 'sent_again', message: `${network} cannot tell whether it arrived. As the channel’s settings say, it is sent once more.` };
      return { ...base, state: 'scheduled', tries: tries + 1, dueInMs: verdict.inMs, event: 'absent', message: `It did not arrive on ${network}, so it is sent again.`, ...ended(delivery, 'absent') };
    case 'held': {
      const reason = reading.finding?.kind === 'unclear' ? reading.finding.reason : reading.detail;
      const failure = heldForConfirm(verdict.why, network, reason, { part: published.length + 1, of: delivery.parts.length });
      return { ...base, state: 'held', holdReason: 'confirm', failure, event: 'held', message: failure.cause };
    }
    case 'unknown':
      return { ...base, state: 'unknown', reconcileInMs: verdict.againInMs, absentReadings: verdict.absentReadings, readingTries: readingTries + 1, keepFailure: true, maySend: verdict.maySend ?? false };
  }
}

function foundOutcome(delivery: ClaimedDelivery, part: PublishedPart, network: string, times: PublishingTimes): DeliveryOutcome {
  const published = [...delivery.published, part];
  const [head = part] = knownParts(published);
  const { id, fence, tries } = delivery;
  const base = { deliveryId: id, fence, from: 'unknown' as const, tries, published, externalId: head.externalId, url: head.url, part: published.length - 1, ...ended(delivery, 'found', part.externalId) };
  return published.length < delivery.parts.length
    ? { ...base, state: 'scheduled', dueInMs: 0, event: 'part_found', message: `Part ${published.length} was found on ${network}; the rest follows.` }
    : { ...base, state: 'published', proofInMs: times.proofDelay, event: 'found', message: `Found on ${network}: it had arrived.` };
}

function ended({ last }: ClaimedDelivery, outcome: 'found' | 'absent', externalId?: string): { attempt?: AttemptEnd } {
  if (!last) return {};
  return { attempt: { id: last.id, startedAt: last.startedAt, outcome, ...(externalId !== undefined && { externalId }) } };
}

const detailOf = (error: unknown): string => (error instanceof NetworkFailure ? error.detail : 'unexpected error');
