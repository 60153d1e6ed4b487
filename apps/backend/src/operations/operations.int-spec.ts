import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { DeadLetter, DeadLetterPage, DeadLettersSettled, QueueList } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { DeadLetters, KeepDeadLetters } from '@arkyra/operations';
import { JobQueue } from '@arkyra/queue';
import { Redis } from '@arkyra/redis';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Worker } from 'bullmq';
import { registered, type Browser } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

const config = Config.fromProcess({ TEMPORAL_UI_URL: 'http://127.0.0.1:8233' });
let app: NestFastifyApplication;
let owner: Browser;
let redis: Redis;

beforeAll(async () => {
  app = await createApp(config);
  redis = app.get(Redis, { strict: false });
  ({ browser: owner } = await registered(app));
}, 60_000);
afterAll(() => app?.close());

const list = async (query = '') => (await owner.send('GET', `/operations/dead-letters${query}`)).json<DeadLetterPage>().data;
const queueNamed = async (name: string) => (await owner.send('GET', '/operations/queues')).json<QueueList>().data.find((one) => one.name === name);

/** Runs the jobs that wait in a queue until `count` of them have failed for good; each throws `error`. */
async function die(queue: 'media' | 'notification', count: number, error: Error): Promise<void> {
  const connection = redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
  const worker = new Worker(queue, () => Promise.reject(error), { connection, prefix: `{${config.env.REDIS_PREFIX}-${queue}}`, settings: { backoffStrategy: () => 1 } });
  const { promise, resolve } = Promise.withResolvers<void>();
  let dead = 0;
  worker.on('failed', (job) => {
    if (job?.finishedOn !== undefined && ++dead === count) resolve();
  });
  await promise;
  await worker.close();
  connection.disconnect();
}

test('whoever operates the installation finds Temporal’s own pages', async () => {
  expect((await owner.send('GET', '/operations/queues')).json()).toMatchObject({ temporalUrl: 'http://127.0.0.1:8233' });
});

test('a job that used up its attempts is kept once, outlives an emptied Redis, and runs again when replayed', async () => {
  const queue = app.get(JobQueue, { strict: false });
  const keep = app.get(KeepDeadLetters, { strict: false });
  const letters = app.get(DeadLetters, { strict: false });
  const payload = { workspaceId: '01900000-0000-7000-8000-000000000001', mediaId: '01900000-0000-7000-8000-000000000002' };
  await queue.add('media.process', payload);
  await die('media', 1, new Error('storage://ann:swordfish@host is full'));
  expect(await queueNamed('media')).toMatchObject({ slots: 2, attempts: 4, jobs: { waiting: 0, active: 0, delayed: 0 }, dead: 1 });

  // The process that writes it down dies before it takes it out of the queue; the next one does both.
  await letters.keep(await queue.deadJobs('media', 10));
  expect([await keep.execute(), await keep.execute()]).toEqual([1, 0]);
  await redis.flushdb();

  const [letter] = await list();
  expect(letter).toMatchObject({ queue: 'media', name: 'media.process', payload, attempts: 4, state: 'dead', error: expect.stringContaining('is full'), stack: expect.stringContaining('operations.int-spec') });
  expect(JSON.stringify(letter)).not.toContain('swordfish');
  expect(await list()).toHaveLength(1);

  const path = `/operations/dead-letters/${letter?.id}`;
  const answers = await Promise.all([1, 2, 3].map(() => owner.send('POST', `${path}/replay`)));
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
  expect(await queueNamed('media')).toMatchObject({ jobs: { waiting: 1 }, dead: 0 });
  expect(await list('?state=replayed')).toMatchObject([{ id: letter?.id, settledAt: expect.any(String) }]);
});

test('without Redis nothing is replayed and nothing is lost; PostgreSQL still shows it', async () => {
  await app.get(DeadLetters, { strict: false }).keep([{ ...job, jobId: 'away-1' }]);
  const [letter] = await list();
  redis.disconnect();
  try {
    expect((await owner.send('POST', `/operations/dead-letters/${letter?.id}/replay`)).statusCode).toBe(503);
    expect(await queueNamed('notification')).toMatchObject({ jobs: null, dead: 1 });
    expect(await list()).toMatchObject([{ id: letter?.id, state: 'dead' }]);
  } finally {
    await redis.connect();
  }
  expect((await owner.send('POST', `/operations/dead-letters/${letter?.id}/discard`)).json<DeadLetter>()).toMatchObject({ state: 'discarded' });
});

const at = new Date('2026-01-01T00:00:00Z');
const job = { queue: 'notification', name: 'outbox.relay', payload: {}, error: 'no', stack: '', attempts: 8, addedAt: at, failedAt: at };

test('discarding can be taken back; all of a kind means what the person saw', async () => {
  const letters = app.get(DeadLetters, { strict: false });
  const later = new Date('2026-01-02T00:00:00Z');
  await letters.keep([{ ...job, jobId: 'a' }, { ...job, jobId: 'b' }, { ...job, jobId: 'c', failedAt: later }, { ...job, name: 'gone.job', jobId: 'd' }]);
  const gone = (await list('?name=gone.job'))[0];
  const path = `/operations/dead-letters/${gone?.id}`;
  expect((await owner.send('POST', `${path}/replay`)).json()).toMatchObject({ status: 409, code: 'dead_letter.job_unknown' });
  expect((await owner.send('POST', `${path}/discard`)).statusCode).toBe(200);
  expect((await owner.send('POST', `${path}/discard`)).json()).toMatchObject({ code: 'dead_letter.settled' });
  expect((await owner.send('POST', `${path}/restore`)).json<DeadLetter>()).toMatchObject({ state: 'dead', settledAt: null });
  expect((await owner.send('POST', `${path}/discard`)).statusCode).toBe(200);

  const kind = { name: 'outbox.relay', until: at.toISOString() };
  expect((await owner.send('POST', '/operations/dead-letters/replay', kind)).json<DeadLettersSettled>()).toEqual({ count: 2, more: false });
  expect((await queueNamed('notification'))?.jobs?.waiting).toBe(2);
  expect(await list()).toMatchObject([{ jobId: 'c' }]);
  expect((await owner.send('POST', '/operations/dead-letters/discard', { ...kind, until: later.toISOString() })).json()).toEqual({ count: 1, more: false });
  expect(await list()).toEqual([]);
});

test('pages follow each other without a gap', async () => {
  await app.get(DeadLetters, { strict: false }).keep(Array.from({ length: 5 }, (_, index) => ({ ...job, jobId: `page-${index}` })));
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer = await owner.send('GET', `/operations/dead-letters?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    const { data, nextCursor } = answer.json<DeadLetterPage>();
    ids.push(...data.map(({ jobId }) => jobId));
    cursor = nextCursor;
  }
  expect(ids.toSorted()).toEqual(['page-0', 'page-1', 'page-2', 'page-3', 'page-4']);
});

test('late posts are told to the people of their workspace alone', async () => {
  const someone = await registered(app);
  const { system } = app.get(Database, { strict: false });
  const ask = async (browser: Browser) => (await browser.send('GET', '/deliveries/overdue')).json();
  expect(await ask(someone.browser)).toEqual({ posts: 0, deliveries: 0, since: null });
  const [channelId, postId] = ['01900000-0000-7000-8000-0000000000c1', '01900000-0000-7000-8000-0000000000b1'];
  const { workspaceId } = someone;
  const since = new Date(Date.now() - 120_000);
  await system.channel.create({ data: { id: channelId, workspaceId, network: 'sandbox', externalId: 'x', handle: 'x', displayName: 'X' } });
  const delivery = { channelId, windowAt: since, scheduledAt: since };
  await system.post.create({
    data: {
      id: postId, workspaceId, state: 'scheduled', timezone: 'UTC', parts: [{ text: 'x', mediaIds: [] }], tags: [], excerpt: 'x', channelIds: [channelId], scheduledAt: since,
      deliveries: {
        create: [
          { id: '01900000-0000-7000-8000-0000000000d1', state: 'scheduled', dueAt: since, ...delivery },
          { id: '01900000-0000-7000-8000-0000000000d2', state: 'publishing', dueAt: since, leaseUntil: new Date(Date.now() - 60_000), ...delivery },
          // Not late: due a moment ago, held by a living claim, backing off, waiting for a person.
          { id: '01900000-0000-7000-8000-0000000000d3', state: 'scheduled', dueAt: new Date(), ...delivery },
          { id: '01900000-0000-7000-8000-0000000000d4', state: 'publishing', dueAt: since, leaseUntil: new Date(Date.now() + 60_000), ...delivery },
          { id: '01900000-0000-7000-8000-0000000000d5', state: 'scheduled', dueAt: new Date(Date.now() + 60_000), ...delivery },
          { id: '01900000-0000-7000-8000-0000000000d6', state: 'held', holdReason: 'paused', dueAt: since, ...delivery },
        ],
      },
    },
  });
  expect(await ask(someone.browser)).toEqual({ posts: 1, deliveries: 2, since: since.toISOString() });
  expect(await ask(owner)).toEqual({ posts: 0, deliveries: 0, since: null });
});
