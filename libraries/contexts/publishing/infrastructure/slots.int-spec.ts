import { afterAll, expect, test } from '@jest/globals';
import { post as postSchema, type CreatePostRequest, type Post } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import { slotTimes } from '../domain/index.ts';
import { PublishingRig } from '../testing/publishing-rig.ts';

const rig = new PublishingRig(1, 20);
afterAll(() => rig.close());

// Years whose changes of the clocks are settled: of those to come, two zone databases may know different laws.
const [from, to] = ['2014-01-01T00:00:00Z', '2024-01-01T00:00:00Z'];
const zones = [
  'Europe/Paris', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca',
  'Asia/Tehran', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Cairo',
];
/** Within the hours that these zones' changes skip or double, at their edges, and far from any. */
const clocks = ['00:00', '00:30', '01:45', '02:30', '03:00', '09:30'];

/**
 * The same by the database's zone data alone, from a question that knows nothing of offsets: for each minute of ten years,
 * what does the wall clock show? A slot is the first minute at which the clock, on its way, shows that time or more.
 * Only hours near a change are walked by the minute; elsewhere the clock runs as AT TIME ZONE says.
 */
const oracle = `
  WITH days AS (
    SELECT day::date AS day FROM generate_series($2::date - 2, $3::date + 1, interval '1 day') day
  ), wanted AS (
    SELECT day + clock::time AS wall FROM days, unnest($4::text[]) clock
  ), guess AS (
    SELECT wall, wall AT TIME ZONE $1 AS at FROM wanted
  ), plain AS (
    -- No change of the clocks within three hours on either side.
    SELECT wall, at, (at - interval '3 hours') AT TIME ZONE $1 = wall - interval '3 hours' AND (at + interval '3 hours') AT TIME ZONE $1 = wall + interval '3 hours' AS steady FROM guess
  ), found AS (
    SELECT at FROM plain WHERE steady
    UNION
    SELECT (SELECT min(minute) FROM generate_series(at - interval '15 hours', at + interval '15 hours', interval '1 minute') minute
            WHERE minute AT TIME ZONE $1 >= wall) FROM plain WHERE NOT steady
  )
  SELECT DISTINCT at FROM found WHERE at >= $2::timestamptz AND at < $3::timestamptz ORDER BY at`;

test.each(zones)('%s: slots of ten years are where a walk along the clock finds them', async (timezone) => {
  const rows = await rig.rows<{ at: Date }>(oracle, [timezone, from, to, clocks]);
  const slots = clocks.map((time) => ({ time, weekdays: [1, 2, 3, 4, 5, 6, 7] }));
  const ours = [...slotTimes({ timezone, slots }, Date.parse(from), Date.parse(to), rig.zones)];
  const theirs = rows.map(({ at }) => at.getTime());
  const told = (all: number[], others: Set<number>) => all.filter((at) => !others.has(at)).map((at) => new Date(at).toISOString()).slice(0, 5);
  expect({ missing: told(theirs, new Set(ours)), extra: told(ours, new Set(theirs)) }).toEqual({ missing: [], extra: [] });
  // Nothing but the changes of the clocks takes a slot away.
  expect(ours.length).toBeGreaterThan(3650 * clocks.length - 200);
  expect(ours).toEqual([...new Set(ours)].toSorted((a, b) => a - b));
}, 180_000);

const daily = (time: string, weekdays = [1, 2, 3, 4, 5, 6, 7]) => ({ time, weekdays });

async function slotsOf(person: Principal, channelId: string, timezone: string, ...slots: { time: string; weekdays: number[] }[]): Promise<string> {
  await rig.database.system.channel.update({ where: { id: channelId }, data: { timezone } });
  await rig.database.system.channelSlot.createMany({ data: slots.map((slot) => ({ workspaceId: person.workspaceId, channelId, ...slot })) });
  return channelId;
}

async function queue(person: Principal, channelIds: readonly string[], change: Partial<CreatePostRequest> = {}): Promise<Post> {
  const request: CreatePostRequest = { state: 'scheduled', scheduledAt: 'next-slot', timezone: 'UTC', parts: [{ text: 'Hello' }], targets: channelIds.map((channelId) => ({ channelId })), ...change };
  return postSchema.parse(JSON.parse((await rig.create.execute({ ...rig.asked(person), request })).body));
}

const open = async (person: Principal, channelIds: readonly string[], count: number) => {
  const { times } = await rig.slots.find({ principal: person, channelIds });
  const found: string[] = [];
  for (const at of times) if (found.push(new Date(at).toISOString()) === count) break;
  return found;
};

const inOrder = (posts: readonly Post[]) => posts.map(({ scheduledAt }) => scheduledAt ?? '').toSorted((a, b) => (a < b ? -1 : 1));

test('fifty who take a slot of one channel at once get fifty different ones, the first fifty', async () => {
  const person = await rig.workspace();
  const channelId = await slotsOf(person, await rig.channel(person), 'Europe/Paris', daily('09:30'), daily('18:00'));
  const free = await open(person, [channelId], 52);
  const taken = await Promise.all(Array.from({ length: 50 }, () => queue(person, [channelId])));
  const times = inOrder(taken);
  expect(new Set(times).size).toBe(50);
  // A slot may begin while they are at it.
  expect([free.slice(0, 50), free.slice(1, 51)]).toContainEqual(times);
  expect(taken.every(({ state, deliveries }) => state === 'scheduled' && deliveries.length === 1)).toBe(true);
}, 180_000);

test('on several channels it is a slot of each and free on each, whoever else takes some of one of them', async () => {
  const person = await rig.workspace();
  const one = await slotsOf(person, await rig.channel(person), 'UTC', daily('10:00'), daily('12:00'));
  const two = await slotsOf(person, await rig.channel(person), 'Asia/Kolkata', daily('15:30'), daily('20:00'));
  const none = await rig.channel(person);
  const both = await open(person, [one, two], 4);
  expect(both.every((at) => at.endsWith('T10:00:00.000Z'))).toBe(true);
  await queue(person, [two, none], { scheduledAt: both[0] });
  const others = await Promise.all([queue(person, [one, two]), queue(person, [two, one]), queue(person, [one, none])]);
  expect(inOrder(others.slice(0, 2))).toEqual(both.slice(1, 3));
  expect(both.slice(1, 3)).not.toContain(others[2]?.scheduledAt);
});

test('a slot is free again when its post is deleted, becomes a draft or moves, and not when it is paused', async () => {
  const person = await rig.workspace();
  const channelId = await slotsOf(person, await rig.channel(person), 'America/New_York', daily('09:00'));
  const posts = [await queue(person, [channelId]), await queue(person, [channelId]), await queue(person, [channelId])];
  const [a, b, c] = posts.map(({ scheduledAt }) => scheduledAt);
  expect(await open(person, [channelId], 1)).not.toContain(a);
  await rig.remove.execute({ ...rig.asked(person), postId: posts[1]!.id });
  expect((await queue(person, [channelId])).scheduledAt).toBe(b);
  const change = (post: Post, request: object) => rig.update.execute({ ...rig.asked(person), postId: post.id, seenVersion: undefined, request });
  await change(posts[0]!, { state: 'draft' });
  expect(await open(person, [channelId], 1)).toEqual([a]);
  // A draft takes one by PATCH; a post that has the earliest keeps it.
  expect(JSON.parse((await change(posts[0]!, { state: 'scheduled', scheduledAt: 'next-slot' })).body)).toMatchObject({ state: 'scheduled', scheduledAt: a });
  expect(JSON.parse((await change(posts[0]!, { scheduledAt: 'next-slot' })).body)).toMatchObject({ scheduledAt: a });
  await rig.stop.execute({ ...rig.asked(person), postId: posts[2]!.id, seenVersion: undefined, how: 'pause' });
  expect(await open(person, [channelId], 1)).not.toContain(c);
});

test('says why there is none, and writes nothing', async () => {
  const person = await rig.workspace();
  const [bare, early, late] = [await rig.channel(person), await rig.channel(person), await rig.channel(person)];
  await slotsOf(person, early, 'UTC', daily('08:00'));
  await slotsOf(person, late, 'UTC', daily('20:00'));
  const refused = (channelIds: string[], change: Partial<CreatePostRequest> = {}) => queue(person, channelIds, change).catch((error: { fields: unknown }) => error.fields);
  expect(await refused([bare])).toMatchObject([{ pointer: '/scheduledAt', code: 'slot.none_set' }]);
  expect(await refused([early, late])).toMatchObject([{ pointer: '/scheduledAt', code: 'slot.none_free' }]);
  expect(await refused([early], { state: 'draft' })).toMatchObject([{ pointer: '/scheduledAt', code: 'slot.draft' }]);
  expect(await rig.rows('SELECT FROM posts WHERE workspace_id = $1', [person.workspaceId])).toEqual([]);
});
