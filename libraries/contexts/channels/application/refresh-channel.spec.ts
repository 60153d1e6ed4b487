import { beforeEach, expect, test } from '@jest/globals';
import { FixedClock } from '@arkyra/kernel';
import { NetworkFailure } from '@arkyra/network-kit';
import { MemoryChannelVault } from '../testing/memory-channel-vault.ts';
import { NetworksOf, RotatingNetwork } from '../testing/rotating-network.ts';
import type { UnlockedChannel } from './channel-vault.ts';
import { RefreshChannel } from './refresh-channel.use-case.ts';
import type { ReportRefusal } from './report-refusal.ts';

const channel: UnlockedChannel = {
  id: 'c', workspaceId: 'w', network: 'rotating', externalId: 'x', handle: 'anna', displayName: 'Anna', avatarUrl: null, state: 'connected', stateReason: null,
  problem: null, settings: {}, timezone: 'UTC', testMode: false, pausedUntil: null, checkedAt: null, createdAt: new Date(0),
  credentials: { token: 'token-0' }, credentialsVersion: 7, credentialsExpireAt: null,
};

let clock: FixedClock;
let network: RotatingNetwork;
let vault: MemoryChannelVault;
let refused: string[];
let refresh: RefreshChannel;
beforeEach(() => {
  clock = new FixedClock();
  network = new RotatingNetwork();
  vault = new MemoryChannelVault(channel);
  refused = [];
  const refusal = {
    execute: (_: unknown, __: unknown, { detail }: NetworkFailure) => {
      refused.push(detail);
      vault.channel = { ...channel, state: 'reconnect', stateReason: detail };
      return Promise.resolve(detail);
    },
  };
  refresh = new RefreshChannel(vault, new NetworksOf(network), refusal as unknown as ReportRefusal, clock);
});

const stored = { ...channel, credentials: { token: 'theirs' }, credentialsVersion: 8 };

test('asks the network, saves, and hands out what was saved', async () => {
  expect(await refresh.execute(channel)).toMatchObject({ credentials: { token: 'token-1' }, credentialsVersion: 8 });
  expect(network.asked).toEqual(['refresh token-0']);
});

test('credentials that have changed already are taken as they are', async () => {
  vault.channel = stored;
  expect(await refresh.execute(channel)).toBe(stored);
  expect(network.asked).toEqual([]);
});

test('waits for the one who is at it, and takes what that one saved', async () => {
  vault.locked = true;
  vault.elsewhere = () => (vault.channel = stored);
  expect(await refresh.execute(channel)).toBe(stored);
  expect(network.asked).toEqual([]);
});

test('hears at once that the one who was at it had no luck', async () => {
  vault.locked = true;
  vault.elsewhere = () => ([vault.locked, vault.resting] = [false, true]);
  await expect(refresh.execute(channel)).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.refresh_failed' });
  expect([network.asked, vault.calls]).toEqual([[], ['waited']]);
});

test('takes over from one who died', async () => {
  vault.locked = true;
  vault.elsewhere = () => (vault.locked = false);
  expect(await refresh.execute(channel)).toMatchObject({ credentialsVersion: 8 });
});

test('does not wait for ever', async () => {
  vault.locked = true;
  vault.elsewhere = () => clock.advance(5_000);
  await expect(refresh.execute(channel)).rejects.toMatchObject({ code: 'channel.refresh_failed' });
  expect(vault.calls.length).toBe(4);
});

test.each(['transient', 'rate_limited', 'permission', 'config', 'unknown'] as const)('%s passes: the network is left alone for a while, the channel stays', async (kind) => {
  network.failures.push(new NetworkFailure(kind, { detail: 'why' }));
  await expect(refresh.execute(channel)).rejects.toMatchObject({ code: 'channel.refresh_failed', message: 'Rotating could not be reached to renew the sign-in.' });
  expect([vault.calls, refused, vault.channel?.state]).toEqual([['rest 15000'], [], 'connected']);
});

test('a bug in an adapter passes, too', async () => {
  network.failures.push(new TypeError('x is undefined'));
  await expect(refresh.execute(channel)).rejects.toMatchObject({ code: 'channel.refresh_failed', cause: expect.any(TypeError) });
  expect(vault.channel?.state).toBe('connected');
});

test('only a refused sign-in asks for a person', async () => {
  network.failures.push(new NetworkFailure('reauth', { detail: 'Signed out.' }));
  await expect(refresh.execute(channel)).rejects.toMatchObject({ code: 'channel.reconnect', message: 'Signed out.' });
  expect(refused).toEqual(['Signed out.']);
});

test('reconnected while the network was asked: the new credentials hold', async () => {
  network.slowness = new Promise((resolve) => setImmediate(resolve));
  const refreshing = refresh.execute(channel);
  vault.channel = stored;
  expect(await refreshing).toBe(stored);
});

test.each([
  ['is gone', undefined, 'channel.not_found'],
  ['was disconnected', { ...channel, state: 'disconnected', credentials: null } as const, 'channel.disconnected'],
  ['needs a person', { ...channel, state: 'reconnect' } as const, 'channel.reconnect'],
])('a channel that %s is not refreshed', async (_, state, code) => {
  vault.channel = state;
  await expect(refresh.execute(channel)).rejects.toMatchObject({ code });
  expect(network.asked).toEqual([]);
});
