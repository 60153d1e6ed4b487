import type { Health } from '@arkyra/contracts/http';
import { serverConfig } from '../../server-config.ts';
import { isHealth } from './is-health.ts';

/** Health for the first paint; null when it cannot be had, which the page shows as not known. */
export async function readHealth(): Promise<Health | null> {
  try {
    const response = await fetch(`${serverConfig().backendUrl}/health`, { cache: 'no-store', signal: AbortSignal.timeout(6_000) });
    const body: unknown = await response.json();
    return isHealth(body) ? body : null;
  } catch {
    return null;
  }
}
