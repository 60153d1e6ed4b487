import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ProcessMedia } from '@arkyra/media';
import { JobQueue } from '@arkyra/queue';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sharp from 'sharp';
import { bearer, origin, registered, type Registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

interface Body {
  readonly id: string;
  readonly url: string;
  readonly thumbnailUrl: string;
  readonly upload: { readonly method: 'PUT'; readonly url: string; readonly headers: Record<string, string> };
  readonly errors: object[];
}

let app: NestFastifyApplication;
let address: string;
let person: Registered;
let picture: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  app = await createApp();
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
  person = await registered(app);
  picture = Uint8Array.from(await sharp({ create: { width: 1000, height: 700, channels: 3, background: 'teal' } }).png().toBuffer());
});
afterAll(() => app.close());

const ask = async (...[method, path, body]: Parameters<Registered['browser']['send']>) => {
  const answer = await person.browser.send(method, path, body);
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json<Body>() };
};
const declared = (changes: object = {}) => ({ fileName: 'Sommer – Übersicht.png', contentType: 'image/png', size: picture.length, ...changes });
/** The signed address leads to the public one, where in production this app answers. */
const here = (url = '') => url.replace(origin, address);
const put = (upload: Body['upload'] | undefined, bytes = picture) => fetch(here(upload?.url), { method: 'PUT', headers: { ...upload?.headers }, body: bytes });

async function ready(): Promise<Body> {
  const { body: created } = await ask('POST', '/media', declared());
  expect((await put(created?.upload)).status).toBe(200);
  const { status, body } = await ask('POST', `/media/${created?.id}/complete`);
  expect([status, body]).toMatchObject([200, { state: 'processing' }]);
  await app.get(ProcessMedia, { strict: false }).execute({ workspaceId: person.workspaceId, id: created?.id ?? '' });
  const { body: media } = await ask('GET', `/media/${created?.id}`);
  if (!media) throw new Error('The picture vanished');
  return media;
}

test('a picture goes from the browser to the storage and back, safe to show', async () => {
  const media = await ready();
  expect(media).toMatchObject({ fileName: 'Sommer – Übersicht.png', state: 'ready', contentType: 'image/png', width: 1000, height: 700, durationMs: null, altText: '', problem: null });
  expect(JSON.stringify(media)).not.toMatch(/objectKey|uploadKey|sha256|workspaceId/);
  const shown = await fetch(here(media.url));
  expect([shown.status, (await sharp(await shown.arrayBuffer()).metadata()).width]).toEqual([200, 1000]);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringContaining("filename*=UTF-8''Sommer%20%E2%80%93%20%C3%9Cbersicht.png"),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('private'),
  });
  expect((await fetch(here(media.thumbnailUrl))).headers.get('content-type')).toBe('image/webp');
  expect((await app.get(JobQueue).depths()).media.waiting).toBe(1);
});

test('an address serves for nothing else', async () => {
  const { body } = await ask('POST', '/media', declared());
  const url = here(body?.upload.url);
  expect((await put(body?.upload, Uint8Array.from([...picture, 0]))).status).toBe(413);
  expect((await fetch(url, { method: 'PUT', body: picture, headers: { 'content-type': 'text/html' } })).status).toBe(415);
  expect((await fetch(url)).status).toBe(403);
  const forged = await fetch(url.replace(/size=\d+/, 'size=1'), { method: 'PUT', body: Uint8Array.of(1), headers: { ...body?.upload.headers } });
  expect([forged.status, forged.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
  expect((await fetch(`${address}/api/v1/storage/../../etc/passwd`)).status).not.toBe(200);
  expect((await ask('POST', `/media/${body?.id}/complete`))).toMatchObject({ status: 409, body: { code: 'media.not_uploaded' } });
});

test('what is wrong with the declaration is named', async () => {
  expect(await ask('POST', '/media', declared({ contentType: 'image/svg+xml', size: 60_000_000 }))).toMatchObject({
    status: 422,
    body: { code: 'input.invalid', errors: [{ pointer: '/contentType', code: 'media.type' }, { pointer: '/size', code: 'media.size' }] },
  });
  expect(await ask('POST', '/media', declared({ size: 0 }))).toMatchObject({ status: 400, body: { errors: [{ pointer: '/size' }] } });
});

test('is listed, described and deleted', async () => {
  const { id } = await ready();
  expect(await ask('PATCH', `/media/${id}`, { altText: 'A chart' })).toMatchObject({ status: 200, body: { altText: 'A chart' } });
  expect(await ask('GET', `/media?ids=${id}`)).toMatchObject({ status: 200, body: { data: [{ id, altText: 'A chart' }], nextCursor: null } });
  expect(await ask('GET', '/media?limit=1')).toMatchObject({ status: 200, body: { data: [{ id }], nextCursor: expect.any(String) } });
  expect(await ask('GET', '/media?ids=x')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/ids' }] } });
  expect(await ask('DELETE', `/media/${id}`)).toEqual({ status: 204, body: undefined });
  expect(await ask('GET', `/media/${id}`)).toMatchObject({ status: 404, body: { code: 'media.not_found' } });
});

test('a test key sees and shows only its own pictures', async () => {
  const { id } = await ready();
  const made = await person.browser.send('POST', '/api-keys', { name: 'CI', scopes: ['media:read', 'media:write'], mode: 'test' });
  const key = bearer(app, made.json<{ key: string }>().key);
  expect((await key('GET', `/media/${id}`)).statusCode).toBe(404);
  const own = (await key('POST', '/media', declared())).json<Body>();
  expect((await key('GET', '/media')).json()).toMatchObject({ data: [{ id: own.id }] });
});

test('the storage’s health is told', async () => {
  expect((await app.inject({ url: '/health/storage' })).json()).toMatchObject({ status: 'ok' });
});
