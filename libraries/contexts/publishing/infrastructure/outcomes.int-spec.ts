import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { mayMove, type DeliveryState, type HoldReason } from '../domain/index.ts';
import { PublishingRig, type Worker } from '../testing/publishing-rig.ts';

const rig = new PublishingRig();
let ada: Principal;
let channelId: string;
let worker: Worker;
beforeAll(async () => {
  ada = await rig.workspace();
  channelId = await rig.channel(ada);
  worker = rig.worker();
});
afterAll(() => rig.close());

const onNetwork = (text: string) => rig.network.posts.filter((post) => post.text === text).length;
const run = async (text: string, faults: Parameters<typeof rig.network.faults.set>[1], channel = channelId) => {
  rig.network.faults.set(text, faults);
  const post = await rig.now(ada, channel, text);
  await rig.atRest(worker);
  return { ...post, ...(await rig.delivery(post.deliveryId)) };
};

/** What the audit log tells of it. */
const told = (deliveryId: string) =>
  rig.rows<{ actor: string; action: string; data: object }>(`SELECT actor, action, data FROM audit_entries WHERE object_type = 'delivery' AND object_id = $1 ORDER BY at, id`, [deliveryId]);

test('a definite refusal fails, with cause, who acts and the next step', async () => {
  const refused = await run('refused', ['refuse']);
  expect(refused).toMatchObject({ state: 'failed', attempts: 1, failure: { code: 'rejected', cause: 'Sandbox refused the post. (not here)', whoActs: 'user' } });
  expect(await rig.events(refused.deliveryId)).toEqual(['scheduled', 'claimed', 'failed']);
  expect(await told(refused.deliveryId)).toEqual([{ actor: 'system', action: 'delivery.failed', data: { postId: refused.postId, code: 'rejected' } }]);
});

test('a person retries what failed, and only that', async () => {
  const { deliveryId } = await run('later fine', ['refuse']);
  await rig.retry.execute({ ...rig.asked(ada), deliveryId });
  await rig.atRest(worker);
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'published', attempts: 2, failure: null });
  expect(onNetwork('later fine')).toBe(1);
  expect((await told(deliveryId)).map(({ action }) => action)).toEqual(['delivery.failed', 'delivery.published']);
  await expect(rig.retry.execute({ ...rig.asked(ada), deliveryId })).rejects.toMatchObject({ code: 'delivery.not_retryable' });
});

test('what failed before the first byte is tried again by itself, under the same key', async () => {
  const { state, deliveryId } = await run('no route', ['reset-before', 'reset-before']);
  expect(state).toBe('published');
  const attempts = await rig.attempts(deliveryId);
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'sent']);
  expect(new Set(attempts.map(({ key }) => key)).size).toBe(1);
  expect((await rig.events(deliveryId)).slice(0, 7)).toEqual(['scheduled', 'claimed', 'retry_later', 'claimed', 'retry_later', 'claimed', 'published']);
});

test.each(['reset-after', 'silence-after', 'crash'] as const)('%s: unknown, found, published, sent once', async (fault) => {
  const { state, deliveryId, url } = await run(fault, [fault]);
  expect(state).toBe('published');
  expect(url).toMatch(/^https:\/\/sandbox\.test\/post-/);
  expect(onNetwork(fault)).toBe(1);
  expect((await rig.attempts(deliveryId)).map(({ outcome }) => outcome)).toEqual(['found']);
  expect(await rig.events(deliveryId)).toEqual(expect.arrayContaining(['unknown', 'found']));
});

test('a black hole: unknown, absent twice, sent again under the same key', async () => {
  const { state, deliveryId } = await run('hole', ['black-hole']);
  expect(state).toBe('published');
  const attempts = await rig.attempts(deliveryId);
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['absent', 'sent']);
  expect(attempts[0]?.key).toBe(attempts[1]?.key);
  expect(rig.network.calls.filter((call) => call === 'find hole')).toHaveLength(2);
});

test('on a network without keys the former holder said itself that it had ended, so absent twice is enough', async () => {
  const channel = await rig.channel(ada, { class: 'D' });
  const { state } = await run('class D hole', ['black-hole'], channel);
  expect(state).toBe('published');
  expect(onNetwork('class D hole')).toBe(1);
});

test('on a network that cannot be asked a person decides', async () => {
  const channel = await rig.channel(ada, { class: 'E' });
  const held = await run('class E', ['reset-after'], channel);
  expect(held).toMatchObject({ state: 'held', hold: 'confirm', failure: { code: 'unknown', whoActs: 'user' } });
  await expect(rig.update.execute({ ...rig.asked(ada), postId: held.postId, seenVersion: undefined, request: { parts: [{ text: 'other' }] } })).rejects.toMatchObject({ code: 'post.not_editable' });
  await rig.resolve.execute({ ...rig.asked(ada), deliveryId: held.deliveryId, word: { published: true, url: 'https://example.test/1' } });
  expect(await rig.delivery(held.deliveryId)).toMatchObject({ state: 'published', url: 'https://example.test/1' });
  expect(onNetwork('class E')).toBe(1);
  const other = await run('class E hole', ['black-hole'], channel);
  await rig.resolve.execute({ ...rig.asked(ada), deliveryId: other.deliveryId, word: { published: false } });
  await rig.atRest(worker);
  expect(await rig.delivery(other.deliveryId)).toMatchObject({ state: 'published' });
  expect(onNetwork('class E hole')).toBe(1);
});

test('on such a network a channel may ask for a second copy rather than none', async () => {
  const channel = await rig.channel(ada, { class: 'E', onDoubt: 'send-again' });
  const { state, deliveryId } = await run('class E again', ['black-hole'], channel);
  expect(state).toBe('published');
  expect(onNetwork('class E again')).toBe(1);
  expect(await rig.events(deliveryId)).toContain('sent_again');
  // Twice without an answer is a person's to say.
  expect(await run('class E twice', ['reset-after', 'black-hole'], channel)).toMatchObject({ state: 'held', hold: 'confirm' });
  expect(onNetwork('class E twice')).toBe(1);
});

test('"I have this already" after an unconfirmed try is looked up, not believed to be somebody else’s', async () => {
  const channel = await rig.channel(ada, { class: 'C' });
  const { state } = await run('twin', ['black-hole', 'duplicate'], channel);
  expect(state).toBe('published');
  const alone = await run('stranger', ['duplicate']);
  expect(alone).toMatchObject({ state: 'failed', failure: { code: 'duplicate' } });
});

test('a 429 pauses the channel exactly as long as it says, and no other', async () => {
  const limited = await rig.channel(ada);
  rig.network.faults.set('limited', ['rate-limit']);
  const first = await rig.now(ada, limited, 'limited');
  worker.dispatcher.wake();
  await rig.settle(worker, async () => (await rig.events(first.deliveryId)).includes('rate_limited'));
  const [paused] = await rig.rows<{ until: Date; recorded: Date }>(`SELECT c.paused_until AS until, e.at AS recorded FROM channels c, delivery_events e WHERE c.id = $1 AND e.delivery_id = $2 AND e.event = 'rate_limited'`, [limited, first.deliveryId]);
  const second = await rig.now(ada, limited, 'behind it');
  const other = await rig.now(ada, channelId, 'not concerned');
  await rig.atRest(worker);
  for (const { deliveryId } of [first, second]) expect((await rig.delivery(deliveryId)).published_at!.getTime()).toBeGreaterThanOrEqual(paused!.until.getTime());
  expect((await rig.delivery(other.deliveryId)).published_at!.getTime()).toBeLessThan(paused!.until.getTime());
});

test('an ended token is renewed and the post goes out in the same claim', async () => {
  const { state, deliveryId, fence } = await run('renewed', ['reauth']);
  expect({ state, fence }).toEqual({ state: 'published', fence: 1 });
  expect((await rig.attempts(deliveryId)).map(({ outcome }) => outcome)).toEqual(['failed', 'sent']);
});

test('a channel that needs a person holds what it has, and goes on once reconnected', async () => {
  const channel = await rig.channel(ada);
  rig.channels.refreshWorks = false;
  const waiting = await rig.now(ada, channel, 'planned', new Date(Date.now() + 3_600_000).toISOString());
  const held = await run('held', ['reauth'], channel);
  rig.channels.refreshWorks = true;
  expect(held).toMatchObject({ state: 'held', hold: 'channel', failure: { code: 'reauth', nextStep: 'Reconnect the channel; the post then goes on by itself.' } });
  await rig.sync.execute(channel);
  expect(await rig.delivery(waiting.deliveryId)).toMatchObject({ state: 'held', hold: 'channel' });
  await rig.database.system.channel.update({ where: { id: channel }, data: { state: 'connected' } });
  await rig.sync.execute(channel);
  await rig.atRest(worker);
  expect(await rig.delivery(held.deliveryId)).toMatchObject({ state: 'published' });
  expect(await rig.delivery(waiting.deliveryId)).toMatchObject({ state: 'scheduled', hold: null });
});

test('a thread goes out in order and resumes at the part that is missing', async () => {
  rig.network.faults.set('two', ['refuse']);
  const { deliveryId, postId } = await rig.now(ada, channelId, ['one', 'two', 'three']);
  await rig.atRest(worker);
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'failed', published: [{ externalId: expect.any(String) }] });
  expect(await rig.reader.post(ada.workspaceId, postId, false)).toMatchObject({ body: expect.stringContaining('"needs_attention"') });
  await rig.retry.execute({ ...rig.asked(ada), deliveryId });
  await rig.atRest(worker);
  const thread = rig.network.posts.filter((post) => ['one', 'two', 'three'].includes(post.text));
  expect(thread.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  expect(thread.map(({ replyTo }) => replyTo)).toEqual([null, thread[0]!.externalId, thread[1]!.externalId]);
  expect(await rig.attempts(deliveryId)).toMatchObject([{ number: 1, part: 0 }, { number: 2, part: 1, outcome: 'failed' }, { number: 3, part: 1 }, { number: 4, part: 2 }]);
});

test('a part of unknown fate in the middle of a thread is looked up, then the rest follows', async () => {
  rig.network.faults.set('middle', ['reset-after']);
  const { deliveryId } = await rig.now(ada, channelId, ['start', 'middle', 'end']);
  await rig.atRest(worker);
  expect(await rig.delivery(deliveryId)).toMatchObject({ state: 'published' });
  expect(['start', 'middle', 'end'].map(onNetwork)).toEqual([1, 1, 1]);
  expect(await rig.events(deliveryId)).toContain('part_found');
});

test('the post is read back: proof with its permalink', async () => {
  const { deliveryId } = await run('proved', []);
  await rig.settle(worker, async () => (await rig.events(deliveryId)).includes('read_back'));
  const [row] = await rig.rows<{ proved_at: Date | null }>('SELECT proved_at FROM deliveries WHERE id = $1', [deliveryId]);
  expect(row?.proved_at).toBeInstanceOf(Date);
});

test('every change of state that was ever written is one of the table', async () => {
  const moves = await rig.rows<{ from: DeliveryState; to: DeliveryState; hold: HoldReason | null }>(
    `SELECT DISTINCT from_state AS "from", to_state AS "to", CASE WHEN from_state = 'unknown' OR event = 'resolved' THEN 'confirm' WHEN 'held' IN (from_state, to_state) THEN 'channel' END AS hold
     FROM delivery_events WHERE from_state IS NOT NULL AND from_state <> to_state`,
  );
  expect(moves.length).toBeGreaterThan(8);
  expect(moves.filter(({ from, to, hold }) => !mayMove(from, to, hold ?? undefined))).toEqual([]);
});
