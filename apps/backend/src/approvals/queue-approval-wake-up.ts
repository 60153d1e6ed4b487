import { ApprovalWakeUp } from '@arkyra/approvals';
import type { JobQueue } from '@arkyra/queue';

export class QueueApprovalWakeUp extends ApprovalWakeUp {
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
