import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { NetworkFailure } from '@arkyra/network-kit';
import { anOwner, aProcess } from '../testing/channels-under-test.ts';
import { NetworksOf, RotatingNetwork } from '../testing/rotating-network.ts';

let network: RotatingNetwork;
const networks = new NetworksOf();
networks.get = () => network;
const processes = Array.from({ length: 5 }, () => aProcess(networks));
const [app = aProcess(networks)] = processes;
afterAll(() => Promise.all(processes.map(({ database }) => database.close())));

let owner: Principal;
let channel: { id: string; workspaceId: string; credentialsVersion: number };

async function connected(lifetimeMs: number) {
  network = new RotatingNetwork();
  network.lifetimeMs = lifetimeMs;
  await app.database.systemPool.query('DELETE FROM channels');
  owner = await anOwner(app.database);
  const { id, workspaceId } = await app.connect.execute(owner, 'rotating', { handle: 'anna', password: 'x' });
  channel = { id, workspaceId, credentialsVersion: 1 };
  network.lifetimeMs = 3_600_000;
  for (const { deliveries } of processes) deliveries.calls.length = 0;
}
beforeEach(() => connected(-1000));

const open = (of = app, refusedVersion?: number) => of.access.open(owner.workspaceId, channel.id, refusedVersion === undefined ? {} : { refusedVersion });
const refreshes = () => network.asked.filter((what) => what.startsWith('refresh')).length;
const state = () => app.database.system.channel.findUniqueOrThrow({ where: { id: channel.id } });
/** As if the network had been left alone long enough. */
const rested = () => app.database.systemPool.query('UPDATE channels SET refresh_retry_at = NULL');
const passing = (detail = 'timeout') => new NetworkFailure('transient', { detail });

test('twenty workers that need a new token at once ask the network once', async () => {
  const opened = await Promise.all(Array.from({ length: 20 }, (_, n) => open(processes[n % processes.length])));
  expect(refreshes()).toBe(1);
  expect(new Set(opened.map(({ credentials }) => credentials['token']))).toEqual(new Set([network.currentToken]));
  expect(opened.every(({ credentialsVersion }) => credentialsVersion === 2)).toBe(true);
});

test('twenty workers whose token is refused mid-publish refresh it once', async () => {
  await connected(3_600_000);
  const opened = await open();
  expect(refreshes()).toBe(0);
  const again = await Promise.all(Array.from({ length: 20 }, (_, n) => open(processes[n % processes.length], opened.credentialsVersion)));
  expect(refreshes()).toBe(1);
  expect(again.every((one) => one.credentials['token'] === network.currentToken)).toBe(true);
});

test('a token near its end is refreshed before use, and used as it is when that fails', async () => {
  await connected(60_000);
  network.failures.push(passing());
  expect((await open()).credentialsVersion).toBe(1);
  await rested();
  expect((await open()).credentialsVersion).toBe(2);
});

test('a network that is down is not a channel that is dead', async () => {
  network.failures.push(passing('connection refused'));
  await expect(open()).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.refresh_failed' });
  expect(await state()).toMatchObject({ state: 'connected', stateReason: null });
  expect(app.deliveries.calls).toEqual([]);
  expect((await app.refreshExpiring.execute()).done).toBe(0);
  await rested();
  expect((await open()).credentials['token']).toBe(network.currentToken);
});

test('a definite refusal asks for a person, with the reason, and holds deliveries', async () => {
  network.revoke();
  const reason = 'Rotating no longer accepts the sign-in of this channel (Token has been revoked). Reconnect it; what is held then goes on.';
  await expect(open()).rejects.toMatchObject({ code: 'channel.reconnect', message: reason });
  expect(await state()).toMatchObject({ state: 'reconnect', stateReason: reason });
  expect(app.deliveries.calls).toEqual([`hold: ${reason}`]);
  const events = await app.database.system.outboxMessage.findMany({ where: { workspaceId: owner.workspaceId }, orderBy: { id: 'asc' } });
  expect(events.at(-1)).toMatchObject({ topic: 'channel.changed', payload: { channelId: channel.id, state: 'reconnect' } });
});

test('a process that dies between the network’s answer and saving loses no token', async () => {
  const [, dying] = processes;
  await dying?.vault.lock(channel, 200);
  const lost = await network.refresh({ token: network.currentToken });
  const opened = await open();
  expect(opened.credentials).toEqual(lost.credentials);
  expect(await state()).toMatchObject({ state: 'connected', credentialsVersion: 2 });
});

test('rotated credentials never overwrite those of a reconnect meanwhile', async () => {
  const gate = Promise.withResolvers<void>();
  network.slowness = gate.promise;
  const opening = open();
  while (refreshes() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  network.slowness = Promise.resolve();
  await processes[1]?.connect.execute(owner, 'rotating', { handle: 'anna', password: 'x' });
  const { credentials } = await open(processes[2]);
  gate.resolve();
  await opening.catch(() => {});
  expect((await open(processes[3])).credentials).toEqual(credentials);
  expect((await state()).credentialsVersion).toBe(2);
});

test('an old refusal does not undo a reconnect', async () => {
  const refused = { ...channel };
  await app.connect.execute(owner, 'rotating', { handle: 'anna', password: 'x' });
  await app.access.markReconnect(refused, 'Signed out.');
  expect(await state()).toMatchObject({ state: 'connected' });
});

test('cron refreshes ahead of the end, in several processes, once each', async () => {
  await connected(50_000);
  const reports = await Promise.all(processes.map(({ refreshExpiring }) => refreshExpiring.execute()));
  expect(refreshes()).toBe(1);
  expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
  expect((await app.refreshExpiring.execute())).toEqual({ done: 0, failed: 0, errors: [] });
});

test('rotating the workspace’s data key disturbs nobody', async () => {
  const before = await open();
  await app.keys.replace(owner.workspaceId);
  expect((await open(processes[1])).credentials).toEqual(before.credentials);
  await app.refresh.execute({ ...channel, credentialsVersion: before.credentialsVersion });
  expect((await open(processes[2])).credentials['token']).toBe(network.currentToken);
});

test('twenty workers that wait for a refresh that fails all hear of it at once', async () => {
  const gate = Promise.withResolvers<void>();
  network.slowness = gate.promise;
  network.failures.push(passing());
  const opening = Promise.allSettled(Array.from({ length: 20 }, (_, n) => open(processes[n % processes.length])));
  while (refreshes() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const started = performance.now();
  gate.resolve();
  const codes = (await opening).map((one) => one.status === 'rejected' && one.reason.code);
  expect(new Set(codes)).toEqual(new Set(['channel.refresh_failed']));
  // Whoever does not hear of it waits out its patience of 16 s.
  expect(performance.now() - started).toBeLessThan(14_000);
  expect(refreshes()).toBe(1);
});

test('those that fail in cron’s sweep come again after those that wait', async () => {
  await connected(50_000);
  network.failures.push(passing());
  expect(await app.refreshExpiring.execute()).toMatchObject({ done: 0, failed: 1 });
  const { refreshDueAt } = await state();
  expect(refreshDueAt!.getTime() - Date.now()).toBeGreaterThan(110_000);
  await app.database.systemPool.query('UPDATE channels SET refresh_due_at = now(), refresh_retry_at = NULL');
  expect(await app.refreshExpiring.execute()).toMatchObject({ done: 1 });
  expect((await state()).refreshDueAt!.getTime() - Date.now()).toBeGreaterThan(47 * 60_000);
});

test('the pre-flight reads each channel every few hours, heals what it can and tells what it can’t', async () => {
  await connected(3_600_000);
  expect((await app.checkStale.execute()).done).toBe(0);
  const due = () => app.database.systemPool.query('UPDATE channels SET check_due_at = now(), refresh_retry_at = NULL');
  await due();
  const reports = await Promise.all(processes.map(({ checkStale }) => checkStale.execute()));
  expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(1);
  expect(await state()).toMatchObject({ handle: 'renamed', displayName: 'Renamed', state: 'connected' });
  expect((await state()).checkDueAt.getTime() - Date.now()).toBeGreaterThan(2.9 * 3_600_000);

  await network.refresh({ token: network.currentToken });
  await due();
  await app.checkStale.execute();
  expect(await state()).toMatchObject({ state: 'connected', credentialsVersion: 2, problem: null });

  for (const words of ['timeout', 'timeout', 'connection refused']) {
    network.failures.push(passing(words));
    await due();
    expect((await app.checkStale.execute()).failed).toBe(1);
    expect(await state()).toMatchObject({ state: 'connected', problem: `Rotating could not be reached. (${words})` });
    expect((await state()).checkDueAt.getTime() - Date.now()).toBeLessThan(31 * 60_000);
  }
  network.failures.push(new NetworkFailure('permission', { detail: 'The account is suspended.' }));
  await app.check.execute(channel);
  expect(await state()).toMatchObject({ state: 'connected', problem: expect.stringContaining('suspended') });
  await app.check.execute(channel);
  expect(await state()).toMatchObject({ problem: null });

  network.revoke();
  await due();
  await app.checkStale.execute();
  expect(await state()).toMatchObject({ state: 'reconnect', problem: null });
  expect(app.deliveries.calls).toEqual([expect.stringMatching(/^hold/)]);
});

test('credentials that are refused right after a refresh are told, not given up', async () => {
  await connected(3_600_000);
  const refused = new NetworkFailure('reauth', { detail: 'Not now' });
  network.failures.push(refused);
  const { refresh } = network;
  network.refresh = async (credentials) => {
    const renewed = await refresh.call(network, credentials);
    network.failures.push(refused);
    return renewed;
  };
  await app.check.execute(channel);
  expect(await state()).toMatchObject({ state: 'connected', problem: expect.stringContaining('Not now') });
  expect(app.deliveries.calls).toEqual([]);
});

test('a channel that works after all needs no reconnecting', async () => {
  await connected(3_600_000);
  await app.access.markReconnect(channel, 'One bad answer.');
  await app.check.execute(channel);
  expect(await state()).toMatchObject({ state: 'connected', stateReason: null });
  expect(app.deliveries.calls).toEqual(['hold: One bad answer.', 'resume']);
});
