// Generated from definitions/queues.yaml by tools/generate/catalog.ts. Do not edit.

export const catalogQueueNames = ['publish', 'notification', 'media', 'webhook', 'ai'] as const;
export type CatalogQueueName = (typeof catalogQueueNames)[number];

export interface QueueDefinition {
  readonly priority: 'high' | 'medium' | 'low';
  /** Jobs that one worker process runs at once. */
  readonly slots: number;
  readonly attempts: number;
  /** Exponential from `delayMs` up to `maxMs`; `jitter` is the share of the delay that is random. */
  readonly backoff: { readonly delayMs: number; readonly maxMs: number; readonly jitter: number };
}

export const queues: Record<CatalogQueueName, QueueDefinition> = {
  publish: { priority: 'high', slots: 8, attempts: 5, backoff: { delayMs: 1000, maxMs: 30000, jitter: 0.5 } },
  notification: { priority: 'high', slots: 4, attempts: 8, backoff: { delayMs: 1000, maxMs: 60000, jitter: 0.5 } },
  media: { priority: 'medium', slots: 2, attempts: 4, backoff: { delayMs: 5000, maxMs: 300000, jitter: 0.5 } },
  webhook: { priority: 'medium', slots: 4, attempts: 12, backoff: { delayMs: 5000, maxMs: 43200000, jitter: 0.2 } },
  ai: { priority: 'low', slots: 1, attempts: 3, backoff: { delayMs: 10000, maxMs: 300000, jitter: 0.5 } },
};
