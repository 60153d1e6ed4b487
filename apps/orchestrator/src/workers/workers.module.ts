import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { TendApproval } from '@arkyra/approvals';
import { Config } from '@arkyra/config';
import { workflows } from '@arkyra/contracts/workflows';
import { AppLogger } from '@arkyra/telemetry';
import { WorkflowClient } from '@arkyra/workflow-client';
import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { approvalActivities } from '../activities/approval.activities.ts';
import { ApprovalsModule } from '../approvals.module.ts';
import { installRuntime } from './runtime.ts';
import { TemporalWorker } from './temporal-worker.ts';

/** Made at build time (`build-workflows.ts`); from the sources the worker bundles by itself. */
const bundle = fileURLToPath(new URL('./workflows.bundle.js', import.meta.url));
const near = (place: string) => fileURLToPath(new URL(place, import.meta.url));
/** Seen from here, and from what `npm run dev` makes of this file. */
const sources = () => [near('../workflows/index.ts'), near('../src/workflows/index.ts')].find((file) => existsSync(file)) ?? '';

/** One Temporal worker per task queue. */
@Module({ imports: [ApprovalsModule] })
export class WorkersModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #workers: readonly TemporalWorker[];

  constructor(
    private readonly config: Config,
    private readonly logger: AppLogger,
    client: WorkflowClient,
    tend: TendApproval,
  ) {
    const code = existsSync(bundle) ? { workflowBundle: { codePath: bundle } } : { workflowsPath: sources() };
    this.#workers = [new TemporalWorker(config, client, { taskQueue: workflows.approval.taskQueue, activities: approvalActivities(tend), workflows: code }, logger.winston)];
  }

  /** Waits for nobody: Temporal may come hours later. */
  onApplicationBootstrap(): void {
    if (!this.config.env.TEMPORAL_ADDRESS) return void this.logger.winston.warn('TEMPORAL_ADDRESS is not set: nothing that waits for people or days runs');
    installRuntime(this.logger.winston);
    for (const worker of this.#workers) worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}
