import { expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { JobMap } from '@arkyra/contracts/jobs';
import { JobQueue, QueueModule, type JobContext } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { Metrics } from '@arkyra/telemetry';
import { Module } from '@nestjs/common';
import { createApplication } from '../create-app.ts';
import { JobHandlerMap } from './job-handler-map.ts';
import { JobsModule } from './jobs.module.ts';

const began = Promise.withResolvers<{ payload: JobMap['delivery.wake']; context: JobContext }>();
const gate = Promise.withResolvers<void>();
let finished = false;

const handled = { run: () => Promise.resolve() };
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
      useValue: { handlers: { 'delivery.wake': wake, 'delivery.reconcile': handled, 'outbox.relay': handled, 'media.process': handled } } satisfies JobHandlerMap,
    },
  ],
  exports: [JobHandlerMap],
})
class HandlersModule {}

test('a worker runs jobs and at its end lets those in flight finish', async () => {
  const app = await createApplication(Config.fromProcess()).withOnly(RedisModule, QueueModule, JobsModule.with([HandlersModule])).start();
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
