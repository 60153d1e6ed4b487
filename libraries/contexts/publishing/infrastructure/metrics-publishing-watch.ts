import type { AppLogger, Metrics } from '@arkyra/telemetry';
import { PublishingWatch } from '../application/index.ts';

export class MetricsPublishingWatch extends PublishingWatch {
  readonly #logger: AppLogger;
  readonly #metrics: Metrics;

  constructor(logger: AppLogger, metrics: Metrics) {
    super();
    this.#logger = logger;
    this.#metrics = metrics;
  }

  claimed(lateMs: number): void {
    this.#metrics.deliveryLateness.observe(lateMs / 1000);
  }

  finished(network: string, outcome: string): void {
    this.#metrics.deliveries.inc({ network, outcome });
  }

  warn(message: string, facts: Readonly<Record<string, unknown>>): void {
    this.#logger.winston.warn(message, facts);
  }
}
