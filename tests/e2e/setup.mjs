// The whole product as `npm start` runs it, on throw-away data, for all journeys of this run.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/peers/ports.ts';
import { startArkyra } from '../../tools/run/arkyra.ts';

export default async function setup() {
  const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-e2e-'));
  // Real servers of networks run on this machine during the journeys.
  // A minute that an approval waits is 0.6 s.
  const env = { ARKYRA_ALLOW_PRIVATE_HOSTS: '127.0.0.1', ARKYRA_WAITING_SCALE: '0.01' };
  const arkyra = await startArkyra({ dataDir, port: await freePort(), env, throwaway: true, temporal: 'wait' });
  globalThis.arkyraRun = { arkyra, dataDir };
  Object.assign(process.env, {
    E2E_URL: arkyra.url,
    E2E_SANDBOX_URL: arkyra.sandboxUrl,
    E2E_DATABASE_URL: arkyra.env.DATABASE_URL,
    E2E_REDIS_URL: arkyra.env.REDIS_URL,
  });
}
