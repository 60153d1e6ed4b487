import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { HttpClient } from '@arkyra/http';
import { FixedClock, type Principal } from '@arkyra/kernel';
import { faultyProxy, type FaultyProxy } from '@arkyra/network-kit/testing';
import { createNetworkRegistry } from '@arkyra/network-registry';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WelcomeWorkspace } from '../application/welcome-workspace.use-case.ts';
import { anOwner, aProcess } from '../testing/channels-under-test.ts';

const graceMs = 60_000;
/** The network's own clock. */
const clock = new FixedClock(Date.now());

let dataDir: string;
let sandbox: SandboxServer;
let proxy: FaultyProxy;
let processes: ReturnType<typeof aProcess>[];
let app: ReturnType<typeof aProcess>;
let owner: Principal;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir, clock, refreshGraceMs: graceMs });
  proxy = await faultyProxy(sandbox.url);
  const networks = createNetworkRegistry({ http: new HttpClient(), sandboxUrl: proxy.url, sandboxPublicUrl: sandbox.url });
  processes = Array.from({ length: 5 }, () => aProcess(networks));
  app = processes[0]!;
});
afterAll(async () => {
  await Promise.all(processes.map(({ database }) => database.close()));
  await proxy.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  proxy.fault = 'none';
  app.deliveries.calls.length = 0;
  owner = await anOwner(app.database);
});

let handles = 0;
const connect = (handle = `anna-${++handles}`) => app.connect.execute(owner, 'sandbox', { handle });
const row = (id: string) => app.database.system.channel.findUniqueOrThrow({ where: { id } });
const open = (id: string, refusedVersion?: number, by = app) => by.access.open(owner.workspaceId, id, refusedVersion === undefined ? {} : { refusedVersion });
const rested = () => app.database.systemPool.query('UPDATE channels SET refresh_retry_at = NULL');

async function refreshesOf(handle: string): Promise<number> {
  const { requests } = (await (await fetch(`${sandbox.url}/record?account=${handle}`)).json()) as { requests: { path: string }[] };
  return requests.filter(({ path }) => path === '/session/refresh').length;
}

test('twenty that race for new tokens reach the network once', async () => {
  const { id, handle } = await connect();
  const opened = await Promise.all(Array.from({ length: 20 }, (_, n) => open(id, 1, processes[n % processes.length])));
  expect(await refreshesOf(handle)).toBe(1);
  expect(new Set(opened.map(({ credentials }) => credentials['accessToken'])).size).toBe(1);
  expect((await row(id)).credentialsVersion).toBe(2);
});

test('an answer that is lost on its way costs nothing but a second try', async () => {
  const { id, handle } = await connect();
  proxy.fault = 'lost-answer';
  await expect(open(id, 1)).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.refresh_failed' });
  proxy.fault = 'none';
  expect(await row(id)).toMatchObject({ state: 'connected', credentialsVersion: 1 });
  // At once nobody asks again, and nobody waits in vain.
  await expect(open(id, 1)).rejects.toMatchObject({ code: 'channel.refresh_failed' });
  expect(await refreshesOf(handle)).toBe(1);
  await rested();
  const { credentialsVersion } = await open(id, 1);
  expect([credentialsVersion, await refreshesOf(handle)]).toEqual([2, 2]);
  // The successor is the one that the network remembers: it goes on from it.
  expect((await open(id, 2)).credentialsVersion).toBe(3);
});

test('tokens that were rotated are kept though the database is away when they arrive', async () => {
  const { id } = await connect();
  const { systemPool } = app.database;
  const { query } = systemPool;
  let failures = 2;
  systemPool.query = (async (...args: Parameters<typeof query>) => {
    const [first] = args as unknown as [string | { text: string }];
    if (typeof first === 'string' && first.includes('AS (SELECT id, workspace_id, state') && failures-- > 0) throw new Error('Connection terminated unexpectedly');
    return query.apply(systemPool, args);
  }) as unknown as typeof query;
  try {
    const opened = await open(id, 1);
    expect([opened.credentialsVersion, failures]).toEqual([2, -1]);
  } finally {
    systemPool.query = query;
  }
  expect((await open(id, 2)).credentialsVersion).toBe(3);
});

test('a refresh token that is used up asks for a person; connecting again goes on where it stopped', async () => {
  const { id, handle } = await connect();
  const old = await row(id);
  await open(id, 1);
  clock.advance(graceMs + 1_000);
  // As after a backup that was restored: the network knows these tokens as used.
  await app.database.system.channel.update({ where: { id }, data: { credentials: old.credentials } });
  await expect(open(id, 2)).rejects.toMatchObject({ code: 'channel.reconnect' });
  expect(await row(id)).toMatchObject({ state: 'reconnect', stateReason: expect.stringContaining('This refresh token has been used before') });
  const again = await connect(handle);
  expect(again).toMatchObject({ id, state: 'connected', stateReason: null });
  expect(app.deliveries.calls.map((call) => call.split(':')[0])).toEqual(['hold', 'resume']);
  expect((await open(id)).credentials['accessToken']).toBeTruthy();
});

test('a process that stalls past its lock undoes nothing', async () => {
  const { id } = await connect();
  const channel = { id, workspaceId: owner.workspaceId, credentialsVersion: 1 };
  // It holds the lock, asks the network, and sleeps; meanwhile another one takes over.
  expect(await app.vault.lock(channel, 1)).toBe('mine');
  const { credentials } = await open(id);
  while ((await processes[1]!.vault.lock(channel, 45_000)) !== 'mine');
  const renewed = { credentials: { ...credentials, accessToken: 'renewed-by-the-second' }, expiresAt: null };
  // It wakes up and was refused: a person would be asked, wrongly …
  await app.access.markReconnect(channel, 'Refused.');
  expect((await row(id)).state).toBe('reconnect');
  // … were it not for the second, whose answer proves the channel alive.
  expect(await processes[1]!.vault.save(channel, renewed)).toBe(true);
  expect(await row(id)).toMatchObject({ state: 'connected', stateReason: null, credentialsVersion: 2 });
  // And whatever comes still later finds other credentials than those it speaks of.
  await app.access.markReconnect(channel, 'Refused.');
  expect(await app.vault.save(channel, { credentials: { accessToken: 'old' }, expiresAt: null })).toBe(false);
  expect((await open(id)).credentials['accessToken']).toBe('renewed-by-the-second');
});

test('a holder that died blocks the others until its lock ends, no longer', async () => {
  const { id } = await connect();
  const channel = { id, workspaceId: owner.workspaceId, credentialsVersion: 1 };
  expect(await app.vault.lock(channel, 400)).toBe('mine');
  // The holder died: when its lock ends, the next one goes on.
  expect((await open(id, 1, processes[1])).credentialsVersion).toBe(2);
});

test('a newcomer is welcomed once, by name', async () => {
  const welcome = new WelcomeWorkspace(app.connect);
  const newcomer = { workspaceId: owner.workspaceId, userId: owner.userId, name: 'Ädä Lovelace' };
  const [first, second] = [await welcome.execute(newcomer), await welcome.execute(newcomer)];
  expect(first.handle).toMatch(/^ada-lovelace-[0-9a-f]{6}$/);
  expect(second.id).toBe(first.id);
});
