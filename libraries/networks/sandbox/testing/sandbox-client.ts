import type { ConnectedAccount, IdempotencyClass, PartToSend, PublishedPart, SendContext } from '@arkyra/network-kit';
import type { SandboxAdapter } from '../src/index.ts';
import { adapterFor, type RunningSandbox } from './sandbox-peer.ts';

/** An account on a Sandbox network, with what tests do with one. */
export class SandboxClient {
  readonly adapter: SandboxAdapter;
  readonly account: ConnectedAccount;
  readonly idempotency: IdempotencyClass;

  private constructor(adapter: SandboxAdapter, account: ConnectedAccount, idempotency: IdempotencyClass) {
    this.adapter = adapter;
    this.account = account;
    this.idempotency = idempotency;
  }

  static async connect(sandbox: RunningSandbox, idempotency: IdempotencyClass = 'A', handle = 'tester'): Promise<SandboxClient> {
    const adapter = adapterFor(sandbox);
    return new SandboxClient(adapter, await adapter.connect({ handle }), idempotency);
  }

  part(text: string, more: Partial<PartToSend> = {}): PartToSend {
    return { index: 0, text, media: [], key: this.adapter.newKey(), published: [], ...more };
  }

  context(more: Partial<SendContext> = {}): SendContext {
    const { externalId, handle, credentials } = this.account;
    return { externalId, handle, credentials, settings: { class: this.idempotency }, signal: AbortSignal.timeout(10_000), ...more };
  }

  async publish(part: PartToSend, more: Partial<SendContext> = {}): Promise<PublishedPart> {
    const context = this.context(more);
    return this.adapter.send(part, await this.adapter.prepare(part, context), context);
  }
}
