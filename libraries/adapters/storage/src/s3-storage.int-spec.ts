import { SystemClock } from '@arkyra/kernel';
import { startS3, type S3Server } from '@arkyra/testing/s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allOf, storageContract } from '../testing/storage-contract.ts';
import { S3Storage } from './s3-storage.ts';

const origin = 'https://arkyra.example';
let server: S3Server;
beforeAll(async () => {
  server = await startS3();
}, 600_000);
afterAll(() => server?.stop());

const storageOn = (bucket: string, endpoint = server.endpoint) =>
  new S3Storage({ endpoint, region: server.region, bucket, credentials: server.credentials, origin }, new SystemClock());

storageContract('S3', () =>
  Promise.resolve({ storage: storageOn('contract'), advance: () => false, stop: () => Promise.resolve() }),
);

test('several processes make the bucket at once', async () => {
  const storages = Array.from({ length: 8 }, () => storageOn('raced'));
  await Promise.all(storages.map((storage, n) => storage.put(`many/${n}`, Buffer.from('x'), { contentType: 'text/plain' })));
  expect(await allOf(storageOn('raced').list('many/'))).toHaveLength(8);
});

test('the page may upload from a browser, others may not', async () => {
  const storage = storageOn('cors');
  const { url } = await storage.presignPut('up/one', { contentType: 'image/png', size: 1, expiresIn: 60 });
  const ask = (from: string) =>
    fetch(url, { method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' } });
  expect((await ask(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
});

test('lists beyond one page', async () => {
  const storage = storageOn('long');
  for (let n = 0; n < 1005; n += 67) {
    await Promise.all(Array.from({ length: Math.min(67, 1005 - n) }, (_, i) => storage.put(`p/${n + i}`, Buffer.from('x'), { contentType: 'text/plain' })));
  }
  expect(await allOf(storage.list('p/'))).toHaveLength(1005);
}, 60_000);

test('a server that is down is told as such', async () => {
  const away = storageOn('contract', 'http://127.0.0.1:9');
  await expect(away.check()).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.unavailable' });
  await expect(away.get('a/b')).rejects.toMatchObject({ kind: 'unavailable' });
});
