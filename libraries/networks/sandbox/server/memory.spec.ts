import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aPicture } from '@arkyra/network-kit/testing';
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyWindowMs, visibilityDelayMs } from '../rules/index.ts';
import { SandboxClient } from '../testing/sandbox-client.ts';
import { readRecord, runSandbox, type RunningSandbox } from '../testing/sandbox-peer.ts';

let sandbox: RunningSandbox;
beforeEach(async () => void (sandbox = await runSandbox()));
afterEach(() => sandbox.close());

test('a restart loses nothing and doubles nothing', async () => {
  const before = await SandboxClient.connect(sandbox);
  const part = before.part('Stays', { media: [aPicture('A red square')] });
  const published = await before.publish(part);
  const gone = await before.publish(before.part('Goes'));
  await before.adapter.remove(gone, before.context());
  const record = await readRecord(sandbox);
  sandbox = await sandbox.restart();
  expect(await readRecord(sandbox)).toEqual(record);
  const after = await SandboxClient.connect(sandbox);
  expect(after.account.externalId).toBe(before.account.externalId);
  expect((await after.publish(part)).externalId).toBe(published.externalId);
  expect(await after.adapter.identify(before.account.credentials)).toMatchObject({ handle: 'tester' });
  const { posts } = await readRecord(sandbox);
  expect(posts.map(({ text }) => text)).toEqual(['Stays']);
  const bytes = await (await fetch(`${sandbox.url}/blobs/${posts[0]?.media[0]?.id}`)).bytes();
  expect(Buffer.from(bytes)).toEqual(Buffer.from(part.media[0]!.bytes));
});

test('a line that a crash cut short is dropped, and the next one is whole', async () => {
  const client = await SandboxClient.connect(sandbox);
  await client.publish(client.part('First'));
  appendFileSync(join(sandbox.dataDir, 'record.jsonl'), '{"at":"2026-');
  sandbox = await sandbox.restart();
  const again = await SandboxClient.connect(sandbox);
  await again.publish(again.part('Second'));
  sandbox = await sandbox.restart();
  expect((await readRecord(sandbox)).posts.map(({ text }) => text)).toEqual(['First', 'Second']);
});

test('killed in the middle of many posts, it keeps every post that it confirmed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, '--port', '0', '--data-dir', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = line.toString().trim().split(' ').at(-1)!;
  const client = await SandboxClient.connect({ ...sandbox, url });
  const confirmed: string[] = [];
  const sending = Array.from({ length: 8 }, async (_, lane) => {
    for (let index = 0; ; index += 1) confirmed.push((await client.publish(client.part(`${lane} ${index}`))).externalId);
  });
  while (confirmed.length < 100) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  await Promise.allSettled(sending);
  const revived = await runSandbox({ dataDir });
  const ids = new Set((await readRecord(revived)).posts.map(({ id }) => id));
  await revived.close();
  expect(confirmed.length).toBeGreaterThanOrEqual(100);
  expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});

test('class B remembers a key for its window only', async () => {
  const client = await SandboxClient.connect(sandbox, 'B');
  const part = client.part('Within a window');
  const first = await client.publish(part);
  sandbox.clock.advance(keyWindowMs - 1);
  expect((await client.publish(part)).externalId).toBe(first.externalId);
  sandbox.clock.advance(1);
  expect((await client.publish(part)).externalId).not.toBe(first.externalId);
});

test('class C names the post of the first finish when it is finished again', async () => {
  const client = await SandboxClient.connect(sandbox, 'C');
  const part = client.part('Saved upload');
  const prepared = await client.adapter.prepare(part, client.context());
  expect(await client.adapter.find(part, client.context())).toEqual({ kind: 'absent' });
  const { externalId } = await client.adapter.send(part, prepared, client.context());
  const headers = { authorization: `Bearer ${client.account.credentials['accessToken']}` };
  const again = await fetch(`${sandbox.url}/uploads/${part.key}/finish`, { method: 'POST', headers });
  expect([again.status, await again.json()]).toMatchObject([409, { error: 'already_published', message: `Already published as ${externalId}.` }]);
});

test('class D shows a post in the list only after a while', async () => {
  const client = await SandboxClient.connect(sandbox, 'D');
  const part = client.part('Late to the list');
  await client.publish(part);
  expect(client.adapter.timing()).toMatchObject({ visibilityDelayMs });
  expect(await client.adapter.find(part, client.context())).toEqual({ kind: 'absent' });
  sandbox.clock.advance(visibilityDelayMs);
  expect(await client.adapter.find(part, client.context())).toMatchObject({ kind: 'found' });
});

test('finds a post among hundreds of newer ones, and not an older twin', async () => {
  const client = await SandboxClient.connect(sandbox, 'B');
  const twin = 'Every week the same words';
  await client.publish(client.part(twin, { key: '01900000-0000-7000-8000-000000000000' }));
  sandbox.clock.advance(3_600_000);
  const part = client.part('Deep down');
  await client.publish(part);
  for (let index = 0; index < 250; index += 1) await client.publish(client.part(`Above ${index}`));
  expect(await client.adapter.find(part, client.context())).toMatchObject({ kind: 'found' });
  const later = client.part(twin, { key: keyAt(sandbox.clock.now()) });
  expect(await client.adapter.find(later, client.context())).toEqual({ kind: 'absent' });
});

test('the record can be asked for one account and from a time on', async () => {
  const one = await SandboxClient.connect(sandbox, 'A', 'one');
  await one.publish(one.part('Old'));
  sandbox.clock.advance(60_000);
  const since = sandbox.clock.now().toISOString();
  const two = await SandboxClient.connect(sandbox, 'A', 'two');
  await two.publish(two.part('Other'));
  await one.publish(one.part('New'));
  const texts = async (query: string) => (await readRecord(sandbox, query)).posts.map(({ text }) => text);
  expect(await texts('?account=one')).toEqual(['Old', 'New']);
  expect(await texts(`?account=${two.account.externalId}`)).toEqual(['Other']);
  expect(await texts(`?since=${since}`)).toEqual(['Other', 'New']);
  expect((await readRecord(sandbox, `?since=${since}&account=one`)).requests).toHaveLength(1);
});

test('no token is ever written into the record', async () => {
  const client = await SandboxClient.connect(sandbox);
  const { credentials } = await client.adapter.refresh(client.account.credentials);
  await client.publish(client.part('Hi'), { credentials });
  const record = readFileSync(join(sandbox.dataDir, 'record.jsonl'), 'utf8');
  for (const secret of [...Object.values(client.account.credentials), ...Object.values(credentials)]) expect(record).not.toContain(secret);
});

/** A key as `newKey` would make it at a time. */
function keyAt(time: Date): string {
  const hex = time.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
