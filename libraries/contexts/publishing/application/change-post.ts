import { NotFoundError } from '@arkyra/kernel';
import { PostNotEditableError, PostVersionStaleError, type DeliveryOperation, type DeliveryRecord, type PostRecord } from '../domain/index.ts';
import { authorOf, type Asked } from './author.ts';
import { auditOfStep } from './post-audit.ts';
import type { HeldWords, PostStore, PostText } from './ports/post.store.ts';
import type { WakeUps } from './ports/wake-ups.ts';
import { errorOf, isRefusal } from './refusals.ts';

/** A worker may claim or finish a delivery between the read and the write; then all is judged again. */
const readings = 5;
const none: HeldWords = new Map();

export interface Change {
  readonly action: string;
  readonly operations: readonly DeliveryOperation[];
  readonly bump: boolean;
  readonly deletePost?: boolean;
  readonly heldWords?: HeldWords;
}

/** Reads a post, lets `plan` decide on it, and applies that if nothing moved meanwhile. Content stays as it is. */
export class ChangePost {
  readonly #store: PostStore;
  readonly #wakeUps: WakeUps;

  constructor(store: PostStore, wakeUps: WakeUps) {
    this.#store = store;
    this.#wakeUps = wakeUps;
  }

  post(asked: Asked, postId: string, seenVersion: number | undefined, plan: (record: PostRecord) => Change | Promise<Change>): Promise<PostText> {
    const { workspaceId, testMode } = asked.principal;
    return this.#change(asked, seenVersion, async () => {
      const record = await this.#store.record(workspaceId, postId, testMode);
      if (!record) throw new NotFoundError('post');
      return { record, change: await plan(record) };
    });
  }

  delivery(asked: Asked, deliveryId: string, plan: (record: PostRecord, delivery: DeliveryRecord) => Change | Promise<Change>): Promise<PostText> {
    const { workspaceId, testMode } = asked.principal;
    return this.#change(asked, undefined, async () => {
      const record = await this.#store.recordOfDelivery(workspaceId, deliveryId, testMode);
      const delivery = record?.deliveries.find((one) => one.id === deliveryId);
      if (!record || !delivery) throw new NotFoundError('delivery');
      return { record, change: await plan(record, delivery) };
    });
  }

  async #change(asked: Asked, seenVersion: number | undefined, read: () => Promise<{ record: PostRecord; change: Change }>): Promise<PostText> {
    for (let reading = 0; reading < readings; reading++) {
      const { record, change } = await read();
      if (seenVersion !== undefined && record.version !== seenVersion) throw new PostVersionStaleError(record.version);
      const result = await this.#store.change({
        author: authorOf(asked),
        postId: record.id,
        seenVersion: record.version,
        action: change.action,
        auditData: auditOfStep(record),
        change: change.deletePost ? 'deleted' : 'updated',
        bump: change.bump,
        deletePost: change.deletePost ?? false,
        planned: { kind: 'keep' },
        operations: change.operations,
        heldWords: change.heldWords ?? none,
      });
      if (!isRefusal(result)) {
        this.#wakeUps.outbox();
        return result;
      }
      const isToBeReadAgain = result.refused === 'moved-on' || (result.refused === 'stale' && seenVersion === undefined);
      if (!isToBeReadAgain) throw errorOf(result, { parts: [], targets: [], tags: [] });
    }
    throw new PostNotEditableError('This post is changing right now. Try again in a moment.');
  }
}
