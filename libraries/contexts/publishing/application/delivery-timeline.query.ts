import { NotFoundError, type Principal } from '@arkyra/kernel';
import type { PostReader } from './ports/post.reader.ts';

export class DeliveryTimeline {
  readonly #reader: PostReader;

  constructor(reader: PostReader) {
    this.#reader = reader;
  }

  /** Finished JSON of `timeline` in the contracts, oldest first. */
  async execute({ principal, deliveryId }: { principal: Principal; deliveryId: string }): Promise<string> {
    const timeline = await this.#reader.timeline(principal.workspaceId, deliveryId, principal.testMode);
    if (timeline === null) throw new NotFoundError('delivery');
    return timeline;
  }
}
