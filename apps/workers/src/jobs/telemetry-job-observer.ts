import type { JobObserver, JobOutcome, JobRun } from '@arkyra/queue';
import { withLogContext, type Logger, type Metrics } from '@arkyra/telemetry';

/** Jobs in logs and metrics: each line within a job names it, each end is counted with its time. */
export class TelemetryJobObserver implements JobObserver {
  readonly #logger: Logger;
  readonly #metrics: Metrics;

  constructor(logger: Logger, metrics: Metrics) {
    this.#logger = logger;
    this.#metrics = metrics;
  }

  within<T>({ name, jobId }: JobRun, work: () => Promise<T>): Promise<T> {
    return withLogContext({ job: `${name} ${jobId}` }, work);
  }

  ended({ name, attempt }: JobRun, outcome: JobOutcome, seconds: number, error?: unknown): void {
    this.#metrics.jobs.observe({ job: name, outcome }, seconds);
    if (outcome === 'dead') this.#logger.error(`${name} is dead after attempt ${attempt}`, { error });
    if (outcome === 'retry') this.#logger.warn(`${name} failed in attempt ${attempt} and comes again`, { error });
  }

  trouble(message: string, details: object): void {
    this.#logger.warn(message, details);
  }
}
