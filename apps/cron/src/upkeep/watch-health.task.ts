import type { ComponentHealth } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { JobQueue } from '@arkyra/queue';
import { Redis } from '@arkyra/redis';
import { ObjectStorage } from '@arkyra/storage';
import { ComponentCheck, Metrics } from '@arkyra/telemetry';
import { Logger, Optional } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Logs when a service goes or comes back, and keeps the gauges of services and queues. */
@Task({ name: 'platform.watch-health', everyMs: 10_000 })
export class WatchHealthTask implements ScheduledTask {
  readonly #checks: ReadonlyMap<string, ComponentCheck>;
  readonly #known = new Map<string, ComponentHealth['status']>();
  readonly #logger = new Logger('Health');

  constructor(
    database: Database,
    redis: Redis,
    private readonly queue: JobQueue,
    private readonly metrics: Metrics,
    @Optional() storage?: ObjectStorage,
  ) {
    this.#checks = new Map([
      ['db', new ComponentCheck(async () => void (await database.ping()))],
      ['redis', new ComponentCheck(async () => void (await redis.ping()))],
      ...(storage ? [['storage', new ComponentCheck(() => storage.check(), { timeoutMs: 5_000 })] as const] : []),
    ]);
  }

  async execute(): Promise<void> {
    await Promise.all([...this.#checks].map(async ([name, check]) => this.#note(name, (await check.run()).status)));
    if (this.#known.get('redis') === 'ok') await this.#countJobs();
  }

  #note(component: string, status: ComponentHealth['status']): void {
    this.metrics.componentUp.set({ component }, status === 'down' ? 0 : 1);
    const before = this.#known.get(component) ?? 'ok';
    this.#known.set(component, status);
    if (before === status) return;
    if (status === 'down') this.#logger.error(`${component} is down`);
    else this.#logger.log(`${component} is ${status} again`);
  }

  async #countJobs(): Promise<void> {
    for (const [queue, depth] of Object.entries(await this.queue.depths()))
      for (const [state, count] of Object.entries(depth)) this.metrics.queueDepth.set({ queue, state }, count);
    // Some hosted Redis do not tell who is connected.
    const workers = await this.queue.workers().catch(() => null);
    if (workers !== null) this.metrics.queueWorkers.set(workers);
  }
}
