import { createHash } from 'node:crypto';
import { SystemClock, type Principal } from '@arkyra/kernel';
import { S3Storage } from '@arkyra/storage/s3';
import { startS3 } from '@arkyra/testing/s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { anOwner, ids, localStorage, mediaOn } from '../testing/media-under-test.ts';

const bluesky = { maxCount: 4, maxBytes: 60_000, maxWidth: 600, maxHeight: 600, contentTypes: ['image/jpeg', 'image/png', 'image/webp'], maxAltText: 2000 };

async function s3Storage() {
  const server = await startS3();
  const storage = new S3Storage({ endpoint: server.endpoint, region: server.region, bucket: 'media', credentials: server.credentials, origin: 'http://localhost' }, new SystemClock());
  return { storage, stop: () => server.stop() };
}

const noise = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
const photo = async () => Uint8Array.from(await noise().withExif({ IFD0: { Artist: 'Anna' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } }).jpeg().toBuffer());

describe.each([
  ['the local disk', localStorage],
  ['S3', s3Storage],
])('pictures on %s', (_, start) => {
  let stop: () => Promise<void>;
  let app: ReturnType<typeof mediaOn>;
  let owner: Principal;
  beforeAll(async () => {
    const started = await start();
    stop = () => started.stop();
    app = mediaOn(started.storage);
  }, 600_000);
  afterAll(async () => {
    await app?.database.close();
    await stop?.();
  });
  beforeEach(async () => {
    owner = await anOwner(app.database);
    app.jobs.asked.length = 0;
  });

  const put = async (bytes: Uint8Array<ArrayBuffer>, { upload }: Awaited<ReturnType<typeof app.create.execute>>) => {
    const answer = await fetch(upload.url, { method: upload.method, headers: { ...upload.headers }, body: bytes });
    await answer.arrayBuffer();
    return answer.status;
  };
  async function uploaded(bytes: Uint8Array<ArrayBuffer>, contentType = 'image/jpeg', who = owner) {
    const created = await app.create.execute(who, { fileName: 'photo of us.jpg', contentType, size: bytes.length });
    expect(await put(bytes, created)).toBe(200);
    return created;
  }
  async function ready(bytes?: Uint8Array<ArrayBuffer>, contentType?: string) {
    const created = await uploaded(bytes ?? (await photo()), contentType);
    await app.complete.execute(owner, created.id);
    await app.process.execute({ workspaceId: owner.workspaceId, id: created.id });
    return created;
  }
  const keysOf = async (prefix: string) => {
    const keys: string[] = [];
    for await (const { key } of app.storage.list(prefix)) keys.push(key);
    return keys.toSorted();
  };
  const ref = (id: string) => ({ workspaceId: owner.workspaceId, id });

  test('go from the browser to the storage, and come out clean under their hash', async () => {
    const bytes = await photo();
    const created = await uploaded(bytes);
    expect(await app.complete.execute(owner, created.id)).toMatchObject({ state: 'processing', url: null });
    expect(await app.complete.execute(owner, created.id)).toMatchObject({ state: 'processing' });
    expect(app.jobs.asked).toEqual([ref(created.id)]);
    await app.process.execute(ref(created.id));

    const media = await app.get.execute(owner, created.id);
    expect(media).toMatchObject({ state: 'ready', contentType: 'image/jpeg', width: 900, height: 600, problem: null });
    const shown = await fetch(media.url ?? '');
    const picture = new Uint8Array(await shown.arrayBuffer());
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(shown.headers.get('content-disposition')).toContain('photo of us.jpg');
    expect(picture).toHaveLength(media.size ?? 0);
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    const hash = createHash('sha256').update(picture).digest('hex');
    expect(media.objectKey).toBe(`media/${owner.workspaceId}/${media.id}/${hash}.jpg`);
    expect((await sharp(await (await fetch(media.thumbnailUrl ?? '')).arrayBuffer()).metadata())).toMatchObject({ format: 'webp', width: 480 });
    expect(await app.complete.execute(owner, created.id)).toMatchObject({ state: 'ready' });

    const events = await app.database.system.outboxMessage.findMany({ where: { workspaceId: owner.workspaceId }, orderBy: { id: 'asc' } });
    expect(events.map(({ topic, payload }) => ({ topic, payload }))).toEqual(['processing', 'ready'].map((state) => ({ topic: 'media.changed', payload: { mediaId: created.id, state } })));
  });

  test('uploading again after the check changes nothing', async () => {
    const bytes = await photo();
    const created = await ready(bytes);
    const before = await app.get.execute(owner, created.id);
    const evil = bytes.with(bytes.length - 1, 0);
    expect(await put(evil, created)).toBe(200);
    await app.process.execute(ref(created.id));
    expect(await app.complete.execute(owner, created.id)).toMatchObject({ state: 'ready', objectKey: before.objectKey });
    const stored = await app.storage.get(before.objectKey ?? '');
    expect(createHash('sha256').update(stored?.bytes ?? '').digest('hex')).toBe(before.sha256);
  });

  test('complete before the file is there is told so, and can be done again', async () => {
    const bytes = await photo();
    const created = await app.create.execute(owner, { fileName: 'a.jpg', contentType: 'image/jpeg', size: bytes.length });
    await expect(app.complete.execute(owner, created.id)).rejects.toMatchObject({ kind: 'conflict', code: 'media.not_uploaded' });
    await put(bytes, created);
    expect(await app.complete.execute(owner, created.id)).toMatchObject({ state: 'processing' });
  });

  test.each([
    ['a text that says it is a picture', Uint8Array.from(Buffer.from('<html>not a picture</html>')), 'This is not a JPEG, PNG, WebP or GIF picture.'],
    ['a picture that breaks off', Uint8Array.from(Buffer.from('ffd8ffe000104a464946', 'hex')), 'The picture is damaged and cannot be read.'],
  ])('%s is rejected in plain words', async (__, bytes, problem) => {
    const created = await ready(bytes);
    expect(await app.get.execute(owner, created.id)).toMatchObject({ state: 'rejected', problem, url: null, objectKey: null });
    expect(await keysOf(`uploads/${owner.workspaceId}/`)).toEqual([]);
  });

  test('the type is what the bytes are, not what was declared', async () => {
    const created = await ready(Uint8Array.from(await noise(20, 20).png().toBuffer()), 'image/jpeg');
    expect(await app.get.execute(owner, created.id)).toMatchObject({ state: 'ready', contentType: 'image/png' });
  });

  test('what cannot be uploaded is named before anything is stored', async () => {
    const declare = (contentType: string, size: number) => app.create.execute(owner, { fileName: 'a', contentType, size });
    await expect(declare('image/svg+xml', 10)).rejects.toMatchObject({ code: 'input.invalid', fields: [{ pointer: '/contentType', code: 'media.type' }] });
    await expect(declare('application/pdf', 60_000_000)).rejects.toMatchObject({ fields: [{ pointer: '/contentType' }, { pointer: '/size', code: 'media.size' }] });
    expect((await app.list.execute(owner, { limit: 10 })).data).toEqual([]);
  });

  test('publishing gets facts in its order, and a copy below the network’s limits, made once', async () => {
    const [one, two] = [await ready(), await uploaded(await photo())];
    await app.describe.execute(owner, one.id, ' Us at the sea ');
    const facts = await app.reader.facts(owner.workspaceId, [two.id, ids.next(), one.id]);
    expect(facts).toMatchObject([{ id: two.id, state: 'uploading', width: 0 }, { id: one.id, state: 'ready', contentType: 'image/jpeg', width: 900, height: 600, altText: 'Us at the sea' }]);

    const fitted = await app.reader.fitted(owner.workspaceId, one.id, bluesky);
    expect(fitted).toMatchObject({ id: one.id, contentType: 'image/jpeg', altText: 'Us at the sea' });
    expect(fitted.bytes.length).toBeLessThanOrEqual(60_000);
    expect(await sharp(fitted.bytes).metadata()).toMatchObject({ width: fitted.width, height: fitted.height });
    const folder = `media/${owner.workspaceId}/${one.id}/`;
    expect(await keysOf(folder)).toHaveLength(3);
    const again = await app.reader.fitted(owner.workspaceId, one.id, bluesky);
    expect(Buffer.from(again.bytes).equals(Buffer.from(fitted.bytes))).toBe(true);
    expect({ ...again, bytes: 0 }).toEqual({ ...fitted, bytes: 0 });
    const whole = await app.reader.fitted(owner.workspaceId, one.id, { ...bluesky, maxBytes: 10_000_000, maxWidth: 2000 });
    expect(whole).toMatchObject({ width: 900, height: 600, contentType: 'image/jpeg' });
    expect(await keysOf(folder)).toHaveLength(3);
    await expect(app.reader.fitted(owner.workspaceId, two.id, bluesky)).rejects.toMatchObject({ code: 'media.not_ready' });
    await expect(app.reader.fitted(ids.next(), one.id, bluesky)).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('deleting takes row and files, and is refused while a post has the picture', async () => {
    const { id } = await ready();
    const { workspaceId } = owner;
    const post = await app.database.system.post.create({ data: { id: ids.next(), workspaceId, timezone: 'UTC', parts: [], excerpt: '' } });
    await app.database.system.postMedia.create({ data: { workspaceId, postId: post.id, mediaId: id } });
    await expect(app.remove.execute(owner, id)).rejects.toMatchObject({ kind: 'conflict', code: 'media.in_use' });
    await app.database.system.post.delete({ where: { id: post.id } });
    await app.reader.fitted(workspaceId, id, bluesky);
    await app.remove.execute(owner, id);
    expect(await keysOf(`media/${workspaceId}/`)).toEqual([]);
    await expect(app.get.execute(owner, id)).rejects.toMatchObject({ code: 'media.not_found' });
    await expect(app.remove.execute(owner, id)).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('pages run from the newest, each once', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.unshift((await app.create.execute(owner, { fileName: `${n}`, contentType: 'image/png', size: 1 })).id);
    const first = await app.list.execute(owner, { limit: 2 });
    const second = await app.list.execute(owner, { limit: 2, cursor: first.nextCursor ?? '' });
    const third = await app.list.execute(owner, { limit: 2, cursor: second.nextCursor ?? '' });
    expect([...first.data, ...second.data, ...third.data].map(({ id }) => id)).toEqual(made);
    expect(third.nextCursor).toBeNull();
    expect((await app.list.execute(owner, { limit: 10, ids: made.slice(1, 3) })).data.map(({ id }) => id)).toEqual(made.slice(1, 3));
    await expect(app.list.execute(owner, { limit: 2, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ fields: [{ pointer: '/cursor' }] });
  });

  test('another workspace, a viewer and a test key are kept out', async () => {
    const { id } = await uploaded(await photo());
    const stranger = await anOwner(app.database);
    const key: Principal = { ...owner, kind: 'api-key', apiKeyId: 'k', scopes: ['media:read', 'media:write'], testMode: true };
    for (const who of [stranger, key]) {
      for (const act of [app.get.execute(who, id), app.complete.execute(who, id), app.describe.execute(who, id, 'x'), app.remove.execute(who, id)])
        await expect(act).rejects.toMatchObject({ code: 'media.not_found' });
      expect((await app.list.execute(who, { limit: 10, ids: [id] })).data).toEqual([]);
    }
    expect(await app.reader.facts(stranger.workspaceId, [id])).toEqual([]);
    await expect(app.describe.execute({ ...owner, role: 'viewer' }, id, 'x')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(app.remove.execute({ ...owner, role: 'editor' }, id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await app.get.execute(owner, id)).toMatchObject({ state: 'uploading', altText: '' });
  });

  test('two workers on one picture give one result', async () => {
    const created = await uploaded(await photo());
    await app.complete.execute(owner, created.id);
    await Promise.all([1, 2, 3].map(() => app.process.execute(ref(created.id))));
    expect(await app.get.execute(owner, created.id)).toMatchObject({ state: 'ready' });
    expect(await app.database.system.outboxMessage.count({ where: { workspaceId: owner.workspaceId } })).toBe(2);
  });

  test('a lost job is asked for again, and a file that ends its worker is set aside', async () => {
    const { id } = await uploaded(await photo());
    await app.complete.execute(owner, id);
    app.jobs.asked.length = 0;
    expect(await app.resume.execute()).toBe(0);
    await app.database.systemPool.query(`UPDATE media SET updated_at = updated_at - interval '1 minute' WHERE id = $1`, [id]);
    expect(await app.resume.execute()).toBe(1);
    expect(app.jobs.asked).toEqual([ref(id)]);
    for (let n = 0; n < 5; n++) await app.repository.beginAttempt(ref(id));
    await app.process.execute(ref(id));
    expect(await app.get.execute(owner, id)).toMatchObject({ state: 'failed', problem: expect.stringContaining('could not be processed') });
  });
});
