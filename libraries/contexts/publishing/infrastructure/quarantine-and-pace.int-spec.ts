import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { PublishingRig } from '../testing/publishing-rig.ts';
import type { SqlDeliveryLedger } from './sql-delivery.ledger.ts';

const rig = new PublishingRig(0.02, 10);
let ada: Principal;
beforeEach(async () => {
  await rig.asOwner('TRUNCATE posts CASCADE');
  ada = await rig.workspace();
  rig.network.onCall = () => {};
});
/** What a dead worker waits for. */
const never = Promise.withResolvers<never>();
never.promise.catch(() => {});
afterAll(() => {
  never.reject(new Error('The test is over'));
  return rig.close();
});

const hour = 3_600_000;
const onNetwork = (text: string) => rig.network.posts.filter((post) => post.text === text).length;

/** A worker that ends, with everything in its hands, when it comes to this text. */
function mortal(text: string) {
  const life = { isOver: false, held: 0 };
  const silent = (inner: SqlDeliveryLedger): SqlDeliveryLedger =>
    new Proxy(inner, { get: (target, name: keyof SqlDeliveryLedger) => (...values: unknown[]) => (life.isOver ? never.promise : (target[name] as (...given: unknown[]) => Promise<unknown>).apply(target, values)) });
  const worker = rig.worker({ ledger: silent });
  rig.network.onCall = (call, part) => {
    if (call === 'prepare') life.held += 1;
    if (part?.text === text) life.isOver = true;
    return life.isOver ? never.promise : undefined;
  };
  worker.dispatcher.wake();
  return { worker, life };
}

test('a delivery that kills its worker is set aside after the third, and takes nobody along', async () => {
  const poison = await rig.now(ada, await rig.channel(ada), 'poison');
  const others = await Promise.all(Array.from({ length: 12 }, async (_, n) => rig.now(ada, await rig.channel(ada), `neighbour ${n}`)));
  let deaths = 0;
  for (const end = performance.now() + 60_000; (await rig.delivery(poison.deliveryId)).state !== 'failed'; ) {
    if (performance.now() > end) throw new Error('not set aside');
    const { worker, life } = mortal('poison');
    while (!life.isOver && (await rig.delivery(poison.deliveryId)).state !== 'failed' && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      worker.dispatcher.wake();
    }
    if (!life.isOver) break;
    deaths += 1;
    rig.gone.add(worker.name);
    await rig.sweep.execute();
  }
  rig.network.onCall = () => {};
  await rig.atRest(rig.worker());
  expect(deaths).toBe(3);
  expect(await rig.delivery(poison.deliveryId)).toMatchObject({ state: 'failed', failure: { whoActs: 'user', cause: expect.stringContaining('Several workers stopped') } });
  for (const { deliveryId } of others) expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'published' });
  expect(others.map((_, n) => onNetwork(`neighbour ${n}`))).toEqual(others.map(() => 1));
}, 90_000);

test('what a dead worker held goes on at once, long before its claims would have ended; a suspect waits for empty hands', async () => {
  const made = await Promise.all(Array.from({ length: 7 }, async (_, n) => rig.now(ada, await rig.channel(ada), `held ${n}`)));
  const dead = rig.worker();
  await dead.ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 });
  await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() + interval '1 hour'`);
  await rig.sweep.execute();
  expect((await rig.delivery(made[0]!.deliveryId)).state).toBe('publishing');
  rig.gone.add(dead.name);
  await rig.sweep.execute();
  await rig.now(ada, await rig.channel(ada), 'fresh');
  const { ledger } = rig.worker();
  const claim = (suspects?: 'once' | 'often', wanted = 20) => ledger.claim({ wanted, depth: 1_000, lookAheadMs: 0, ...(suspects && { suspects }) });
  const first = await claim();
  expect([first.claimed.map(({ parts }) => parts[0]?.text), first.suspects]).toEqual([['fresh'], true]);
  expect((await claim('often')).claimed).toEqual([]);
  expect((await claim('once', 5)).claimed).toHaveLength(5);
  await rig.rows(`UPDATE deliveries SET lost_claims = 2 WHERE state = 'scheduled'`);
  expect((await claim('once')).claimed).toEqual([]);
  expect((await claim('often', 1)).claimed).toHaveLength(1);
});

test('a suspect keeps no other post of its channel waiting', async () => {
  const channel = await rig.channel(ada);
  const first = await rig.now(ada, channel, 'first');
  await rig.now(ada, channel, 'second');
  await rig.rows(`UPDATE deliveries SET scheduled_at = scheduled_at - interval '1 minute', lost_claims = CASE WHEN id = $1 THEN 1 ELSE 0 END`, [first.deliveryId]);
  await rig.rows(`UPDATE deliveries SET scheduled_at = scheduled_at - interval '1 minute' WHERE id = $1`, [first.deliveryId]);
  const batch = await rig.worker().ledger.claim({ wanted: 20, depth: 1_000, lookAheadMs: 0 });
  expect(batch.claimed.map(({ parts }) => parts[0]?.text)).toEqual(['second']);
});

test('limits are never passed, however many workers ask at once', async () => {
  const channel = await rig.channel(ada);
  const limits = JSON.stringify([{ parts: 5, spanMs: hour }, { parts: 8, spanMs: 24 * hour }]);
  const take = async () => (await rig.rows<{ wait: number | null }>('SELECT take_pace($1, $2) AS wait', [channel, limits]))[0]!.wait;
  const waits = await Promise.all(Array.from({ length: 20 }, take));
  expect(waits.filter((wait) => wait === null)).toHaveLength(5);
  for (const wait of waits) if (wait !== null) expect([wait > 0, wait <= hour + hour / 60]).toEqual([true, true]);
  // An hour later: three more fit into the day.
  await rig.rows('UPDATE channel_pace SET slice = slice - 61 WHERE span_ms = $1', [hour]);
  const later = await Promise.all(Array.from({ length: 20 }, take));
  expect(later.filter((wait) => wait === null)).toHaveLength(3);
  expect(Math.max(...later.map((wait) => wait ?? 0))).toBeGreaterThan(hour);
});

test('what is above its network’s limit waits with the reason and the next time, others go on, and it follows later', async () => {
  const limited = await rig.channel(ada, { pace: `3/${hour}` });
  const made = await Promise.all(Array.from({ length: 5 }, (_, n) => rig.now(ada, limited, `paced ${n}`)));
  const free = await rig.now(ada, await rig.channel(ada), 'free');
  const worker = rig.worker();
  const rows = () => Promise.all(made.map(({ deliveryId }) => rig.delivery(deliveryId)));
  await rig.settle(worker, async () => (await rows()).every(({ state, failure }) => state === 'published' || failure?.code === 'rate_limited'));
  await rig.settle(worker, async () => (await rig.delivery(free.deliveryId)).state === 'published');
  expect((await rows()).map(({ state }) => state).toSorted()).toEqual(['published', 'published', 'published', 'scheduled', 'scheduled']);
  const waits = made[(await rows()).findIndex(({ state }) => state === 'scheduled')]!;
  const text = await rig.reader.post(ada.workspaceId, waits.postId, false);
  const [delivery] = (JSON.parse(text!.body) as { deliveries: { nextTryAt: string; scheduledAt: string; failure: { cause: string; whoActs: string } }[] }).deliveries;
  expect(delivery).toMatchObject({ failure: { cause: 'Sandbox allows no more posts from this account for now. (it takes 3 posts in an hour)', whoActs: 'arkyra' } });
  expect(Date.parse(delivery!.nextTryAt)).toBeGreaterThan(Date.parse(delivery!.scheduledAt) + hour / 2);
  // Nothing was tried, so nothing was used up.
  expect(await rig.attempts(waits.deliveryId)).toEqual([]);
  await rig.rows('UPDATE channel_pace SET slice = slice - 61');
  await rig.rows('UPDATE channels SET paused_until = NULL WHERE id = $1', [limited]);
  await rig.rows(`UPDATE deliveries SET due_at = clock_timestamp() WHERE state = 'scheduled'`);
  await rig.atRest(worker);
  expect(made.map((_, n) => onNetwork(`paced ${n}`))).toEqual([1, 1, 1, 1, 1]);
  expect((await rows()).map(({ failure }) => failure)).toEqual([null, null, null, null, null]);
});
