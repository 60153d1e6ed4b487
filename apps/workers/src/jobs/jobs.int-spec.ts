import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { JobMap } from '@arkyra/contracts/jobs';
import { DatabaseModule } from '@arkyra/database';
import { DeadLetters } from '@arkyra/operations';
import { OperationsContextModule } from '@arkyra/operations/infrastructure';
import { JobQueue, QueueModule, type JobContext } from '@arkyra/queue';
import { DomainError } from '@arkyra/kernel';
import { createRedis, RedisModule } from '@arkyra/redis';
import { Metrics } from '@arkyra/telemetry';
import { Module } from '@nestjs/common';
import { startRedis } from '../../../../tools/peers/redis.ts';
import { createApplication } from '../create-app.ts';
import { JobHandlerMap } from './job-handler-map.ts';
import { JobsModule } from './jobs.module.ts';

const began = Promise.withResolvers<{ payload: JobMap['delivery.wake']; context: JobContext }>();
const gate = Promise.withResolvers<void>();
let finished = false;

const handled = { run: () => Promise.resolve() };
const impossible = { run: () => Promise.reject(new DomainError('not_found', 'media.not_found', { detail: 'There is no such media.' })) };
const wake = {
  run: async (payload: JobMap['delivery.wake'], context: JobContext) => {
    began.resolve({ payload, context });
    await gate.promise;
    finished = true;
  },
};

@Module({
  providers: [
    {
      provide: JobHandlerMap,
      useValue: { handlers: { 'delivery.wake': wake, 'delivery.reconcile': handled, 'outbox.relay': handled, 'mail.send': handled, 'notification.write': handled, 'notification.mail': handled, 'media.process': impossible } } satisfies JobHandlerMap,
    },
  ],
  exports: [JobHandlerMap],
})
class HandlersModule {}

const start = (known: Record<string, string> = {}) =>
  createApplication(Config.fromProcess(known))
    .withOnly(DatabaseModule, RedisModule, QueueModule, OperationsContextModule, JobsModule.with([HandlersModule, OperationsContextModule]))
    .start();

test('a job that no further attempt can help is kept at once, and its queue is clean', async () => {
  const app = await start();
  const payload = { workspaceId: '01900000-0000-7000-8000-000000000001', mediaId: '01900000-0000-7000-8000-000000000002' };
  await app.get(JobQueue).add('media.process', payload);
  const kept = () => app.get(DeadLetters, { strict: false }).page({ state: 'dead' }, null, 10);
  for (let tries = 0; (await kept()).length === 0 && tries < 500; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toMatchObject([{ queue: 'media', name: 'media.process', payload, error: 'media.not_found: There is no such media.', attempts: 1, state: 'dead' }]);
  await app.close();
});

test('a worker runs jobs and at its end lets those in flight finish', async () => {
  const app = await start();
  const metrics = app.get(Metrics);
  await app.get(JobQueue).add('delivery.wake', { bucket: 7 });
  const { payload, context } = await began.promise;
  expect(payload).toEqual({ bucket: 7 });
  const ending = app.close();
  await new Promise((resolve) => context.signal.addEventListener('abort', resolve));
  gate.resolve();
  await ending;
  expect(finished).toBe(true);
  expect(await metrics.read()).toMatch(/arkyra_job_duration_seconds_count\{[^}]*job="delivery.wake",outcome="done"[^}]*\} 1/);
});

test('a worker refuses to start on a Redis that may drop jobs, and says how to mend it', async () => {
  // A server of its own: the policy is one for all of its databases.
  const dir = mkdtempSync(join(tmpdir(), 'arkyra-evicting-'));
  const redis = await startRedis({ dir, throwaway: true });
  const client = createRedis({ url: redis.url, name: 'test', onError: () => {} });
  try {
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(start({ REDIS_URL: redis.url })).rejects.toThrow(
      'Redis runs with maxmemory-policy allkeys-lru and would drop jobs when its memory is full. Set it to noeviction (redis-cli config set maxmemory-policy noeviction',
    );
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    await (await start({ REDIS_URL: redis.url })).close();
  } finally {
    client.disconnect();
    await redis.stop();
    rmSync(dir, { recursive: true });
  }
});
