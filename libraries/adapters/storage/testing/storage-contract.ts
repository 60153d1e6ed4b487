import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ListedObject, ObjectStorage } from '../src/object-storage.ts';

export interface StorageUnderTest {
  readonly storage: ObjectStorage;
  /** Moves the storage's own clock; false when its peer judges time by another one. */
  advance(seconds: number): boolean;
  stop(): Promise<void>;
}

export async function allOf(list: AsyncIterable<ListedObject>): Promise<ListedObject[]> {
  const all: ListedObject[] = [];
  for await (const one of list) all.push(one);
  return all;
}

const png = { contentType: 'image/png' };

/** What every storage must do the same way. */
export function storageContract(name: string, start: () => Promise<StorageUnderTest>): void {
  describe(`${name} keeps files`, () => {
    let under: StorageUnderTest;
    let storage: ObjectStorage;
    beforeAll(async () => {
      under = await start();
      storage = under.storage;
    }, 600_000);
    afterAll(() => under?.stop());

    test('reads back what was put, whole, with its type', async () => {
      const bytes = randomBytes(300_000);
      await storage.put('a/b/picture', bytes, png);
      const found = await storage.get('a/b/picture');
      expect(found).toMatchObject({ size: bytes.length, contentType: 'image/png' });
      expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
      expect(await storage.head('a/b/picture')).toEqual({ size: bytes.length, contentType: 'image/png' });
    });

    test('replaces, copies, deletes', async () => {
      await storage.put('c/one', Buffer.from('old'), png);
      await storage.put('c/one', Buffer.from('new!'), png);
      await storage.copy('c/one', 'c/deep/er/two');
      await storage.delete('c/one');
      await storage.delete('c/one');
      expect(await storage.get('c/one')).toBeUndefined();
      expect(await storage.head('c/one')).toBeUndefined();
      const copy = await storage.get('c/deep/er/two');
      expect(copy).toMatchObject({ size: 4, contentType: 'image/png' });
      await expect(storage.copy('c/one', 'c/three')).rejects.toMatchObject({ code: 'storage.missing' });
    });

    test('refuses to read more than it was told', async () => {
      await storage.put('d/large', randomBytes(2000), png);
      await expect(storage.get('d/large', 1999)).rejects.toMatchObject({ code: 'storage.too_large' });
      expect(await storage.get('d/large', 2000)).toBeDefined();
    });

    test('lists by prefix', async () => {
      for (const key of ['e/x/1', 'e/x/2', 'e/xy', 'e/z']) await storage.put(key, Buffer.from(key), png);
      const listed = async (prefix: string) => (await allOf(storage.list(prefix))).map(({ key }) => key).toSorted();
      expect(await listed('e/x')).toEqual(['e/x/1', 'e/x/2', 'e/xy']);
      expect(await listed('e/x/')).toEqual(['e/x/1', 'e/x/2']);
      expect(await listed('nothing/')).toEqual([]);
      const [first] = await allOf(storage.list('e/z'));
      expect(first?.size).toBe(3);
      expect(Math.abs((first?.modifiedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    });

    test.each(['', '/', '../x', 'a/../b', 'a//b', '.hidden', 'a/.hidden', 'a\\b', 'ä', 'a b', 'a?b'])('refuses the key %j', async (key) => {
      await expect(storage.put(key, Buffer.from('x'), png)).rejects.toThrow('Not a storage key');
      await expect(storage.get(key)).rejects.toThrow('Not a storage key');
    });

    test('a check passes', async () => {
      await storage.check();
      expect(await allOf(storage.list('probe/'))).toEqual([]);
    });
  });

  describe(`${name} signs addresses`, () => {
    let under: StorageUnderTest;
    let storage: ObjectStorage;
    beforeAll(async () => {
      under = await start();
      storage = under.storage;
    }, 600_000);
    afterAll(() => under?.stop());

    const upload = async (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string>, url: string) => {
      const answer = await fetch(url, { method: 'PUT', body: bytes, headers });
      await answer.arrayBuffer();
      return answer.status;
    };

    test('a browser uploads straight, and only as it was signed', async () => {
      const bytes = Uint8Array.from(randomBytes(50_000));
      const { method, url, headers } = await storage.presignPut('up/one', { contentType: 'image/png', size: bytes.length, expiresIn: 60 });
      expect(method).toBe('PUT');
      expect(await upload(bytes.subarray(1), headers, url)).toBeGreaterThanOrEqual(400);
      expect(await upload(Uint8Array.from([...bytes, 1]), headers, url)).toBeGreaterThanOrEqual(400);
      expect(await upload(bytes, { 'content-type': 'text/html' }, url)).toBeGreaterThanOrEqual(400);
      expect(await upload(bytes, headers, url.replace('up/one', 'up/two'))).toBeGreaterThanOrEqual(400);
      expect(await storage.head('up/one')).toBeUndefined();
      expect(await upload(bytes, headers, url)).toBe(200);
      expect(await storage.head('up/one')).toEqual({ size: bytes.length, contentType: 'image/png' });
    });

    test('a file is shown by its signed address, under its name', async () => {
      await storage.put('down/one', Buffer.from('picture'), png);
      const url = await storage.presignGet('down/one', { expiresIn: 3600, fileName: 'Müller "1".png' });
      expect(await storage.presignGet('down/one', { expiresIn: 3600, fileName: 'Müller "1".png' })).toBe(url);
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('picture');
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('content-disposition')).toBe(`inline; filename="Mu_ller _1_.png"; filename*=UTF-8''M%C3%BCller%20%221%22.png`);
      const put = await fetch(url, { method: 'PUT', body: 'x' });
      expect(put.status).toBeGreaterThanOrEqual(400);
      const other = await fetch(url.replace('down/one', 'up/one'));
      expect(other.status).toBe(403);
    });

    test('a missing file answers 404', async () => {
      const answer = await fetch(await storage.presignGet('down/missing', { expiresIn: 60 }));
      expect(answer.status).toBe(404);
    });

    test('an address ends', async () => {
      await storage.put('down/two', Buffer.from('picture'), png);
      const get = await storage.presignGet('down/two', { expiresIn: 60 });
      const { url, headers } = await storage.presignPut('up/three', { contentType: 'image/png', size: 1, expiresIn: 1 });
      if (!under.advance(7200)) await new Promise((resolve) => setTimeout(resolve, 2100));
      else expect((await fetch(get)).status).toBe(403);
      expect(await upload(Uint8Array.of(1), headers, url)).toBe(403);
    });
  });
}
