import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditModule } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database, DatabaseModule } from '@arkyra/database';
import { QueueModule } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { Metrics } from '@arkyra/telemetry';
import type { INestApplicationContext } from '@nestjs/common';
import { createApplication } from '../create-app.ts';
import { PurgeIdempotencyRecordsTask } from './purge-idempotency-records.task.ts';
import { PurgeSessionsTask } from './purge-sessions.task.ts';
import { UpkeepModule } from './upkeep.module.ts';
import { WatchHealthTask } from './watch-health.task.ts';

let app: INestApplicationContext;
let database: Database;
const context = { signal: new AbortController().signal };

beforeAll(async () => {
  // Without the scheduler, so that nothing runs by itself.
  app = await createApplication(Config.fromProcess()).withOnly(DatabaseModule, RedisModule, QueueModule, AuditModule, UpkeepModule).start();
  database = app.get(Database);
});
afterAll(() => app.close());

test('only answers past their time are removed', async () => {
  await database.systemPool.query(`
    INSERT INTO idempotency_records (scope, key, request_hash, expires_at)
    SELECT 's', n::text, '', now() + CASE WHEN n <= 6000 THEN interval '-1 second' ELSE interval '1 hour' END FROM generate_series(1, 6002) n`);
  await app.get(PurgeIdempotencyRecordsTask, { strict: false }).execute(context);
  const { rows } = await database.systemPool.query<{ key: string }>('SELECT key FROM idempotency_records ORDER BY key');
  expect(rows.map(({ key }) => key)).toEqual(['6001', '6002']);
});

test('long ended sessions go with their tokens, others stay', async () => {
  const { user } = database.system;
  const session = (id: string, days: number) => ({
    id,
    userAgent: '',
    ipAddress: '',
    expiresAt: new Date(Date.now() + days * 86_400_000),
    tokens: { create: { id, tokenHash: Buffer.from(id) } },
  });
  const [gone, stays] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
  await user.create({ data: { id: gone, email: 'a@b.example', name: 'A', passwordHash: '', sessions: { create: [session(gone, -10), session(stays, 1)] } } });
  await app.get(PurgeSessionsTask, { strict: false }).execute();
  expect(await database.system.session.findMany({ select: { id: true } })).toEqual([{ id: stays }]);
  expect(await database.system.refreshToken.findMany({ select: { id: true } })).toEqual([{ id: stays }]);
});

test('services and queues become gauges', async () => {
  await app.get(WatchHealthTask, { strict: false }).execute();
  const text = await app.get(Metrics).read();
  expect(text).toMatch(/arkyra_component_up\{component="db",service="cron"\} 1/);
  expect(text).toMatch(/arkyra_component_up\{component="redis",service="cron"\} 1/);
  expect(text).toMatch(/arkyra_queue_jobs\{queue="publish",state="dead",service="cron"\} 0/);
});
