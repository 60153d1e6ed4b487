import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '@arkyra/kernel';
import { afterEach, expect, test } from '@jest/globals';
import { storageContract } from '../testing/storage-contract.ts';
import { LocalStorage, LocalStorageHttp, UrlSigner } from './index.ts';

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'arkyra-storage-'));
  const clock = new FixedClock(Date.now());
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const signer = new UrlSigner('secret'.repeat(6), `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, clock);
  const storage = new LocalStorage(folder, signer);
  const door = new LocalStorageHttp(storage, signer);
  server.on('request', (request, response) => void door.handle(request, response));
  return {
    storage,
    folder,
    advance: (seconds: number) => (clock.advance(seconds * 1000), true),
    async stop() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}

storageContract('The local disk', start);

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function started() {
  const under = await start();
  stops.push(() => under.stop());
  return under;
}

test('an upload that breaks off leaves nothing behind', async () => {
  const { storage, folder } = await started();
  async function* breaking() {
    yield Buffer.from('half');
    throw new Error('connection lost');
  }
  await expect(storage.putStream('a/b', breaking(), { contentType: 'image/png', size: 8 })).rejects.toMatchObject({ code: 'storage.unavailable' });
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  expect(await storage.head('a/b')).toBeUndefined();
});

test('what is served cannot run in a browser', async () => {
  const { storage } = await started();
  await storage.put('a/page', Buffer.from('<script>alert(1)</script>'), { contentType: 'text/html' });
  const { headers } = await fetch(await storage.presignGet('a/page', { expiresIn: 60 }), { method: 'HEAD' });
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('a disk that cannot be written is told as such', async () => {
  const { storage, folder } = await started();
  await writeFile(join(folder, 'objects'), 'not a folder');
  await expect(storage.put('a/b', Buffer.from('x'), { contentType: 'image/png' })).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.unavailable' });
  await expect(storage.check()).rejects.toMatchObject({ code: 'storage.unavailable' });
});
