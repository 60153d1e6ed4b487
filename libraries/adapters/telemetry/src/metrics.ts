import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const httpSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const latenessSeconds = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** Everything that Prometheus may read of one process; names begin with `arkyra_`. */
export class Metrics {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: 'arkyra_http_request_duration_seconds',
    help: 'Time from the request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: httpSeconds,
    registers: [this.registry],
  });

  readonly jobs = new Histogram({
    name: 'arkyra_job_duration_seconds',
    help: 'Time that a job ran, by its outcome: done, retry or dead.',
    labelNames: ['job', 'outcome'] as const,
    buckets: [...httpSeconds, 30, 60],
    registers: [this.registry],
  });

  readonly queueDepth = new Gauge({
    name: 'arkyra_queue_jobs',
    help: 'Jobs of a queue by state: waiting, active, delayed or dead.',
    labelNames: ['queue', 'state'] as const,
    registers: [this.registry],
  });

  readonly deliveries = new Counter({
    name: 'arkyra_deliveries_total',
    help: 'Outcomes of claimed deliveries.',
    labelNames: ['network', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly deliveryLateness = new Histogram({
    name: 'arkyra_delivery_lateness_seconds',
    help: 'From the due time of a delivery to its claim.',
    buckets: latenessSeconds,
    registers: [this.registry],
  });

  readonly overdue = new Gauge({
    name: 'arkyra_deliveries_overdue',
    help: 'Deliveries that should have been sent and were not, by the database clock.',
    registers: [this.registry],
  });

  readonly overdueOldest = new Gauge({
    name: 'arkyra_delivery_overdue_oldest_seconds',
    help: 'How long the oldest overdue delivery has been due; 0 without one.',
    registers: [this.registry],
  });

  readonly deadLetters = new Gauge({
    name: 'arkyra_dead_letters',
    help: 'Jobs that failed for good and that nobody has replayed or discarded.',
    labelNames: ['queue', 'job'] as const,
    registers: [this.registry],
  });

  readonly queueWorkers = new Gauge({
    name: 'arkyra_queue_workers',
    help: 'Worker processes that take jobs.',
    registers: [this.registry],
  });

  readonly tasks = new Histogram({
    name: 'arkyra_cron_task_duration_seconds',
    help: 'Time that a task of cron ran, by its outcome: done or failed.',
    labelNames: ['task', 'outcome'] as const,
    buckets: [...httpSeconds, 60],
    registers: [this.registry],
  });

  readonly componentUp = new Gauge({
    name: 'arkyra_component_up',
    help: '1 while PostgreSQL, Redis or the storage answers, 0 while it is down.',
    labelNames: ['component'] as const,
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry, prefix: 'arkyra_' });
  }

  /** Text in Prometheus' exposition format; its content type is `registry.contentType`. */
  read(): Promise<string> {
    return this.registry.metrics();
  }
}
