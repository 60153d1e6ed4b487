import type { queueDefinitions, QueueName } from '@arkyra/contracts/jobs';

type Backoff = (typeof queueDefinitions)[QueueName]['backoff'];

/**
 * Milliseconds to wait before the next try: exponential up to the queue's ceiling, of which the share
 * `jitter` is random, so that what failed together does not come back together.
 */
export function backoffDelay(attemptsMade: number, { delayMs, maxMs, jitter }: Backoff, random: number): number {
  const ceiling = Math.min(delayMs * 2 ** (attemptsMade - 1), maxMs);
  return Math.round(ceiling * (1 - jitter * random));
}
