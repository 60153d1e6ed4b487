import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { jobSchemas, type JobMap, type JobName } from '@arkyra/contracts';
import { DomainError } from '@arkyra/kernel';
import { UnrecoverableError, Worker, type Job } from 'bullmq';

export interface JobHandler<N extends JobName> {
  run(payload: JobMap[N]): Promise<void>;
}
export type JobHandlers = { [N in JobName]: JobHandler<N> };

export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private worker?: Worker<unknown, void, JobName>;

  constructor(private readonly handlers: JobHandlers) {}

  onApplicationBootstrap(): void {
    const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
    this.worker = new Worker<unknown, void, JobName>('jobs', (job) => this.run(job.name, job), {
      connection: { url, maxRetriesPerRequest: null },
      prefix: '{arkyra}',
      concurrency: 10,
    });
    this.worker.on('error', (error) => console.error(error.message));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
  }

  private async run<N extends JobName>(name: N, job: Job<unknown>): Promise<void> {
    const handler: JobHandler<N> = this.handlers[name];
    const payload = jobSchemas[name].parse(job.data) as JobMap[N];
    await handler.run(payload).catch((error: unknown) => {
      throw error instanceof DomainError ? new UnrecoverableError(error.code) : error;
    });
  }
}
