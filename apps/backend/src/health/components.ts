import { Config } from '@arkyra/config';
import type { ComponentHealth, Health } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { evictionPolicy } from '@arkyra/queue';
import { Redis } from '@arkyra/redis';
import { ObjectStorage } from '@arkyra/storage';
import { ComponentCheck } from '@arkyra/telemetry';
import { temporalTrouble } from '@arkyra/workflow-client/health';
import { Injectable, Optional } from '@nestjs/common';
import { version } from '../version.ts';

export type ComponentName = keyof Health['components'];

const off: ComponentHealth = { status: 'off', detail: 'It is not configured.' };

/** How the services behind the backend are. */
@Injectable()
export class Components {
  readonly #checks: Record<ComponentName, ComponentCheck | undefined>;

  constructor({ env }: Config, database: Database, redis: Redis, @Optional() storage?: ObjectStorage) {
    this.#checks = {
      db: new ComponentCheck(async () => void (await database.ping())),
      redis: new ComponentCheck(() => redisTrouble(redis)),
      // It writes a probe, so that nobody may ask it all the time.
      storage: storage && new ComponentCheck(() => storage.check(), { timeoutMs: 5_000, freshMs: 10_000 }),
      temporal: temporalCheck(env),
    };
  }

  async of(name: ComponentName): Promise<ComponentHealth> {
    return (await this.#checks[name]?.run()) ?? off;
  }

  /** `down` without PostgreSQL alone: everything else can be done later. */
  async all(): Promise<Health> {
    const [db, redis, storage, temporal] = await Promise.all([this.of('db'), this.of('redis'), this.of('storage'), this.of('temporal')]);
    const well = [db, redis, storage, temporal].every(({ status }) => status === 'ok' || status === 'off');
    return { status: db.status === 'down' ? 'down' : well ? 'ok' : 'degraded', version, components: { db, redis, storage, temporal } };
  }
}

async function redisTrouble(redis: Redis): Promise<string | void> {
  const policy = await evictionPolicy(redis);
  if (policy !== null && policy !== 'noeviction') return `Its maxmemory-policy is ${policy}: jobs may be lost. Set it to noeviction.`;
}

function temporalCheck({ TEMPORAL_ADDRESS: address, TEMPORAL_TLS: tls }: Config['env']): ComponentCheck | undefined {
  return address === undefined ? undefined : new ComponentCheck(() => temporalTrouble({ address, tls }));
}
