import { planResolve } from '../domain/index.ts';
import type { Asked } from './author.ts';
import type { ChangePost } from './change-post.ts';
import type { PostText } from './ports/post.store.ts';
import { assertMayPublish } from './publish-permission.ts';
import type { RetryDelivery } from './retry-delivery.use-case.ts';

export interface ResolveDeliveryInput extends Asked {
  readonly deliveryId: string;
  /** Whether the person found the post on the network, and where. */
  readonly word: { readonly published: boolean; readonly url?: string | undefined };
}

/** A person says whether a delivery that waits for confirmation is published; if not, it is tried again. A thread goes on after the part that was asked about. */
export class ResolveDelivery {
  readonly #change: ChangePost;
  readonly #retry: RetryDelivery;

  constructor(change: ChangePost, retry: RetryDelivery) {
    this.#change = change;
    this.#retry = retry;
  }

  execute({ deliveryId, word, ...asked }: ResolveDeliveryInput): Promise<PostText> {
    assertMayPublish(asked.principal);
    return this.#change.delivery(asked, deliveryId, (record, delivery) => {
      const operations = planResolve(record, delivery, word);
      const goesOn = operations.some((operation) => operation.op === 'update' && operation.id === delivery.id && operation.state === 'scheduled');
      if (!goesOn) return { action: 'delivery.resolved', operations, bump: false };
      return this.#retry.again(asked, record, delivery, operations, 'delivery.resolved');
    });
  }
}
