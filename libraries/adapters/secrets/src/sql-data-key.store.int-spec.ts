import { randomBytes } from 'node:crypto';
import { FixedClock, UuidV7 } from '@arkyra/kernel';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { DataKeys, MasterKeys, RotateMasterKey, SecretBox, SqlDataKeyStore } from './index.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
const store = new SqlDataKeyStore(pool);
const ids = new UuidV7();
afterAll(() => pool.end());

async function aWorkspace(): Promise<string> {
  const id = ids.next();
  await pool.query('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [id, 'Test']);
  return id;
}

const masterKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const boxOf = (masterKeys: string) => new SecretBox(new DataKeys(MasterKeys.parse(masterKeys), store, ids, new FixedClock()));

test('twenty processes that seal first agree on one data key', async () => {
  const [workspaceId, masterKeys] = [await aWorkspace(), masterKey('a')];
  const place = { workspaceId, ownerId: ids.next(), field: 'credentials' };
  const sealed = await Promise.all(Array.from({ length: 20 }, (_, n) => boxOf(masterKeys).seal(place, `secret ${n}`)));
  const { rows } = await pool.query('SELECT FROM data_keys WHERE workspace_id = $1', [workspaceId]);
  expect(rows).toHaveLength(1);
  expect(await Promise.all(sealed.map((one) => boxOf(masterKeys).open(place, one)))).toEqual(sealed.map((_, n) => `secret ${n}`));
});

test('data keys swapped between the rows of two workspaces open nothing', async () => {
  const masterKeys = masterKey('a');
  const places = [await aWorkspace(), await aWorkspace()].map((workspaceId) => ({ workspaceId, ownerId: ids.next(), field: 'credentials' }));
  const sealed = await Promise.all(places.map((place) => boxOf(masterKeys).seal(place, 'secret')));
  await pool.query(
    `UPDATE data_keys SET wrapped_key = other.wrapped_key FROM data_keys other
     WHERE data_keys.workspace_id = ANY($1) AND other.workspace_id = ANY($1) AND other.id <> data_keys.id`,
    [places.map(({ workspaceId }) => workspaceId)],
  );
  for (const [n, place] of places.entries()) {
    await expect(boxOf(masterKeys).open(place, sealed[n] ?? new Uint8Array())).rejects.toMatchObject({ code: 'secret.unreadable' });
  }
});

test('data keys are replaced and rewrapped while secrets stay readable', async () => {
  const [workspaceId, oldKey, newKey] = [await aWorkspace(), masterKey('old'), masterKey('new')];
  const place = { workspaceId, ownerId: ids.next(), field: 'credentials' };
  const keys = new DataKeys(MasterKeys.parse(oldKey), store, ids, new FixedClock());
  const first = await new SecretBox(keys).seal(place, 'one');
  await keys.replace(workspaceId);
  const second = await new SecretBox(keys).seal(place, 'two');
  await pool.query("DELETE FROM data_keys WHERE master_key_id NOT IN ('old', 'new')");
  expect(await new RotateMasterKey(MasterKeys.parse(`${newKey},${oldKey}`), store).execute(1)).toBe(2);
  expect(await boxOf(newKey).open(place, first)).toBe('one');
  expect(await boxOf(newKey).open(place, second)).toBe('two');
  const { rows } = await pool.query('SELECT FROM data_keys WHERE workspace_id = $1 AND active', [workspaceId]);
  expect(rows).toHaveLength(1);
});
