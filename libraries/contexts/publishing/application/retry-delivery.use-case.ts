import { planRetry, PostNotPublishableError, type DeliveryOperation, type DeliveryRecord, type PostRecord } from '../domain/index.ts';
import type { Asked } from './author.ts';
import type { Change, ChangePost } from './change-post.ts';
import type { ContentCheck } from './content-check.ts';
import type { PostText } from './ports/post.store.ts';
import { fieldOf } from './problem-pointers.ts';
import { assertMayPublish } from './publish-permission.ts';
import { targetsOf } from './written-content.ts';

/** Sets one delivery going again at once, if the network's rules accept it by now. */
export class RetryDelivery {
  readonly #change: ChangePost;
  readonly #check: ContentCheck;

  constructor(change: ChangePost, check: ContentCheck) {
    this.#change = change;
    this.#check = check;
  }

  execute({ deliveryId, ...asked }: Asked & { deliveryId: string }): Promise<PostText> {
    assertMayPublish(asked.principal);
    return this.#change.delivery(asked, deliveryId, (record, delivery) => this.again(asked, record, delivery, planRetry(record, delivery), 'delivery.retried'));
  }

  /** The change that publishes the delivery again. Throws `PostNotPublishableError`. */
  async again({ principal }: Asked, record: PostRecord, delivery: DeliveryRecord, operations: readonly DeliveryOperation[], action: string): Promise<Change> {
    const content = { parts: record.parts, targets: targetsOf(record), tags: record.tags };
    const { problems, heldWords } = await this.#check.check(principal.workspaceId, principal.testMode, content, [record.deliveries.indexOf(delivery)]);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new PostNotPublishableError(errors.map((problem) => fieldOf(problem, content)));
    return { action, operations, bump: false, heldWords };
  }
}
