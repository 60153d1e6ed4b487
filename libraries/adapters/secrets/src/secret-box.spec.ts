import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { FixedClock, UuidV7 } from '@arkyra/kernel';
import { expect, test } from '@jest/globals';
import { MemoryDataKeyStore } from '../testing/memory-data-key.store.ts';
import { DataKeys, dataKeyIdOf, MasterKeys, RotateMasterKey, SecretBox } from './index.ts';

const masterKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const place = { workspaceId: 'w1', ownerId: 'c1', field: 'credentials' };

function aBox(masterKeys = masterKey('a'), store = new MemoryDataKeyStore()) {
  const keys = new DataKeys(MasterKeys.parse(masterKeys), store, new UuidV7(), new FixedClock());
  return { box: new SecretBox(keys), keys, store };
}

test('opens what it sealed, and seals the same text differently each time', async () => {
  const { box } = aBox();
  const [one, two] = [await box.seal(place, 'app-password'), await box.seal(place, 'app-password')];
  expect(await box.open(place, one)).toBe('app-password');
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  expect(Buffer.from(one).includes('app-password')).toBe(false);
});

test.each([
  ['another workspace', { ...place, workspaceId: 'w2' }],
  ['another channel', { ...place, ownerId: 'c2' }],
  ['another field', { ...place, field: 'webhook-secret' }],
])('a secret moved to %s does not open', async (_, elsewhere) => {
  const { box } = aBox();
  const sealed = await box.seal(place, 'secret');
  await box.seal(elsewhere, 'theirs');
  await expect(box.open(elsewhere, sealed)).rejects.toMatchObject({ code: 'secret.unreadable' });
});

test('no byte can be changed', async () => {
  const { box } = aBox();
  const sealed = await box.seal(place, 'x');
  for (let at = 0; at < sealed.length; at++) {
    const tampered = Uint8Array.from(sealed);
    tampered.fill((tampered[at] ?? 0) ^ 1, at, at + 1);
    await expect(box.open(place, tampered)).rejects.toMatchObject({ code: 'secret.unreadable' });
  }
  await expect(box.open(place, sealed.subarray(0, 20))).rejects.toMatchObject({ code: 'secret.unreadable' });
});

test('a data key that is kept keeps no more memory than its own', async () => {
  const { key } = await aBox().keys.forSealing('w1');
  expect([key.length, key.buffer.byteLength]).toEqual([32, 32]);
});

test('a new master key takes over without touching secrets; the old one may then go', async () => {
  const [oldKey, newKey] = [masterKey('old'), masterKey('new')];
  const { box, store } = aBox(oldKey);
  const sealed = await box.seal(place, 'secret');

  const both = `${newKey},${oldKey}`;
  expect(await aBox(both, store).box.open(place, sealed)).toBe('secret');
  expect(await new RotateMasterKey(MasterKeys.parse(both), store).execute()).toBe(1);
  expect(await new RotateMasterKey(MasterKeys.parse(both), store).execute()).toBe(0);
  expect(await aBox(newKey, store).box.open(place, sealed)).toBe('secret');
  await expect(aBox(oldKey, store).box.open(place, sealed)).rejects.toMatchObject({ code: 'secret.unreadable' });
});

test('a replaced data key still opens, and seals no more', async () => {
  const { box, keys } = aBox();
  const before = await box.seal(place, 'secret');
  await keys.replace('w1');
  const after = await box.seal(place, 'secret');
  expect(dataKeyIdOf(after)).not.toBe(dataKeyIdOf(before));
  expect(await box.open(place, before)).toBe('secret');
});

test('master keys are refused when wrong, and never printed', () => {
  const text = masterKey('a');
  for (const wrong of ['', 'a:short', `${text},${text}`, 'no-colon']) expect(() => MasterKeys.parse(wrong)).toThrow('ARKYRA_MASTER_KEYS');
  const keys = MasterKeys.parse(text);
  expect(`${inspect(keys)} ${JSON.stringify(keys)}`).not.toContain(text.slice(2, 12));
});
