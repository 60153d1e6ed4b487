import { NetworkFailure } from '@arkyra/network-kit';
import { proofTries, type PublishingTimes } from '../../domain/index.ts';
import type { DeliveryLedger, UnprovedDelivery } from '../ports/delivery.ledger.ts';
import type { ChannelSessions } from './channel-session.ts';
import { withDeadline } from './deadline.ts';
import { knownParts } from './known-parts.ts';

/** Reads a published delivery back from its network: the proof that people see. */
export class ProveDelivery {
  readonly #sessions: ChannelSessions;
  readonly #ledger: DeliveryLedger;
  readonly #times: PublishingTimes;

  constructor(sessions: ChannelSessions, ledger: DeliveryLedger, times: PublishingTimes) {
    this.#sessions = sessions;
    this.#ledger = ledger;
    this.#times = times;
  }

  async execute(delivery: UnprovedDelivery): Promise<void> {
    const { id: deliveryId } = delivery;
    const proof = await this.#readBack(delivery);
    if (proof.kind === 'found') {
      await this.#ledger.recordProof({ deliveryId, proved: true, url: proof.url, againInMs: null, message: 'Read back from the network.' });
      return;
    }
    const isLast = delivery.tries + 1 >= proofTries;
    const againInMs = isLast ? null : this.#times.proofDelay * 10 * (delivery.tries + 1);
    await this.#ledger.recordProof({ deliveryId, proved: false, url: null, againInMs, message: `The network took the post but did not show it back${proof.reason}.` });
  }

  async #readBack({ workspaceId, channelId, settings, published }: UnprovedDelivery): Promise<{ kind: 'found'; url: string | null } | { kind: 'not'; reason: string }> {
    try {
      const session = await this.#sessions.open(workspaceId, channelId, settings);
      let url: string | null = null;
      for (const part of knownParts(published)) {
        const finding = await withDeadline(this.#times.networkTimeout, never, (signal) => session.adapter.readBack(part, session.context(signal)));
        if (finding.kind !== 'found') return { kind: 'not', reason: finding.kind === 'unclear' ? ` (${finding.reason})` : '' };
        url ??= finding.part.url;
      }
      return { kind: 'found', url };
    } catch (error) {
      return { kind: 'not', reason: error instanceof NetworkFailure && error.detail ? ` (${error.detail})` : '' };
    }
  }
}

const never = new AbortController().signal;
