import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditModule } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database, DatabaseModule } from '@arkyra/database';
import { UuidV7 } from '@arkyra/kernel';
import { OperationsContextModule } from '@arkyra/operations/infrastructure';
import { JobQueue, QueueModule } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { ObjectStorage } from '@arkyra/storage';
import { Module, type INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { createApplication } from '../create-app.ts';
import { JobHandlerMap } from '../jobs/job-handler-map.ts';
import { JobsModule } from '../jobs/jobs.module.ts';
import { MediaModule } from './media.module.ts';
import { ProcessMediaJob } from './process-media.job.ts';

const idle = { run: () => Promise.resolve() };

@Module({
  imports: [MediaModule],
  providers: [
    {
      provide: JobHandlerMap,
      useFactory: (job: ProcessMediaJob): JobHandlerMap => ({ handlers: { 'delivery.wake': idle, 'delivery.reconcile': idle, 'outbox.relay': idle, 'mail.send': idle, 'notification.write': idle, 'notification.mail': idle, 'media.process': job } }),
      inject: [ProcessMediaJob],
    },
  ],
  exports: [JobHandlerMap],
})
class HandlersModule {}

let app: INestApplicationContext;
beforeAll(async () => {
  app = await createApplication(Config.fromProcess()).withOnly(DatabaseModule, RedisModule, QueueModule, AuditModule, JobsModule.with([HandlersModule, OperationsContextModule])).start();
});
afterAll(() => app.close());

test('its job makes an uploaded photo ready', async () => {
  const [workspaceId, id] = [new UuidV7().next(), new UuidV7().next()];
  const { system } = app.get(Database);
  const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'navy', noise: { type: 'gaussian', mean: 128, sigma: 20 } } }).jpeg().toBuffer();
  const uploadKey = `uploads/${workspaceId}/${id}`;
  await system.workspace.create({ data: { id: workspaceId, name: 'Test' } });
  await system.media.create({ data: { id, workspaceId, fileName: 'a.jpg', contentType: 'image/jpeg', declaredSize: photo.length, uploadKey, state: 'processing' } });
  await app.get(ObjectStorage).put(uploadKey, photo, { contentType: 'image/jpeg' });

  await app.get(JobQueue).add('media.process', { workspaceId, mediaId: id });
  const end = performance.now() + 30_000;
  // The upload goes last.
  while ((await app.get(ObjectStorage).head(uploadKey)) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await app.get(ObjectStorage).head(uploadKey)).toBeUndefined();
  expect(await system.media.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'ready', width: 1600, height: 1200 });
});
