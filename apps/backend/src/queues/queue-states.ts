import { Config } from '@arkyra/config';
import { queueDefinitions, queueNames } from '@arkyra/contracts/jobs';
import type { QueueList } from '@arkyra/contracts/http';
import { DeadLetters } from '@arkyra/operations';
import { JobQueue, type QueueDepths } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

interface InRedis {
  readonly depths: QueueDepths;
  /** Null where Redis does not tell who is connected, as some hosted ones. */
  readonly workers: number | null;
}

/** The queues as they are now: counts from Redis, dead letters from PostgreSQL. */
@Injectable()
export class QueueStates {
  constructor(
    private readonly queue: JobQueue,
    private readonly letters: DeadLetters,
    private readonly config: Config,
  ) {}

  async read(): Promise<QueueList> {
    const [inRedis, kinds] = await Promise.all([this.#inRedis(), this.letters.kinds()]);
    const deadIn = (name: string) => kinds.filter(({ queue }) => queue === name).reduce((all, { count }) => all + count, 0);
    const data = queueNames.map((name) => {
      const { priority, slots, attempts } = queueDefinitions[name];
      const depth = inRedis?.depths[name];
      const jobs = depth ? { waiting: depth.waiting, active: depth.active, delayed: depth.delayed } : null;
      return { name, priority, slots, attempts, jobs, dead: deadIn(name) + (depth?.dead ?? 0) };
    });
    return { data, nextCursor: null, workers: inRedis?.workers ?? null, temporalUrl: this.config.env.TEMPORAL_UI_URL ?? null };
  }

  /** Null while Redis is away: what PostgreSQL knows can be shown all the same. */
  async #inRedis(): Promise<InRedis | null> {
    try {
      const [depths, workers] = await Promise.all([this.queue.depths(), this.queue.workers().catch(() => null)]);
      return { depths, workers };
    } catch {
      return null;
    }
  }
}
