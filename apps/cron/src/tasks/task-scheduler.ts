import { Config } from '@arkyra/config';
import { Metrics } from '@arkyra/telemetry';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Leader } from '../leader/leader.ts';
import { TaskRun } from './task-run.ts';
import { TASK, type ScheduledTask, type TaskOptions } from './task.decorator.ts';

const deadlineMs = 10_000;

/** Finds every `@Task` of the app and runs each at its interval, on the leader. */
@Injectable()
export class TaskScheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runs: TaskRun[] = [];
  #leading = new AbortController();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly registry: SchedulerRegistry,
    private readonly leader: Leader,
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const options = metatype && this.reflector.get<TaskOptions | undefined>(TASK, metatype);
      if (options && isTask(instance)) this.#schedule(instance, options);
    }
    this.leader.onChange((leading) => this.#changed(leading));
    await this.leader.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const { name } of this.#runs) this.registry.deleteInterval(name);
    this.#leading.abort();
    const { promise: deadline, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, deadlineMs);
    await Promise.race([Promise.allSettled(this.#runs.flatMap(({ running }) => running ?? [])), deadline]);
    clearTimeout(timer);
    // Only now may another replica begin.
    await this.leader.stop();
  }

  #schedule(task: ScheduledTask, options: TaskOptions): void {
    const run = new TaskRun(task, options, this.metrics);
    this.#runs.push(run);
    const every = options.everyMs * this.config.env.ARKYRA_TIME_SCALE;
    this.registry.addInterval(options.name, setInterval(() => this.#tick(run), every));
  }

  #tick(run: TaskRun): void {
    if (this.leader.isLeader) run.start(this.#leading.signal);
  }

  #changed(leading: boolean): void {
    if (!leading) return this.#leading.abort();
    this.#leading = new AbortController();
    for (const run of this.#runs) run.start(this.#leading.signal);
  }
}

const isTask = (instance: unknown): instance is ScheduledTask =>
  typeof instance === 'object' && instance !== null && 'execute' in instance && typeof instance.execute === 'function';
