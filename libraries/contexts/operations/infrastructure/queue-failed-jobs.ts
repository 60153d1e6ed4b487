import { queueNames, type QueueName } from '@arkyra/contracts/jobs';
import type { JobQueue } from '@arkyra/queue';
import { FailedJobs, type FailedJob } from '../application/index.ts';

/** The failed sets of BullMQ. */
export class QueueFailedJobs extends FailedJobs {
  readonly queues = queueNames;
  readonly #queue: JobQueue;

  constructor(queue: JobQueue) {
    super();
    this.#queue = queue;
  }

  of(queue: string, most: number): Promise<readonly FailedJob[]> {
    return this.#queue.deadJobs(nameOf(queue), most);
  }

  forget(queue: string, jobIds: readonly string[]): Promise<void> {
    return this.#queue.forgetDead(nameOf(queue), jobIds);
  }

  again(name: string, payload: unknown, jobId: string): Promise<'added' | 'unknown' | 'away'> {
    return this.#queue.addAgain(name, payload, jobId);
  }
}

function nameOf(queue: string): QueueName {
  const name = queueNames.find((one) => one === queue);
  if (!name) throw new Error(`There is no queue ${queue}`);
  return name;
}
