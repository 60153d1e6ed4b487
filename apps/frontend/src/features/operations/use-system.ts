import type { Health, QueueList } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { isHealth } from './is-health.ts';

/** A list without pages. */
export type Queues = Omit<QueueList, 'nextCursor'>;

/** Null when it could not be had. */
export interface HealthSeen {
  readonly health: Health | null;
  readonly at: string;
}

const everyMs = 5_000;

/** Asked at the root of the address and without a login, so that it answers when PostgreSQL does not; 503 carries it too. */
async function fetchHealth(): Promise<HealthSeen> {
  const response = await fetch('/health', { headers: { accept: 'application/json' } });
  const body: unknown = await response.json();
  if (!isHealth(body)) throw new Error('unreadable');
  return { health: body, at: new Date().toISOString() };
}

const options = { refreshInterval: everyMs, refreshWhenHidden: false, keepPreviousData: true, shouldRetryOnError: false } as const;

export function useHealth(initial: HealthSeen) {
  return useSWR<HealthSeen, unknown>('health', fetchHealth, { ...options, fallbackData: initial });
}

const fetchQueues = async (): Promise<Queues> => unwrap(api.GET('/operations/queues'));

export function useQueues(initial: Queues) {
  return useSWR<Queues, unknown>('queues', fetchQueues, { ...options, fallbackData: initial });
}
