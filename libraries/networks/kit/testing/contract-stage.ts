import { expect } from '@jest/globals';
import { NetworkFailure, type ConnectedAccount, type MediaFile, type NetworkAdapter, type PartToSend, type PublishedPart, type SendContext } from '../src/index.ts';
import type { NetworkPeer } from './network-peer.ts';

export type GetStage = () => Stage;

let made = 0;

/** A text that no other test uses. */
export function aText(): string {
  made += 1;
  return `Contract ${made}`;
}

/** The peer, an account on it, and what the tests do with both. */
export class Stage {
  readonly peer: NetworkPeer;
  readonly account: ConnectedAccount;

  constructor(peer: NetworkPeer, account: ConnectedAccount) {
    this.peer = peer;
    this.account = account;
  }

  context(more: Partial<SendContext> = {}): SendContext {
    const { externalId, handle, credentials } = this.account;
    return { externalId, handle, credentials, settings: this.peer.settings, signal: AbortSignal.timeout(20_000), ...more };
  }

  part(text = aText(), published: readonly PublishedPart[] = [], media: readonly MediaFile[] = []): PartToSend {
    return { index: published.length, text, media, key: this.peer.adapter.newKey(), published };
  }

  async publish(part: PartToSend, adapter: NetworkAdapter = this.peer.adapter, context = this.context()): Promise<PublishedPart> {
    return adapter.send(part, await adapter.prepare(part, context), context);
  }

  /** What the network has of a part, by its text. */
  async recorded({ text }: PartToSend) {
    return (await this.peer.record(this.account)).filter((post) => post.text === text);
  }

  async find(part: PartToSend) {
    await this.peer.settle?.();
    return this.peer.adapter.find({ ...part, media: [] }, this.context());
  }
}

/** The failure that a call must end with. */
export async function failureOf(promise: Promise<unknown>): Promise<NetworkFailure> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NetworkFailure);
  return error as NetworkFailure;
}

/** The id after a second send: from its answer, or from a look where the network answers the second with an error. */
export async function sendAgain(stage: Stage, part: PartToSend): Promise<string | undefined> {
  try {
    return (await stage.publish(part)).externalId;
  } catch (error) {
    expect(error).toBeInstanceOf(NetworkFailure);
    const finding = await stage.find(part);
    return finding.kind === 'found' ? finding.part.externalId : undefined;
  }
}
