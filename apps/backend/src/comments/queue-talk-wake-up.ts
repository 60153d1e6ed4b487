import type { JobQueue } from '@arkyra/queue';
import { TalkWakeUp } from '@arkyra/talk';

export class QueueTalkWakeUp extends TalkWakeUp {
  readonly #queue: JobQueue;

  constructor(queue: JobQueue) {
    super();
    this.#queue = queue;
  }

  outbox(): void {
    // Cron's sweep finds what a lost wake-up leaves.
    this.#queue.add('outbox.relay', {}).catch(() => {});
  }
}
