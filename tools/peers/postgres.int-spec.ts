import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Peer } from './peer.ts';
import { startPostgres, type PostgresOptions } from './postgres.ts';
import { placeFor, type RunAs } from './run-as.ts';

const base = mkdtempSync(join(tmpdir(), 'arkyra-peers-test-'));
chmodSync(base, 0o711);
const folders = [base];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const options = (name: string, more: Partial<PostgresOptions> = {}): PostgresOptions => ({ dir: join(base, name), database: 'kept', password: 'p:ss/word', ...more });

async function ask<T>(peer: Peer, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: peer.url });
  await client.connect();
  const { rows } = await client.query<T & pg.QueryResultRow>(sql);
  await client.end();
  return rows;
}

const gone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

test('data survives a stop, a crash and a lock file whose number is another process', async () => {
  let peer = await startPostgres(options('lasting'));
  await ask(peer, 'CREATE TABLE words AS SELECT 1 AS word');
  await peer.stop();
  peer = await startPostgres(options('lasting'));
  await ask(peer, 'INSERT INTO words VALUES (2)');
  process.kill(peer.pid, 'SIGKILL');
  await peer.ended;

  const lock = join(base, 'lasting/data/postmaster.pid');
  const lines = readFileSync(lock, 'utf8').split('\n');
  writeFileSync(lock, [process.pid, ...lines.slice(1)].join('\n'));
  peer = await startPostgres(options('lasting'));
  expect(await ask(peer, 'SELECT word FROM words ORDER BY word')).toEqual([{ word: 1 }, { word: 2 }]);
  await peer.stop();
});

test('a server left over from an earlier run is replaced, never joined by a second', async () => {
  const first = await startPostgres(options('left-over'));
  const second = await startPostgres(options('left-over'));
  expect(gone(first.pid)).toBe(true);
  expect(await ask(second, 'SELECT current_database() AS name')).toEqual([{ name: 'kept' }]);
  await second.stop();
});

test('nobody gets in without the password', async () => {
  const peer = await startPostgres(options('closed'));
  const url = new URL(peer.url);
  url.password = 'wrong';
  const client = new pg.Client({ connectionString: url.href });
  await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  await peer.stop();
});

test('a data folder half made is made again', async () => {
  mkdirSync(join(base, 'half/half'), { recursive: true });
  writeFileSync(join(base, 'half/half/PG_VERSION'), '18\n');
  const peer = await startPostgres(options('half', { throwaway: true }));
  expect(await ask(peer, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await peer.stop();
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('where namespaces are forbidden root hands over to an unprivileged user, also below a closed folder', async () => {
  const nobody: RunAs = { kind: 'user', uid: 65_534, gid: 65_534 };
  mkdirSync(join(base, 'closed-off'), { mode: 0o700 });
  const dir = join(base, 'closed-off/data');
  folders.push(placeFor(nobody, dir));
  let peer = await startPostgres(options('closed-off/data', { runAs: nobody }));
  expect(statSync(`/proc/${peer.pid}`).uid).toBe(nobody.uid);
  await ask(peer, 'CREATE TABLE words AS SELECT 1 AS word');
  await peer.stop();
  expect(existsSync(join(dir, 'data'))).toBe(false);

  peer = await startPostgres(options('closed-off/data'));
  expect(await ask(peer, 'SELECT word FROM words')).toEqual([{ word: 1 }]);
  await peer.stop();
});
