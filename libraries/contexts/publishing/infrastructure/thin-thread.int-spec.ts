import { afterAll, expect, test } from '@jest/globals';
import { PublishingRig } from '../testing/publishing-rig.ts';

const rig = new PublishingRig();
afterAll(() => rig.close());

test('a scheduled post is claimed at its time, sent once and proved', async () => {
  const ada = await rig.workspace();
  const channelId = await rig.channel(ada);
  const at = new Date(Date.now() + 300).toISOString();
  const { postId, body } = await rig.create.execute({
    ...rig.asked(ada),
    request: { state: 'scheduled', scheduledAt: at, timezone: 'UTC', parts: [{ text: 'Hello' }], targets: [{ channelId }] },
  });
  expect(JSON.parse(body)).toMatchObject({ id: postId, version: 1, state: 'scheduled', author: { name: 'Ada' }, deliveries: [{ state: 'scheduled', scheduledAt: at }] });
  const worker = rig.worker();
  await rig.settle(worker, async () => (await rig.rows('SELECT FROM deliveries WHERE proved_at IS NOT NULL')).length === 1);
  expect(rig.network.posts).toMatchObject([{ text: 'Hello' }]);
  const [row] = await rig.rows<{ late: number; attempt_count: number; fence: number; url: string }>(
    'SELECT extract(epoch FROM published_at - scheduled_at)::float8 * 1000 AS late, attempt_count, fence, url FROM deliveries WHERE post_id = $1',
    [postId],
  );
  expect(row).toMatchObject({ attempt_count: 1, fence: 1, url: 'https://sandbox.test/post-1' });
  expect(row?.late).toBeGreaterThanOrEqual(0);
  const post = JSON.parse((await rig.get.execute({ principal: ada, postId })).body) as { state: string };
  expect(post.state).toBe('published');
  const timeline = JSON.parse((await rig.reader.timeline(ada.workspaceId, (JSON.parse(body) as { deliveries: { id: string }[] }).deliveries[0]!.id, false)) ?? '') as { data: { event: string }[] };
  expect(timeline.data.map(({ event }) => event)).toEqual(['scheduled', 'claimed', 'sent', 'published', 'read_back']);
});
