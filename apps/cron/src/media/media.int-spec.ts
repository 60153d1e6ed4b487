import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditModule } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database, DatabaseModule } from '@arkyra/database';
import { UuidV7 } from '@arkyra/kernel';
import { JobQueue, QueueModule } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { ObjectStorage } from '@arkyra/storage';
import type { INestApplicationContext } from '@nestjs/common';
import { createApplication } from '../create-app.ts';
import { CleanUpMediaTask } from './clean-up-media.task.ts';
import { MediaModule } from './media.module.ts';
import { RemoveOrphanedFilesTask } from './remove-orphaned-files.task.ts';
import { ResumeProcessingTask } from './resume-processing.task.ts';

const ids = new UuidV7();
const workspaceId = ids.next();
const context = { signal: new AbortController().signal };

let app: INestApplicationContext;
beforeAll(async () => {
  // Without the scheduler, so that nothing runs by itself.
  app = await createApplication(Config.fromProcess()).withOnly(DatabaseModule, RedisModule, QueueModule, AuditModule, MediaModule).start();
  await app.get(Database).system.workspace.create({ data: { id: workspaceId, name: 'Test' } });
});
afterAll(() => app.close());

test('a picture whose job got lost is asked for once a round, one that nobody took goes', async () => {
  const { media } = app.get(Database).system;
  const [lost, unused] = [ids.next(), ids.next()];
  const common = { workspaceId, fileName: 'a.png', contentType: 'image/png', declaredSize: 1, uploadKey: 'uploads/x' };
  await media.create({ data: { ...common, id: lost, state: 'processing', updatedAt: new Date(Date.now() - 60_000) } });
  await media.create({ data: { ...common, id: unused, state: 'ready', updatedAt: new Date(Date.now() - 31 * 86_400_000) } });
  const file = `media/${workspaceId}/${unused}/x.png`;
  await app.get(ObjectStorage).put(file, Buffer.from('x'), { contentType: 'image/png' });

  const resume = app.get(ResumeProcessingTask, { strict: false });
  await resume.execute();
  await resume.execute();
  expect((await app.get(JobQueue).depths()).media.waiting).toBeLessThanOrEqual(2);
  expect((await app.get(JobQueue).depths()).media.waiting).toBeGreaterThan(0);

  await app.get(RemoveOrphanedFilesTask, { strict: false }).execute(context);
  expect(await app.get(ObjectStorage).head(file)).toBeDefined();
  await app.get(CleanUpMediaTask, { strict: false }).execute();
  expect((await media.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([lost]);
  expect(await app.get(ObjectStorage).head(file)).toBeUndefined();
});
