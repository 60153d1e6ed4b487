import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { PublishingRig, ids } from '../testing/publishing-rig.ts';
import { RelayOutbox, type EventListener } from '../application/index.ts';
import { SqlOutbox } from './sql-outbox.ts';

const rig = new PublishingRig(0.02, 10);
afterAll(() => rig.close());
beforeEach(() => rig.asOwner('TRUNCATE outbox'));

const put = (topic: string, payload: object, workspaceId = ids.next()) =>
  rig.rows('INSERT INTO outbox (id, workspace_id, topic, payload) VALUES (new_id(), $1, $2, $3)', [workspaceId, topic, payload]);
const left = () => rig.rows<{ topic: string; attempts: number; waits: boolean }>('SELECT topic, attempts, available_at > clock_timestamp() AS waits FROM outbox');

test('several changes of one post’s deliveries are told once', async () => {
  const [workspaceId, postId] = [ids.next(), ids.next()];
  for (const state of ['held', 'failed']) await put('delivery.changed', { deliveryId: ids.next(), postId, state }, workspaceId);
  for (let n = 0; n < 2; n += 1) await put('deliveries.changed', { postIds: [postId, postId] }, workspaceId);
  rig.live.told.length = 0;
  await rig.relay.execute();
  expect(rig.live.told).toEqual([`post ${postId}`]);
  expect(await left()).toEqual([]);
});

test('what is due soon wakes workers for its second, what is due wakes them now, what is far off waits for the sweep', async () => {
  rig.wakeUps.buckets.length = 0;
  rig.wakeUps.nows = 0;
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const soon = at(60_000);
  for (const dueAt of [soon, at(86_400_000), at(-10)]) await put('post.changed', { postId: ids.next(), change: 'created', state: 'scheduled', dueAt });
  await rig.relay.execute();
  expect(rig.wakeUps.buckets).toEqual([Math.floor(Date.parse(soon) / 1000)]);
  expect(rig.wakeUps.nows).toBe(1);
});

test('one that cannot be sent is put off and comes again; the others go', async () => {
  const told = rig.live.channelChanged.bind(rig.live);
  rig.live.channelChanged = () => Promise.reject(new Error('away'));
  const channelId = ids.next();
  await put('channel.changed', { channelId, state: 'connected' });
  await put('media.changed', { mediaId: ids.next(), state: 'ready' });
  await rig.relay.execute();
  expect(await left()).toEqual([{ topic: 'channel.changed', attempts: 1, waits: true }]);
  rig.live.channelChanged = told;
  // Its pause is over.
  await rig.rows("UPDATE outbox SET available_at = clock_timestamp() - interval '1 minute'");
  rig.watch.warnings.length = 0;
  await rig.relay.execute();
  expect(rig.watch.warnings).toEqual([]);
  expect(rig.live.told).toContain(`channel ${channelId}`);
  expect(await left()).toEqual([]);
});

test('what was committed this very millisecond is sent on, not left for a later look', async () => {
  for (let n = 0; n < 100; n++) {
    await put('media.changed', { mediaId: ids.next(), state: 'ready' });
    await rig.rows('UPDATE outbox SET available_at = clock_timestamp()');
    await rig.relay.execute();
    expect([n, await left()]).toEqual([n, []]);
  }
});

test('two relays share the work, and what one could not finish is there again', async () => {
  for (let n = 0; n < 30; n++) await put('media.changed', { mediaId: ids.next(), state: 'ready' });
  const outbox = new SqlOutbox(rig.database);
  const gate = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  const other = outbox.drain(10, async () => {
    began.resolve();
    await gate.promise;
    throw new Error('Redis is away');
  });
  await began.promise;
  rig.live.told.length = 0;
  await rig.relay.execute();
  expect(rig.live.told).toHaveLength(20);
  gate.resolve();
  await expect(other).rejects.toThrow('Redis is away');
  await rig.relay.execute();
  expect(new Set(rig.live.told).size).toBe(30);
});

test('a changed channel brings its deliveries in line', async () => {
  const ada = await rig.workspace();
  const channelId = await rig.channel(ada);
  const { deliveryId } = await rig.now(ada, channelId, 'a', new Date(Date.now() + 3_600_000).toISOString());
  await rig.database.system.channel.update({ where: { id: channelId }, data: { state: 'disconnected' } });
  await put('channel.changed', { channelId, state: 'disconnected' }, ada.workspaceId);
  await rig.relay.execute();
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'held', hold: 'channel' });
  await rig.database.system.channel.update({ where: { id: channelId }, data: { state: 'connected' } });
  // The message is lost: the sweep sees it.
  await rig.sweep.execute();
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'scheduled', hold: null });
});

test('a listener that fails holds up neither the sending nor another listener, and hears it again', async () => {
  const heard: string[] = [];
  let isAway = true;
  const failing: EventListener = {
    wants: ({ topic }) => topic !== 'media.changed',
    hear: async (messages) => {
      if (isAway) throw new Error('away');
      heard.push(...messages.map(({ topic }) => `late ${topic}`));
    },
  };
  const other: EventListener = { wants: () => true, hear: async (messages) => void heard.push(...messages.map(({ topic }) => topic)) };
  const relay = new RelayOutbox(new SqlOutbox(rig.database), rig.live, rig.wakeUps, rig.sync, rig.watch, rig.times, { all: [failing, other] });
  const [workspaceId, postId, mediaId] = [ids.next(), ids.next(), ids.next()];
  for (const state of ['failed', 'published']) await put('delivery.changed', { deliveryId: ids.next(), postId, state }, workspaceId);
  await put('media.changed', { mediaId, state: 'ready' });
  await put('notification.wanted', { kind: 'member.joined', userIds: [], dedupe: 'x' });
  rig.live.told.length = 0;
  await relay.execute();
  // Browsers hear of a post once; a listener of each of its deliveries.
  expect(rig.live.told.toSorted()).toEqual([`media ${mediaId}`, `post ${postId}`]);
  expect(heard.toSorted()).toEqual(['delivery.changed', 'delivery.changed', 'media.changed', 'notification.wanted']);
  expect((await left()).map(({ topic, waits }) => `${topic} ${waits}`).toSorted()).toEqual(['delivery.changed true', 'delivery.changed true', 'notification.wanted true']);
  isAway = false;
  await rig.rows("UPDATE outbox SET available_at = clock_timestamp() - interval '1 minute'");
  await relay.execute();
  expect(heard.filter((one) => one.startsWith('late'))).toHaveLength(3);
  expect(await left()).toEqual([]);
});
