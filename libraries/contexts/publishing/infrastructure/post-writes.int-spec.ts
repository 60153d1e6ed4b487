import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CreatePostRequest, Post, UpdatePostRequest } from '@arkyra/contracts';
import { calendarResponse, post as postSchema } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import { PublishingRig, ids } from '../testing/publishing-rig.ts';

const rig = new PublishingRig(1);
let ada: Principal;
let channelId: string;
beforeAll(async () => {
  ada = await rig.workspace('late', 'Europe/Paris');
  channelId = await rig.channel(ada);
});
afterAll(() => rig.close());

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const aRequest = (change: Partial<CreatePostRequest> = {}): CreatePostRequest => ({
  state: 'scheduled', scheduledAt: soon(), timezone: 'UTC', parts: [{ text: 'Hello' }], targets: [{ channelId }], ...change,
});
const make = async (change: Partial<CreatePostRequest> = {}, principal = ada): Promise<Post> =>
  postSchema.parse(JSON.parse((await rig.create.execute({ ...rig.asked(principal), request: aRequest(change) })).body));
const patch = async (post: Pick<Post, 'id'>, request: UpdatePostRequest, seenVersion?: number): Promise<Post> =>
  postSchema.parse(JSON.parse((await rig.update.execute({ ...rig.asked(ada), postId: post.id, seenVersion, request })).body));
const read = async (id: string): Promise<Post> => postSchema.parse(JSON.parse((await rig.get.execute({ principal: ada, postId: id })).body));
const count = async (): Promise<number> => Number((await rig.rows<{ n: string }>('SELECT count(*) AS n FROM posts'))[0]?.n);

test('writes post, deliveries, timeline, audit and outbox in one statement, and answers the whole post', async () => {
  const post = await make({ tags: ['news', 'news'] });
  expect(post).toMatchObject({ version: 1, state: 'scheduled', timezone: 'UTC', tags: ['news'], author: { id: ada.userId, name: 'Ada' }, parts: [{ text: 'Hello', mediaIds: [] }] });
  expect(await read(post.id)).toEqual(post);
  const [written] = await rig.rows(
    `SELECT (SELECT count(*)::int FROM delivery_events WHERE post_id = p.id) AS events, (SELECT actor FROM audit_entries WHERE object_id = p.id::text AND action = 'post.scheduled') AS actor,
            (SELECT payload ->> 'dueAt' FROM outbox WHERE topic = 'post.changed' AND payload ->> 'postId' = p.id::text) AS due, excerpt, channel_ids
     FROM posts p WHERE id = $1`,
    [post.id],
  );
  expect(written).toEqual({ events: 1, actor: `user:${ada.userId}`, due: post.scheduledAt, excerpt: 'Hello', channel_ids: [channelId] });
});

test('a wall time without offset is read in the zone, and in the workspace’s own without one', async () => {
  expect((await make({ scheduledAt: '2030-07-01T09:30', timezone: 'America/New_York' })).scheduledAt).toBe('2030-07-01T13:30:00.000Z');
  expect(await make({ scheduledAt: '2030-07-01T09:30', timezone: undefined })).toMatchObject({ scheduledAt: '2030-07-01T07:30:00.000Z', timezone: 'Europe/Paris' });
});

test('"now" is the database’s now', async () => {
  const post = await make({ state: 'now', scheduledAt: undefined });
  const [row] = await rig.rows<{ ms: number }>('SELECT extract(epoch FROM clock_timestamp() - due_at)::float8 * 1000 AS ms FROM deliveries WHERE post_id = $1', [post.id]);
  expect(row?.ms).toBeGreaterThanOrEqual(0);
  expect(row?.ms).toBeLessThan(5_000);
});

test('a draft may be empty, wrong and without channels', async () => {
  expect(await make({ state: 'draft', scheduledAt: null, parts: [{ text: '' }], targets: [] })).toMatchObject({ state: 'draft', scheduledAt: null, deliveries: [] });
  expect(await make({ state: 'draft', parts: [{ text: 'x'.repeat(5_000) }] })).toMatchObject({ state: 'draft', deliveries: [{ state: 'draft' }] });
});

test.each<[string, Partial<CreatePostRequest>, string, string]>([
  ['a time that has passed', { scheduledAt: '2020-01-01T00:00:00Z' }, '/scheduledAt', 'post.past'],
  ['no time', { scheduledAt: undefined }, '/scheduledAt', 'time.missing'],
  ['a date that does not exist', { scheduledAt: '2030-02-30T10:00' }, '/scheduledAt', 'time.invalid'],
  ['no channel', { targets: [] }, '/targets', 'targets.empty'],
  ['an unknown channel', { targets: [{ channelId: ids.next() }] }, '/targets/0/channelId', 'channel.not_found'],
  ['an unknown picture', { parts: [{ text: 'a', mediaIds: [ids.next()] }] }, '/parts/0/mediaIds/0', 'media.not_found'],
  ['a text that is too long', { parts: [{ text: 'a' }, { text: 'x'.repeat(301) }] }, '/parts/1/text', 'text.too_long'],
])('refuses %s by name and writes nothing', async (_what, change, pointer, code) => {
  const before = await count();
  await expect(make(change)).rejects.toMatchObject({ kind: 'invalid', fields: expect.arrayContaining([expect.objectContaining({ pointer, code })]) });
  expect(await count()).toBe(before);
});

test('names the override of the channel that is wrong', async () => {
  const targets = [{ channelId, parts: [{ text: 'fine' }, { text: 'x'.repeat(301) }] }];
  await expect(make({ targets })).rejects.toMatchObject({ fields: [{ pointer: '/targets/0/parts/1/text', code: 'text.too_long' }] });
});

test('drafts too refuse channels and pictures of others, naming them, half of nothing written', async () => {
  const stranger = await rig.workspace();
  const foreign = await rig.channel(stranger);
  const before = await count();
  await expect(make({ state: 'draft', targets: [{ channelId }, { channelId: foreign }] })).rejects.toMatchObject({ fields: [{ pointer: '/targets/1/channelId', code: 'channel.not_found' }] });
  const mediaId = ids.next();
  await rig.database.system.media.create({ data: { id: mediaId, workspaceId: stranger.workspaceId, fileName: 'a', contentType: 'image/png', declaredSize: 1, uploadKey: 'k' } });
  await expect(make({ state: 'draft', targets: [{ channelId, parts: [{ text: 'a', mediaIds: [mediaId] }] }] })).rejects.toMatchObject({ fields: [{ pointer: '/targets/0/parts/0/mediaIds/0', code: 'media.not_found' }] });
  await expect(make({ state: 'draft', targets: [{ channelId }, { channelId }] })).rejects.toMatchObject({ fields: [{ pointer: '/targets/1/channelId', code: 'target.duplicate' }] });
  expect(await count()).toBe(before);
});

test('replaces arrays, bumps the version, and a stale one is refused', async () => {
  const post = await make();
  const changed = await patch(post, { parts: [{ text: 'Other' }] }, 1);
  expect(changed).toMatchObject({ version: 2, parts: [{ text: 'Other', mediaIds: [] }], scheduledAt: post.scheduledAt, deliveries: [{ id: post.deliveries[0]?.id }] });
  await expect(patch(post, { parts: [{ text: 'Third' }] }, 1)).rejects.toMatchObject({ code: 'post.version_stale', kind: 'conflict' });
  expect((await rig.rows('SELECT version FROM deliveries WHERE post_id = $1', [post.id]))[0]).toEqual({ version: 2 });
});

test('the same change twice is one change', async () => {
  const post = await make({ state: 'draft' });
  const once = await patch(post, { parts: [{ text: 'typed' }], targets: [{ channelId }], timezone: 'UTC' });
  const twice = await patch(post, { parts: [{ text: 'typed' }], targets: [{ channelId }], timezone: 'UTC' }, once.version);
  expect(twice).toEqual(once);
});

test('of two people who change the same version one is told', async () => {
  const post = await make();
  const results = await Promise.allSettled(['A', 'B', 'C', 'D'].map((text) => patch(post, { parts: [{ text }] }, 1)));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  expect((await read(post.id)).version).toBe(2);
});

test('a draft is scheduled by PATCH, moved, and taken back', async () => {
  const other = await rig.channel(ada);
  const draft = await make({ state: 'draft', scheduledAt: null });
  const at = soon();
  expect(await patch(draft, { state: 'scheduled', scheduledAt: at })).toMatchObject({ state: 'scheduled', scheduledAt: at, deliveries: [{ state: 'scheduled', scheduledAt: at }] });
  const later = new Date(Date.now() + 7_200_000).toISOString();
  expect(await patch(draft, { scheduledAt: later })).toMatchObject({ scheduledAt: later, deliveries: [{ scheduledAt: later }] });
  expect((await patch(draft, { targets: [{ channelId: other }] })).deliveries).toMatchObject([{ channelId: other, state: 'scheduled', scheduledAt: later }]);
  expect(await patch(draft, { state: 'draft' })).toMatchObject({ state: 'draft', scheduledAt: later, deliveries: [{ state: 'draft' }] });
  expect(await rig.rows('SELECT due_at FROM deliveries WHERE post_id = $1', [draft.id])).toEqual([{ due_at: null }]);
  await expect(patch(draft, { state: 'scheduled', scheduledAt: null })).rejects.toMatchObject({ fields: [{ pointer: '/scheduledAt' }] });
});

test('the wall time is what was meant: in another zone it is another instant', async () => {
  const post = await make({ scheduledAt: '2030-07-01T09:30', timezone: 'Europe/Paris' });
  expect(await patch(post, { timezone: 'Asia/Tokyo' })).toMatchObject({ scheduledAt: '2030-07-01T00:30:00.000Z', timezone: 'Asia/Tokyo' });
});

test('scheduling on a channel that needs reconnecting holds the post and says why', async () => {
  const channel = await rig.channel(ada);
  await rig.database.system.channel.update({ where: { id: channel }, data: { state: 'reconnect' } });
  expect(await make({ targets: [{ channelId: channel }] })).toMatchObject({ state: 'needs_attention', deliveries: [{ state: 'held', holdReason: 'channel', failure: { code: 'reauth', whoActs: 'user' } }] });
  await rig.database.system.channel.update({ where: { id: channel }, data: { state: 'disconnected' } });
  await expect(make({ targets: [{ channelId: channel }] })).rejects.toMatchObject({ fields: [{ pointer: '/targets/0/channelId', code: 'channel.disconnected' }] });
});

test('deleting forgets a post that is nowhere; cancel, pause and resume keep it', async () => {
  const post = await make();
  expect(JSON.parse((await rig.stop.execute({ ...rig.asked(ada), postId: post.id, seenVersion: 1, how: 'pause' })).body)).toMatchObject({ version: 2, state: 'needs_attention', deliveries: [{ state: 'held', holdReason: 'paused' }] });
  expect(JSON.parse((await rig.stop.execute({ ...rig.asked(ada), postId: post.id, seenVersion: undefined, how: 'resume' })).body)).toMatchObject({ state: 'scheduled', deliveries: [{ state: 'scheduled', scheduledAt: post.scheduledAt }] });
  expect(JSON.parse((await rig.stop.execute({ ...rig.asked(ada), postId: post.id, seenVersion: undefined, how: 'cancel' })).body)).toMatchObject({ state: 'cancelled', deliveries: [{ state: 'cancelled' }] });
  await expect(patch(post, { state: 'now' })).rejects.toMatchObject({ code: 'post.not_editable' });
  const other = await make();
  await rig.remove.execute({ ...rig.asked(ada), postId: other.id });
  await expect(read(other.id)).rejects.toMatchObject({ kind: 'not_found' });
  expect(await rig.states(other.id)).toEqual(['cancelled']);
});

test('one who may only write keeps to drafts', async () => {
  const contributor = rig.as(ada, 'contributor');
  const draft = await make({ state: 'draft' }, contributor);
  const asked = { ...rig.asked(contributor), postId: draft.id, seenVersion: undefined };
  await expect(make({}, contributor)).rejects.toMatchObject({ code: 'posts.publish_forbidden' });
  await expect(rig.update.execute({ ...asked, request: { state: 'now' } })).rejects.toMatchObject({ kind: 'forbidden' });
  await rig.update.execute({ ...asked, request: { parts: [{ text: 'better' }] } });
  await patch(draft, { state: 'scheduled', scheduledAt: soon() });
  await expect(rig.update.execute({ ...asked, request: { parts: [{ text: 'worse' }] } })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(rig.remove.execute(asked)).rejects.toMatchObject({ kind: 'forbidden' });
  const key = { ...ada, kind: 'api-key' as const, apiKeyId: ids.next(), scopes: ['posts:write'] };
  await expect(make({ state: 'now' }, key)).rejects.toThrow('posts:publish');
});

test('a test key sees what test keys made, and reaches Sandbox alone', async () => {
  const key = { ...ada, kind: 'api-key' as const, apiKeyId: ids.next(), scopes: ['posts:write', 'posts:publish'], testMode: true };
  const live = await make();
  const tried = await make({}, key);
  await expect(rig.get.execute({ principal: key, postId: live.id })).rejects.toMatchObject({ kind: 'not_found' });
  await expect(read(tried.id)).rejects.toMatchObject({ kind: 'not_found' });
  expect(JSON.parse((await rig.get.execute({ principal: key, postId: tried.id })).body)).toMatchObject({ id: tried.id });
  const real = await rig.channel(ada, {}, { network: 'bluesky' });
  await expect(make({ state: 'draft', targets: [{ channelId: real }] }, key)).rejects.toMatchObject({ fields: [{ code: 'channel.not_found' }] });
});

test('another workspace finds nothing, by any door', async () => {
  const stranger = await rig.workspace();
  const post = await make();
  const asked = { ...rig.asked(stranger), postId: post.id, seenVersion: undefined };
  await expect(rig.get.execute({ principal: stranger, postId: post.id })).rejects.toMatchObject({ kind: 'not_found' });
  await expect(rig.update.execute({ ...asked, request: { tags: [] } })).rejects.toMatchObject({ kind: 'not_found' });
  await expect(rig.remove.execute(asked)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(rig.retry.execute({ ...rig.asked(stranger), deliveryId: post.deliveries[0]!.id })).rejects.toMatchObject({ kind: 'not_found' });
  expect(await rig.reader.timeline(stranger.workspaceId, post.deliveries[0]!.id, false)).toBeNull();
  expect(await read(post.id)).toEqual(post);
});

test('posts of many workspaces that come at once are each written in their own, and those that cannot be cost the others nothing', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, (_, index) => rig.workspace('late', index % 2 ? 'Asia/Tokyo' : 'UTC')));
  const own = await Promise.all(people.map((person) => rig.channel(person)));
  const held = await rig.channel(ada);
  await rig.database.system.channel.update({ where: { id: held }, data: { state: 'reconnect' } });
  const taken = await make();
  const write = (principal: Principal, change: Partial<CreatePostRequest>, postId?: string) => rig.create.execute({ ...rig.asked(principal), request: aRequest(change), postId });
  const good = people.map((person, index) => write(person, { targets: [{ channelId: own[index]! }], timezone: undefined, parts: [{ text: `of ${index}` }] }));
  const others = [
    write(ada, { targets: [{ channelId: held }] }),
    write(people[0]!, { state: 'draft', targets: [{ channelId: own[1]! }] }),
    write(ada, { scheduledAt: new Date(Date.now() - 120_000).toISOString() }),
    write(ada, {}, taken.id),
  ];
  const [holding, foreign, late, twice] = await Promise.allSettled(others);
  const posts = (await Promise.all(good)).map(({ body }) => postSchema.parse(JSON.parse(body)));
  const together = await Promise.all(posts.map(async ({ id }, index) => postSchema.parse(JSON.parse((await rig.get.execute({ principal: people[index]!, postId: id })).body))));
  expect(together).toEqual(posts);
  expect(await Promise.all(posts.map(({ id }, index) => rig.reader.post(people[(index + 1) % 6]!.workspaceId, id, false)))).toEqual(posts.map(() => null));
  for (const [index, post] of posts.entries()) {
    expect(post).toMatchObject({ parts: [{ text: `of ${index}` }], timezone: index % 2 ? 'Asia/Tokyo' : 'UTC', author: { id: people[index]!.userId }, deliveries: [{ channelId: own[index] }] });
  }
  const homes = `SELECT count(*)::int AS n FROM posts p JOIN deliveries d ON d.post_id = p.id AND d.workspace_id = p.workspace_id
    JOIN delivery_events e ON e.delivery_id = d.id AND e.workspace_id = p.workspace_id
    JOIN audit_entries a ON a.object_id = p.id::text AND a.workspace_id = p.workspace_id
    JOIN outbox o ON o.payload ->> 'postId' = p.id::text AND o.workspace_id = p.workspace_id WHERE p.id = ANY ($1)`;
  expect(await rig.rows(homes, [posts.map(({ id }) => id)])).toEqual([{ n: 6 }]);
  expect(holding).toMatchObject({ status: 'fulfilled' });
  expect(foreign).toMatchObject({ reason: { fields: [{ pointer: '/targets/0/channelId', code: 'channel.not_found' }] } });
  expect(late).toMatchObject({ reason: { fields: [{ code: 'post.past' }] } });
  expect(twice).toMatchObject({ reason: { code: 'post.exists' } });
});

test('a post with overrides, settings and tags is answered as it is read', async () => {
  const second = await rig.channel(ada);
  const post = await make({ missedPolicy: 'skip', tags: ['a', 'b'], targets: [{ channelId, settings: { z: 1, a: { deep: [null, 'x'] } } }, { channelId: second, parts: [{ text: 'Other "words"\n😀' }, { text: 'two' }] }] });
  expect(await read(post.id)).toEqual(post);
  for (const state of ['draft', 'now'] as const) {
    const other = await make({ state, scheduledAt: null });
    expect(await read(other.id)).toEqual(other);
  }
});

test('a calendar of many posts comes whole and in order, an empty one empty', async () => {
  const person = await rig.workspace();
  const month = { from: '2031-03-01T00:00:00Z', to: '2031-04-01T00:00:00Z' };
  const read = async () => calendarResponse.parse(JSON.parse(Buffer.from(await rig.reader.calendar(person.workspaceId, false, month)).toString())).data;
  expect(await read()).toEqual([]);
  await rig.rows(
    `INSERT INTO posts (id, workspace_id, state, scheduled_at, timezone, parts, tags, excerpt, channel_ids)
     SELECT gen_random_uuid(), $1, 'draft', timestamptz '2031-03-31' - n * interval '1 hour', 'UTC', '[]', '{}', 'Größe 😀 ' || n, '{}' FROM generate_series(1, 300) n`,
    [person.workspaceId],
  );
  const entries = await read();
  expect(entries.map(({ excerpt }) => excerpt)).toEqual(Array.from({ length: 300 }, (_, index) => `Größe 😀 ${300 - index}`));
});
