import { catalogQueueNames, queues, type CatalogQueueName, type QueueDefinition } from '@arkyra/catalog';
import { z } from 'zod';

/**
 * All BullMQ jobs. A job is a hint: it may run twice, late or never without harm, since each handler
 * claims its work in PostgreSQL.
 */
export const jobs = {
  /** Wakes a worker for the deliveries that fall due in the second that starts at `bucket` (epoch seconds). */
  'delivery.wake': { queue: 'publish', payload: z.object({ bucket: z.number().int() }) },
  /** Asks the networks about deliveries in `unknown` and repairs expired leases. */
  'delivery.reconcile': { queue: 'publish', payload: z.object({}) },
  /** Sends what waits in the outbox. */
  'outbox.relay': { queue: 'notification', payload: z.object({}) },
  /** Sends the e-mails that wait. */
  'mail.send': { queue: 'notification', payload: z.object({}) },
  /** Writes down what people are to be told, once each. */
  'notification.write': { queue: 'notification', payload: z.object({}) },
  /** Puts what people were told into mails, as they wish it. */
  'notification.mail': { queue: 'notification', payload: z.object({}) },
  /** Checks, cleans and copies an uploaded file. */
  'media.process': { queue: 'media', payload: z.object({ workspaceId: z.uuid(), mediaId: z.uuid() }) },
} as const;

export type JobName = keyof typeof jobs;
export type JobMap = { [N in JobName]: z.infer<(typeof jobs)[N]['payload']> };
/** All queues of the catalog; each has its workers, whether or not a job of it exists yet. */
export type QueueName = CatalogQueueName;
export const queueNames = catalogQueueNames;
/** Slots, attempts and backoff of each queue. */
export const queueDefinitions: Record<QueueName, QueueDefinition> = queues;

export const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);
