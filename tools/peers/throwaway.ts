import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Guardian } from '../run/guardian.ts';
import { startPostgres } from './postgres.ts';
import { startRedis } from './redis.ts';

export interface ThrowawayPeers {
  /** Environment that an app needs: addresses, fresh secrets, a data folder. */
  readonly env: Readonly<Record<string, string>>;
  /** Address of a database of the same server; nobody makes it. */
  database(name: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL (without fsync) and Redis (without a file) in a temporary folder, for one run of tests. */
export async function startThrowaway(name: string, { redis: withRedis = true } = {}): Promise<ThrowawayPeers> {
  const guardian = new Guardian();
  const dir = mkdtempSync(join(tmpdir(), `arkyra-${name}-`));
  // PostgreSQL may have to run as somebody else, who must get through.
  chmodSync(dir, 0o711);
  guardian.remove(dir);
  const [postgres, redis] = await Promise.all([
    startPostgres({ dir: join(dir, 'postgres'), database: 'template_test', throwaway: true }),
    withRedis ? startRedis({ dir: join(dir, 'redis'), throwaway: true, databases: 2048 }) : undefined,
  ]);
  const peers = [postgres, redis].filter((peer) => peer !== undefined);
  for (const { pid, signal } of peers) guardian.add(pid, signal);
  return {
    env: {
      NODE_ENV: 'test',
      DATABASE_URL: postgres.url,
      ...(redis && { REDIS_URL: redis.url }),
      ARKYRA_SECRET_KEY: randomBytes(32).toString('hex'),
      ARKYRA_MASTER_KEYS: `test:${randomBytes(32).toString('base64')}`,
      ARKYRA_TEST_DIR: dir,
      ARKYRA_DATA_DIR: dir,
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    },
    database: (database) => new URL(`/${database}`, postgres.url).href,
    async stop() {
      await Promise.all(peers.map((peer) => peer.stop()));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
