import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import type { ClaimedDelivery } from '../application/index.ts';
import { PublishingRig } from '../testing/publishing-rig.ts';

const rig = new PublishingRig(0.02, 20);
const soonest = 100_000;
let ada: Principal;
let channelId: string;
beforeEach(async () => {
  await rig.asOwner('TRUNCATE posts CASCADE');
  ada = await rig.workspace();
  channelId = await rig.channel(ada);
});
afterAll(() => rig.close());

const claim = async (wanted = 20, worker = rig.worker(), suspects?: 'once' | 'often') =>
  (await worker.ledger.claim({ wanted, depth: soonest, lookAheadMs: 1_500, ...(suspects && { suspects }) })).claimed;
const textOf = ({ parts }: ClaimedDelivery) => parts[0]?.text;
/** Moves what a delivery is planned for, in seconds from now. */
const plan = (deliveryId: string, seconds: number) =>
  rig.rows(`UPDATE deliveries SET scheduled_at = at, due_at = at, window_at = at FROM (SELECT date_trunc('second', clock_timestamp()) + make_interval(secs => $2) AS at) t WHERE id = $1`, [deliveryId, seconds]);
const post = async (text: string, seconds = -1, channel = channelId, person = ada) => {
  const made = await rig.now(person, channel, text);
  await plan(made.deliveryId, seconds);
  return made;
};

test('takes what is due and leaves what is not, and says when the next is', async () => {
  await post('due');
  const { deliveryId } = await post('not yet', 60);
  await rig.rows(`UPDATE deliveries SET due_at = clock_timestamp() + interval '700 milliseconds' WHERE id = $1`, [deliveryId]);
  const batch = await rig.worker().ledger.claim({ wanted: 20, depth: soonest, lookAheadMs: 1_500 });
  expect(batch.claimed.map(textOf)).toEqual(['due']);
  expect(batch.waiting).toBe(false);
  expect(batch.nextMs).toBeGreaterThan(500);
  expect(batch.nextMs).toBeLessThanOrEqual(700);
});

test('many workers at once: each delivery is claimed by one', async () => {
  const channels = await Promise.all(Array.from({ length: 10 }, () => rig.channel(ada)));
  for (let n = 0; n < 100; n++) await post(`n${n}`, -1, channels[n % 10]);
  await rig.rows('UPDATE deliveries SET scheduled_at = (SELECT min(scheduled_at) FROM deliveries)');
  const workers = Array.from({ length: 8 }, () => rig.worker());
  const mine = await Promise.all(workers.map(async (worker) => {
    const all: ClaimedDelivery[] = [];
    for (let empty = 0; empty < 3; ) {
      const batch = await claim(7, worker);
      all.push(...batch);
      empty = batch.length === 0 ? empty + 1 : 0;
    }
    return all;
  }));
  const ids = mine.flat().map(({ id }) => id);
  expect(ids).toHaveLength(100);
  expect(new Set(ids).size).toBe(100);
  expect(await rig.rows('SELECT DISTINCT fence FROM deliveries')).toEqual([{ fence: 1 }]);
});

test('a crowd in one workspace does not keep another waiting', async () => {
  for (let n = 0; n < 60; n++) await post(`crowd ${n}`, -30, await rig.channel(ada));
  const bob = await rig.workspace();
  const his = await rig.channel(bob);
  await post('small', -1, his, bob);
  expect((await claim(10)).map(textOf)).toContain('small');
});

test('a crowd on one channel does not keep the others of its workspace waiting', async () => {
  for (let n = 0; n < 40; n++) await post(`crowd ${n}`, -100 + n);
  await post('other channel', -1, await rig.channel(ada));
  expect(new Set((await claim(5)).map(textOf))).toEqual(new Set(['crowd 0', 'other channel']));
});

test('within a channel the earlier goes before the later; the same second goes side by side', async () => {
  await post('second', -5);
  await post('first', -10);
  await post('also first', -10);
  const worker = rig.worker();
  const first = await claim(20, worker);
  expect(new Set(first.map(textOf))).toEqual(new Set(['also first', 'first']));
  expect(await claim(20, worker)).toEqual([]);
  for (const { id, fence } of first) await worker.ledger.record({ deliveryId: id, fence, from: 'publishing', state: 'published', tries: 0, event: 'published', message: '' });
  expect((await claim(20, worker)).map(textOf)).toEqual(['second']);
});

test('an earlier one that hangs holds the later up for a moment only', async () => {
  await post('hangs', -10);
  await post('after it', -5);
  await claim();
  expect(await claim()).toEqual([]);
  await rig.rows(`UPDATE deliveries SET claimed_at = claimed_at - interval '6 s' WHERE state = 'publishing'`);
  expect((await claim()).map(textOf)).toEqual(['after it']);
});

test.each([
  ['state', `UPDATE channels SET state = 'reconnect' WHERE id = $1`],
  ['pause', `UPDATE channels SET paused_until = clock_timestamp() + interval '1 minute' WHERE id = $1`],
])('nothing starts against the %s of its channel', async (_what, sql) => {
  await post('blocked');
  await rig.rows(sql, [channelId]);
  expect(await claim()).toEqual([]);
});

test('what is paused comes back at the end of the pause, so that it does not crowd the others out', async () => {
  const { deliveryId } = await post('waits');
  await rig.rows(`UPDATE channels SET paused_until = clock_timestamp() + interval '1 minute' WHERE id = $1`, [channelId]);
  await rig.sweep.execute();
  const [row] = await rig.rows<{ same: boolean }>('SELECT d.due_at = c.paused_until AS same FROM deliveries d JOIN channels c ON c.id = d.channel_id WHERE d.id = $1', [deliveryId]);
  expect(row).toEqual({ same: true });
});

test('an attempt needs a claim that holds', async () => {
  await post('mine');
  const worker = rig.worker();
  const [delivery] = await claim(20, worker);
  const attempt = { deliveryId: delivery!.id, fence: delivery!.fence, part: 0, key: 'k', digest: 'd', limits: [] };
  expect(await worker.ledger.begin({ ...attempt, fence: delivery!.fence - 1 })).toBeNull();
  expect(await worker.ledger.begin(attempt)).toMatchObject({ number: 1 });
  await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() - interval '1 ms'`);
  expect(await worker.ledger.begin(attempt)).toBeNull();
  expect(await worker.ledger.renew([attempt])).toEqual([]);
});

test('a zombie changes no row', async () => {
  const { deliveryId } = await post('taken over');
  const zombie = rig.worker();
  const [old] = await claim(20, zombie);
  await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() - interval '1 ms'`);
  expect(await rig.sweeps.expireLeases([])).toEqual({ unknown: 0, scheduled: 1, failed: 0 });
  const [renewed] = await claim(20, rig.worker(), 'once');
  const before = await rig.rows('SELECT d.*, p.state AS post_state FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = $1', [deliveryId]);
  const outcome = { deliveryId, from: 'publishing', state: 'published', tries: 0, event: 'published', message: '' } as const;
  expect(await zombie.ledger.record({ ...outcome, fence: old!.fence })).toBe(false);
  expect(await rig.rows('SELECT d.*, p.state AS post_state FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = $1', [deliveryId])).toEqual(before);
  expect(await rig.worker().ledger.record({ ...outcome, fence: renewed!.fence })).toBe(true);
  expect(await rig.worker().ledger.record({ ...outcome, fence: renewed!.fence })).toBe(false);
});

test('an ended lease: with an attempt on its way unknown, without one back on the plan, and set aside when it costs worker after worker', async () => {
  const sent = await post('sent');
  await post('unsent', -1, await rig.channel(ada));
  const worker = rig.worker();
  for (const { id, fence, parts } of await claim(20, worker)) if (parts[0]?.text === 'sent') await worker.ledger.begin({ deliveryId: id, fence, part: 0, key: 'k', digest: 'd', limits: [] });
  const expire = async () => {
    await rig.rows(`UPDATE deliveries SET lease_until = clock_timestamp() - interval '1 ms' WHERE state = 'publishing'`);
    return rig.sweeps.expireLeases([]);
  };
  expect(await expire()).toEqual({ unknown: 1, scheduled: 1, failed: 0 });
  expect(await rig.delivery(sent.deliveryId)).toMatchObject({ state: 'unknown', fence: 2 });
  for (const [suspects, result] of [['once', { unknown: 0, scheduled: 1, failed: 0 }], ['often', { unknown: 0, scheduled: 0, failed: 1 }]] as const) {
    expect((await claim(20, worker, suspects)).map(textOf)).toEqual(['unsent']);
    expect(await expire()).toEqual(result);
  }
  expect(await rig.rows(`SELECT failure ->> 'whoActs' AS who FROM deliveries WHERE state = 'failed'`)).toEqual([{ who: 'user' }]);
});

test.each([
  ['late', 'publishing', null],
  ['hold', 'held', 'missed'],
  ['skip', 'cancelled', null],
] as const)('a missed window under the policy "%s"', async (policy, state, hold) => {
  const person = await rig.workspace(policy);
  const { deliveryId } = await post('late', -3600, await rig.channel(person), person);
  await post('in time', -1, await rig.channel(person), person);
  await claim();
  await rig.sweep.execute();
  expect(await rig.delivery(deliveryId)).toMatchObject({ state, hold });
  if (hold) {
    await rig.retry.execute({ ...rig.asked(person), deliveryId });
    expect((await claim()).map(textOf)).toEqual(['late']);
  }
});

test.each([
  ['late', 'hold', 'held', 'missed'],
  ['hold', 'late', 'publishing', null],
  ['late', 'skip', 'cancelled', null],
] as const)('in a workspace that says "%s" a post that says "%s" has its own way', async (policy, own, state, hold) => {
  const person = await rig.workspace(policy);
  const { postId, deliveryId } = await post('its own way', -3600, await rig.channel(person), person);
  const { body } = await rig.update.execute({ ...rig.asked(person), postId, seenVersion: undefined, request: { missedPolicy: own } });
  expect(JSON.parse(body)).toMatchObject({ missedPolicy: own });
  await plan(deliveryId, -3600);
  await claim();
  await rig.sweep.execute();
  expect(await rig.delivery(deliveryId)).toMatchObject({ state, hold });
});

test('the workspace says after how many minutes a time counts as missed', async () => {
  const person = await rig.workspace('skip');
  await rig.database.system.workspace.update({ where: { id: person.workspaceId }, data: { missedWindowMinutes: 60 } });
  const within = await post('within', -3000, await rig.channel(person), person);
  const beyond = await post('beyond', -4000, await rig.channel(person), person);
  await rig.sweep.execute();
  expect((await claim()).map(textOf)).toEqual(['within']);
  expect(await rig.delivery(within.deliveryId)).toMatchObject({ state: 'publishing' });
  expect(await rig.delivery(beyond.deliveryId)).toMatchObject({ state: 'cancelled' });
});

test('a post made with a word of its own keeps it through other changes', async () => {
  const made = await rig.create.execute({ ...rig.asked(ada), request: { state: 'draft', parts: [{ text: 'mine' }], targets: [], missedPolicy: 'skip' } });
  const { body } = await rig.update.execute({ ...rig.asked(ada), postId: made.postId, seenVersion: undefined, request: { parts: [{ text: 'other' }] } });
  expect(JSON.parse(body)).toMatchObject({ missedPolicy: 'skip', parts: [{ text: 'other' }] });
  const cleared = await rig.update.execute({ ...rig.asked(ada), postId: made.postId, seenVersion: undefined, request: { missedPolicy: null } });
  expect(JSON.parse(cleared.body)).toMatchObject({ missedPolicy: null });
});

test('the post’s state follows two deliveries that end at the same moment', async () => {
  for (let round = 0; round < 20; round++) {
    const channels = [await rig.channel(ada), await rig.channel(ada)];
    const { postId } = await rig.create.execute({ ...rig.asked(ada), request: { state: 'now', parts: [{ text: 'both' }], targets: channels.map((id) => ({ channelId: id })) } });
    const [a, b] = [rig.worker(), rig.worker()];
    const claimed = await claim(20, a);
    expect(claimed).toHaveLength(2);
    const [first, second] = claimed;
    const end = { from: 'publishing', state: 'published', tries: 0, event: 'published', message: '' } as const;
    await Promise.all([a.ledger.record({ ...end, deliveryId: first!.id, fence: first!.fence }), b.ledger.record({ ...end, deliveryId: second!.id, fence: second!.fence })]);
    expect(await rig.rows('SELECT state FROM posts WHERE id = $1', [postId])).toEqual([{ state: 'published' }]);
  }
});
