import type { RealtimePublisher } from '@arkyra/realtime';
import type { AppLogger, Metrics } from '@arkyra/telemetry';
import { OverdueAlarm } from '../application/index.ts';

/** Gauges, one error line per incident, and a word to the browsers of each workspace concerned. */
export class TelemetryOverdueAlarm extends OverdueAlarm {
  readonly #logger: AppLogger;
  readonly #metrics: Metrics;
  readonly #publisher: RealtimePublisher;

  constructor(logger: AppLogger, metrics: Metrics, publisher: RealtimePublisher) {
    super();
    this.#logger = logger;
    this.#metrics = metrics;
    this.#publisher = publisher;
  }

  measured(deliveries: number, oldestMs: number): void {
    this.#metrics.overdue.set(deliveries);
    this.#metrics.overdueOldest.set(oldestMs / 1000);
  }

  began(facts: { readonly deliveries: number; readonly posts: number; readonly workspaces: number; readonly since: Date }): void {
    this.#logger.winston.error('Deliveries are overdue: no worker takes them. Are workers, PostgreSQL and Redis running?', { ...facts, alarm: 'deliveries.overdue' });
  }

  ended(facts: { readonly lastedMs: number }): void {
    this.#logger.winston.info('No delivery is overdue any more', { ...facts, alarm: 'deliveries.overdue' });
  }

  told(workspaceId: string, posts: number): void {
    this.#publisher.publish(workspaceId, 'overdue.changed', { posts });
  }
}
