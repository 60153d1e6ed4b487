import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { FixedClock, SystemClock, UuidV7 } from '@arkyra/kernel';
import { createStorage, type ObjectStorage } from '@arkyra/storage';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { PrepareMonths, PruneAudit, SealAudit, VerifyAudit, type Verdict } from '../application/index.ts';
import { SealSigner, SqlSealStore, StoredSealArchive } from './seal.ts';

const config = Config.fromProcess();
const database = new Database({ ...config.database, poolSize: 6 });
const ids = new UuidV7();
const { systemPool: pool } = database;
const store = new SqlSealStore(pool);
let storage: ObjectStorage;
let archive: StoredSealArchive;
let verifier: VerifyAudit;

beforeAll(async () => {
  storage = await createStorage(config, new SystemClock());
  archive = new StoredSealArchive(storage, new SealSigner(config));
  verifier = new VerifyAudit(store, archive);
});
afterAll(() => database.close());

let workspaceId: string;
beforeEach(() => {
  workspaceId = ids.next();
});

const insert = `INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data, request_id)
  VALUES ($1, $2, 'user:1', 'post.created', 'post', $1::uuid::text, $3, 'r')`;

async function write(count = 1, data: object = {}, client: Pick<typeof pool, 'query'> = pool): Promise<string[]> {
  const made = Array.from({ length: count }, () => ids.next());
  for (const id of made) await client.query(insert, [id, workspaceId, data]);
  return made;
}

const unsealed = async () => (await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_entries e, audit_sealing s WHERE e.workspace_id = $1 AND e.xact >= s.sealed_xact', [workspaceId])).rows[0]?.n;

const isWithinReach = async () =>
  (await pool.query<{ reached: boolean }>(
    `SELECT count(*) = 0 AS reached FROM audit_entries, pg_current_snapshot() s
     WHERE workspace_id = $1 AND xact BETWEEN pg_snapshot_xmin(s)::text::bigint AND pg_snapshot_xmax(s)::text::bigint`, [workspaceId])).rows[0]?.reached;

/** All that was written becomes one link: transactions of other test files on the same server may hold the horizon for a while. */
async function seal(sealer = new SealAudit(store, archive)): Promise<void> {
  do {
    while (!(await isWithinReach())) await new Promise((done) => setTimeout(done, 20));
    await sealer.execute();
  } while ((await unsealed()) !== 0);
}

async function verify(): Promise<Verdict> {
  for await (const verdict of verifier.execute(workspaceId)) return verdict;
  throw new Error('no verdict');
}

/** A log of two links, three rows each. */
async function sealedLog(): Promise<string[]> {
  const first = await write(3);
  await seal();
  const second = await write(3);
  await seal();
  return [...first, ...second];
}

test('sealed rows are whole, and stay so without what is personal in them', async () => {
  await write(2, { role: 'editor', personal: { email: 'ada@example.test', ip: '203.0.113.7' } });
  await seal();
  await write(1);
  await seal();
  await pool.query(`UPDATE audit_entries SET data = data - 'personal' WHERE workspace_id = $1`, [workspaceId]);
  expect(await verify()).toMatchObject({ links: 2, entries: 3, problem: null, head: { sequence: 2, entries: 3 } });
  for (const place of await archive.places(workspaceId)) expect(Buffer.from((await storage.get(place.key))?.bytes ?? []).toString()).not.toMatch(/ada@|203\.0/);
});

const sql = (text: string) => (rows: readonly string[]) => pool.query(text.replaceAll('$ws', `'${workspaceId}'`).replaceAll(/\$(\d)/g, (_, n: string) => `'${rows[Number(n)]}'`));
const first = async () => (await archive.places(workspaceId))[0]?.key ?? '';
const copy = `INSERT INTO audit_entries SELECT '01900000-0000-7000-8000-00000000000b', workspace_id, at - interval '1 hour'`;

test.each<[string, (rows: readonly string[]) => Promise<unknown>, string, number | null, number | null]>([
  ['an edited row', sql(`UPDATE audit_entries SET actor = 'user:2' WHERE id = $1`), 'edited', 1, 1],
  ['edited data', sql(`UPDATE audit_entries SET data = '{"a":1}' WHERE id = $4`), 'edited', 2, 4],
  ['a deleted row', sql(`DELETE FROM audit_entries WHERE id = $2`), 'deleted', 1, 2],
  ['a row moved in time', sql(`UPDATE audit_entries SET at = at + interval '1 ms' WHERE id = $0`), 'reordered', 1, 0],
  ['a row moved to another month', sql(`UPDATE audit_entries SET at = at + interval '1 month' WHERE id = $0`), 'reordered', 1, 0],
  ['two rows that changed places', sql(`UPDATE audit_entries a SET at = b.at FROM audit_entries b WHERE a.id IN ($1, $5) AND b.id IN ($1, $5) AND a.id <> b.id`), 'reordered', 1, 1],
  ['a row of now with an earlier time', sql(`${copy}, pg_current_xact_id()::text::bigint, actor, action, object_type, object_id, data, request_id FROM audit_entries WHERE id = $1`), 'inserted', null, null],
  ['a row that claims to be as old as its neighbours', sql(`${copy}, xact, actor, action, object_type, object_id, data, request_id FROM audit_entries WHERE id = $1`), 'inserted', null, null],
  ['rows cut off at the end', sql(`DELETE FROM audit_entries WHERE id IN ($3, $4, $5)`), 'deleted', 2, 3],
  ['a log set back with its end', sql(`WITH gone AS (DELETE FROM audit_entries WHERE id IN ($3, $4, $5)) DELETE FROM audit_chains WHERE workspace_id = $ws`), 'rolled_back', 0, null],
  ['a missing checkpoint', async () => storage.delete(await first()), 'checkpoint_missing', 1, null],
  ['a missing last checkpoint', async () => storage.delete((await archive.places(workspaceId))[1]?.key ?? ''), 'checkpoint_missing', 2, null],
  ['a checkpoint that says something else', async () => storage.put(await first(), Buffer.from(Buffer.from((await storage.get(await first()))?.bytes ?? []).toString().replace('"sequence":1', '"sequence": 1')), { contentType: 'text/plain' }), 'checkpoint_forged', 1, null],
  ['a checkpoint of another key', async () => { const other = new StoredSealArchive(storage, new SealSigner({ env: { ...config.env, ARKYRA_SECRET_KEY: 'x'.repeat(40) } })); const link = await archive.read((await archive.places(workspaceId))[0]!); await storage.delete(await first()); await other.put((link as { link: Parameters<typeof other.put>[0] }).link); }, 'checkpoint_forged', 1, null],
])('%s is found', async (_, harm, kind, sequence, row) => {
  const rows = await sealedLog();
  expect((await verify()).problem).toBeNull();
  await harm(rows);
  const { problem } = await verify();
  expect(problem).toMatchObject({ kind, sequence });
  if (row !== null) expect(problem?.entry?.id).toBe(rows[row]);
  if (kind === 'inserted') expect(problem?.entry?.id).toBe('01900000-0000-7000-8000-00000000000b');
});

test('a row that was slipped in is found after it was sealed, too', async () => {
  await sealedLog();
  const [id] = await write();
  await pool.query(`UPDATE audit_entries SET at = at - interval '1 hour' WHERE id = $1`, [id]);
  await seal();
  expect((await verify()).problem).toMatchObject({ kind: 'inserted', sequence: 3, entry: { id } });
});

test('what a transaction wrote that ended late is sealed once, and nothing before it is taken', async () => {
  const slow = await pool.connect();
  try {
    await slow.query('BEGIN');
    const [late] = await write(1, {}, slow);
    // As if it had been at work for an hour: that is no fraud.
    await slow.query(`UPDATE audit_entries SET at = at - interval '1 hour' WHERE id = $1`, [late]);
    const later = await write(2);
    await new SealAudit(store, archive).execute();
    expect((await verify()).entries).toBe(0);
    expect(await unsealed()).toBe(2);
    await slow.query('COMMIT');
    await seal();
    expect(await verify()).toMatchObject({ entries: 3, problem: null });
    const [place] = await archive.places(workspaceId);
    const found = await archive.read(place!);
    expect(found === 'forged' ? [] : found?.link.rows.map(([id]) => id).toSorted((one, other) => (one < other ? -1 : 1))).toEqual([late, ...later].toSorted((one, other) => (String(one) < String(other) ? -1 : 1)));
  } finally {
    slow.release();
  }
});

test('the last transaction to begin before a seal may have an earlier time', async () => {
  const slow = await pool.connect();
  try {
    await slow.query('BEGIN');
    const [late] = await write(1, {}, slow);
    await slow.query(`UPDATE audit_entries SET at = at - interval '1 hour' WHERE id = $1`, [late]);
    await new SealAudit(store, archive).execute();
    expect((await verify()).problem).toBeNull();
    await slow.query('COMMIT');
    expect((await verify()).problem).toBeNull();
    await seal();
    expect(await verify()).toMatchObject({ entries: 1, problem: null });
  } finally {
    slow.release();
  }
});

test('several crons and many writers at once: each row is in one link', async () => {
  const writers = Array.from({ length: 4 }, async () => {
    for (let n = 0; n < 15; n += 1) await write();
  });
  let writing = true;
  const crons = Array.from({ length: 3 }, async () => {
    while (writing) await new SealAudit(store, archive).execute();
  });
  await Promise.all(writers);
  writing = false;
  await Promise.all(crons);
  await seal();
  expect(await verify()).toMatchObject({ entries: 60, problem: null, head: { entries: 60 } });
  const links = await Promise.all((await archive.places(workspaceId)).map((place) => archive.read(place)));
  const sealed = links.flatMap((one) => (one && one !== 'forged' ? one.link.rows.map(([id]) => id) : []));
  expect([sealed.length, new Set(sealed).size]).toEqual([60, 60]);
});

test('a sealing that breaks off between storage and database is done again', async () => {
  await sealedLog();
  const rows = await write(2);
  class Dying extends StoredSealArchive {
    override async put(...link: Parameters<StoredSealArchive['put']>): Promise<string> {
      await super.put(...link);
      throw new Error('killed');
    }
  }
  await expect(seal(new SealAudit(store, new Dying(storage, new SealSigner(config))))).rejects.toThrow('killed');
  expect((await verify()).problem).toBeNull();
  await write(2);
  await seal();
  expect(await archive.places(workspaceId)).toHaveLength(4);
  expect(await verify()).toMatchObject({ links: 3, entries: 10, problem: null });
  await pool.query('DELETE FROM audit_entries WHERE id = $1', [rows[0]]);
  expect((await verify()).problem).toMatchObject({ kind: 'deleted', sequence: 3, entry: { id: rows[0] } });
});

test('after a restore into a server that counts anew, nothing is sealed twice and nothing is left out', async () => {
  await sealedLog();
  await write(2);
  // Another server's numbers, far ahead of this one's.
  await pool.query(`UPDATE audit_entries SET xact = xact + 1000000000`);
  await pool.query(`UPDATE audit_sealing SET sealed_xact = sealed_xact + 1000000000, next_xact = next_xact + 1000000000`);
  await write(1);
  expect((await verify()).problem).toBeNull();
  await seal();
  expect(await verify()).toMatchObject({ entries: 9, problem: null });
});

test('the retention drops months, keeps what follows provable, and is not taken for a theft', async () => {
  const at = (text: string) => pool.query(`UPDATE audit_entries SET at = $2 WHERE workspace_id = $1 AND at > now() - interval '1 day'`, [workspaceId, text]);
  // Old rows, as if they had been sealed in their time.
  await pool.query('UPDATE audit_sealing SET sealed_at = NULL');
  const months = ['2020-01-10', '2020-02-10', '2020-03-10'];
  for (const day of months) {
    await write(2);
    await at(day);
    await seal();
    await pool.query('UPDATE audit_sealing SET sealed_at = NULL');
  }
  const kept = await write(2);
  await seal();
  const keeper = (now: string) => new PruneAudit(store, archive, { months: 12 }, new FixedClock(now));
  expect(await new PruneAudit(store, archive, { months: 0 }, new FixedClock('2021-03-05')).execute()).toBe(0);
  expect(await keeper('2021-03-05').execute()).toBe(4);
  expect(await keeper('2021-03-05').execute()).toBe(0);
  expect(await verify()).toMatchObject({ entries: 4, problem: null });
  expect((await archive.places(workspaceId)).map(({ sequence }) => sequence)).toEqual([3, 4]);
  await pool.query('DELETE FROM audit_entries WHERE id = $1', [kept[0]]);
  expect((await verify()).problem).toMatchObject({ kind: 'deleted', entry: { id: kept[0] } });
  await storage.delete(`audit/${workspaceId}/cut`);
  expect((await verify()).problem).toMatchObject({ kind: 'checkpoint_missing', sequence: 1 });
});

test('no row is ever without a month: the guard takes it, and the month takes it over', async () => {
  const place = async () => (await pool.query<{ place: string }>('SELECT tableoid::regclass::text AS place FROM audit_entries WHERE workspace_id = $1', [workspaceId])).rows.map((row) => row.place);
  await pool.query(`INSERT INTO audit_entries (id, workspace_id, at, actor, action, object_type, object_id) VALUES ($1, $2, '2039-05-31 23:59:59.999Z', 'system', 'a', 'b', 'c')`, [ids.next(), workspaceId]);
  expect(await place()).toEqual(['audit.entries_guard']);
  const prepare = new PrepareMonths(store, new FixedClock('2039-05-02'));
  expect([await prepare.execute(), await prepare.execute()]).toEqual([4, 0]);
  expect(await place()).toEqual(['audit.entries_2039_05']);
  // Nobody else's business.
  await expect(database.appPool.query(`SELECT FROM audit.entries_guard`)).rejects.toThrow(/permission denied/);
  await expect(database.appPool.query(`SELECT add_audit_month('2040-01-01')`)).rejects.toThrow(/permission denied/);
});

test('the command names the row and ends with 1', async () => {
  const rows = await sealedLog();
  const run = () => promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', resolve(import.meta.dirname, '../../../../tools/audit-verify.ts'), '--workspace', workspaceId], { env: process.env });
  expect((await run()).stdout).toContain('6 rows in 2 checkpoints');
  await pool.query('DELETE FROM audit_entries WHERE id = $1', [rows[4]]);
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`${rows[4]}`) });
}, 60_000);
