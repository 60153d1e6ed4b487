import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { birthOf } from '../peers/command-of.ts';
import { DataFolder } from './data-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'arkyra-folder-'));
afterAll(() => rmSync(base, { recursive: true }));

const folder = (name: string) => new DataFolder(join(base, name));

test('secrets are made once, for their owner’s eyes alone', () => {
  const secrets = folder('secrets').secrets();
  expect(secrets.secretKey.length).toBeGreaterThanOrEqual(32);
  expect(Buffer.from(secrets.masterKeys.split(':')[1] ?? '', 'base64')).toHaveLength(32);
  expect(folder('secrets').secrets()).toEqual(secrets);
  expect(statSync(join(base, 'secrets/secrets.json')).mode & 0o777).toBe(0o600);
});

test('damaged secrets are told, never replaced', () => {
  const broken = folder('damaged');
  writeFileSync(broken.path('secrets.json'), '{');
  expect(() => broken.secrets()).toThrow(/damaged/);
  expect(readFileSync(broken.path('secrets.json'), 'utf8')).toBe('{');
});

test('a second start on the same folder is refused with the address of the first', () => {
  const held = folder('held');
  const other = process.ppid;
  writeFileSync(held.path('running.json'), JSON.stringify({ pid: other, birth: birthOf(other), url: 'http://localhost:3000' }));
  expect(() => held.lock()).toThrow(`Arkyra already runs on this data folder at http://localhost:3000 (process ${other})`);
});

test('a lock whose process died, or whose number is another’s now, does not hold', () => {
  const stale = folder('stale');
  const { pid } = spawnSync('true');
  for (const holder of [{ pid, birth: '1' }, { pid: process.ppid, birth: 'long ago' }]) {
    writeFileSync(stale.path('running.json'), JSON.stringify(holder));
    stale.lock();
    stale.unlock();
  }
});

test('a port is kept, and changed only when somebody else took it', async () => {
  const ports = folder('ports');
  const first = await ports.port('redis');
  expect(await ports.port('redis')).toBe(first);
  const taker = createServer().listen(first, '127.0.0.1');
  await once(taker, 'listening');
  expect(await ports.port('redis')).not.toBe(first);
  taker.close();
});
