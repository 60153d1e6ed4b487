import type { Principal } from '@arkyra/kernel';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ProcessMedia } from '../application/process-media.use-case.ts';
import { RemoveOrphanedFiles } from '../application/remove-orphaned-files.use-case.ts';
import { anOwner, ids, localStorage, mediaOn } from '../testing/media-under-test.ts';

let disk: Awaited<ReturnType<typeof localStorage>>;
let app: ReturnType<typeof mediaOn>;
let owner: Principal;
beforeAll(async () => {
  disk = await localStorage();
  app = mediaOn(disk.storage);
});
afterAll(async () => {
  await app.database.close();
  await disk.stop();
});
beforeEach(async () => {
  await app.database.systemPool.query('DELETE FROM post_media');
  await app.database.systemPool.query('DELETE FROM media');
  for await (const { key } of disk.storage.list('')) await disk.storage.delete(key);
  owner = await anOwner(app.database);
});

const dayMs = 24 * 3_600_000;
const orphansIn = (days: number, signal = new AbortController().signal) =>
  new RemoveOrphanedFiles(app.repository, disk.storage, { now: () => new Date(Date.now() + days * dayMs) }).execute(signal);

/** A medium in a state that it reached some days ago, with its files. */
async function aMedium(state: 'uploading' | 'processing' | 'ready' | 'rejected', daysAgo: number): Promise<string> {
  const { id } = await app.create.execute(owner, { fileName: 'a.png', contentType: 'image/png', size: 1 });
  for (const key of [`uploads/${owner.workspaceId}/${id}`, `media/${owner.workspaceId}/${id}/x.png`]) await disk.storage.put(key, Buffer.from('x'), { contentType: 'image/png' });
  await app.database.systemPool.query(`UPDATE media SET state = $2, updated_at = clock_timestamp() - $3 * interval '1 day' WHERE id = $1`, [id, state, daysAgo]);
  return id;
}

async function keys(): Promise<string[]> {
  const all: string[] = [];
  for await (const { key } of disk.storage.list('')) all.push(key);
  return all;
}
const rows = async () => (await app.database.system.media.findMany({ where: { workspaceId: owner.workspaceId } })).map(({ id }) => id);

test('takes what is stale, with its files, and nothing else', async () => {
  const kept = [await aMedium('uploading', 0.9), await aMedium('rejected', 6), await aMedium('ready', 29), await aMedium('processing', 400)];
  await aMedium('uploading', 1.1);
  await aMedium('rejected', 7.1);
  await aMedium('ready', 31);
  expect(await app.cleanUp.execute()).toEqual({ unfinished: 2, unused: 1 });
  expect((await rows()).toSorted()).toEqual(kept.toSorted());
  expect((await keys()).filter((key) => !kept.some((id) => key.includes(id)))).toEqual([]);
  expect(await app.cleanUp.execute()).toEqual({ unfinished: 0, unused: 0 });
});

test('never takes what a post or a draft has', async () => {
  const id = await aMedium('ready', 400);
  const { workspaceId } = owner;
  const post = await app.database.system.post.create({ data: { id: ids.next(), workspaceId, timezone: 'UTC', parts: [], excerpt: '' } });
  await app.database.system.postMedia.create({ data: { workspaceId, postId: post.id, mediaId: id } });
  expect(await app.cleanUp.execute()).toMatchObject({ unused: 0 });
  expect(await rows()).toEqual([id]);
});

test('takes files that belong to nothing, once they are a day old', async () => {
  const used = await aMedium('ready', 0);
  const waiting = await aMedium('processing', 0);
  await disk.storage.put(`media/${ids.next()}/${ids.next()}/y.png`, Buffer.from('x'), { contentType: 'image/png' });
  await disk.storage.put(`uploads/${ids.next()}/${ids.next()}`, Buffer.from('x'), { contentType: 'image/png' });
  expect(await orphansIn(0)).toBe(0);
  expect(await orphansIn(2)).toBe(3);
  const { workspaceId } = owner;
  expect((await keys()).toSorted()).toEqual([`media/${workspaceId}/${used}/x.png`, `media/${workspaceId}/${waiting}/x.png`, `uploads/${workspaceId}/${waiting}`].toSorted());
});

test('a storage that is away fails no picture, however often it is tried', async () => {
  const id = await aMedium('processing', 0);
  const away = Object.assign(Object.create(disk.storage), { get: () => Promise.reject(new Error('storage away')) });
  const processing = new ProcessMedia(app.repository, away, { clean: () => Promise.reject(new Error()), measure: () => Promise.reject(new Error()), fit: () => Promise.reject(new Error()) });
  for (let n = 0; n < 8; n++) await expect(processing.execute({ workspaceId: owner.workspaceId, id })).rejects.toThrow('storage away');
  expect(await app.get.execute(owner, id)).toMatchObject({ state: 'processing' });
});
