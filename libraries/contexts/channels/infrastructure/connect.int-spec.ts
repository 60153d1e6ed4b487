import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { NetworkFailure } from '@arkyra/network-kit';
import { anOwner, aProcess } from '../testing/channels-under-test.ts';
import { NetworksOf, RotatingNetwork } from '../testing/rotating-network.ts';

const network = new RotatingNetwork();
const sandbox = new RotatingNetwork('sandbox');
const app = aProcess(new NetworksOf(network, sandbox));
afterAll(() => app.database.close());

let owner: Principal;
beforeEach(async () => {
  owner = await anOwner(app.database);
  for (const { failures, asked } of [network, sandbox]) failures.length = asked.length = 0;
  app.deliveries.calls.length = 0;
});

const typed = { handle: ' anna ', password: 'pass word ' };
const connect = (input: Record<string, unknown> = typed, who = owner, at = 'rotating') => app.connect.execute(who, at, input);
const list = async (who = owner) => (await app.list.execute(who, { limit: 50 })).data;
const row = (id: string) => app.database.system.channel.findUniqueOrThrow({ where: { id } });

test('stores the account, its credentials sealed, in the workspace’s time zone', async () => {
  const channel = await connect();
  expect(channel).toMatchObject({ network: 'rotating', externalId: 'id-of-anna', handle: 'anna', displayName: 'The anna', state: 'connected', stateReason: null, timezone: 'Europe/Paris', testMode: false });
  expect(channel.checkedAt).not.toBeNull();
  expect(network.asked).toEqual([`connect ${JSON.stringify({ server: 'https://rotating.example', handle: 'anna', password: 'pass word ' })}`]);
  const { credentials } = await row(channel.id);
  expect(Buffer.from(credentials ?? []).includes('token')).toBe(false);
  expect(JSON.stringify(channel)).not.toContain('credentials');
  expect((await app.access.open(owner.workspaceId, channel.id)).credentials).toEqual({ token: network.currentToken });
});

test('leaves audit row and event together', async () => {
  const { id } = await connect();
  const [audit, event] = await Promise.all([
    app.database.system.auditEntry.findMany({ where: { objectId: id } }),
    app.database.system.outboxMessage.findMany({ where: { workspaceId: owner.workspaceId } }),
  ]);
  expect(audit).toMatchObject([{ action: 'channel.connected', actor: `user:${owner.userId}`, data: { network: 'rotating', handle: 'anna' } }]);
  expect(event).toMatchObject([{ topic: 'channel.changed', payload: { channelId: id, state: 'connected' } }]);
});

test('the same account again reconnects the same channel, and what was held goes on', async () => {
  const first = await connect();
  await app.access.markReconnect(await app.access.open(owner.workspaceId, first.id), 'Signed out.');
  await expect(app.access.open(owner.workspaceId, first.id)).rejects.toMatchObject({ code: 'channel.reconnect', message: 'Signed out.' });
  const again = await connect();
  expect(again).toMatchObject({ id: first.id, state: 'connected', stateReason: null });
  expect(app.deliveries.calls).toEqual(['hold: Signed out.', 'resume']);
  expect(await list()).toHaveLength(1);
  expect((await app.access.open(owner.workspaceId, first.id)).credentials).toEqual({ token: network.currentToken });
});

test('twice at once gives one channel', async () => {
  const channels = await Promise.all(Array.from({ length: 6 }, () => connect()));
  expect(new Set(channels.map(({ id }) => id)).size).toBe(1);
});

test.each([
  ['missing', { password: 'x' }, [{ pointer: '/handle', code: 'field.required', message: 'Handle is missing.' }]],
  ['no address', { ...typed, server: 'rotating' }, [{ pointer: '/server', code: 'field.url', message: 'Server must be a web address, such as https://example.com.' }]],
  ['unknown', { ...typed, 'api/key': 'x' }, [{ pointer: '/api~1key', code: 'field.unknown', message: 'There is no field “api/key” here.' }]],
  ['no text, too long', { handle: 5, password: 'x'.repeat(2001) }, [{ pointer: '/handle', code: 'field.type', message: 'Handle must be text.' }, { pointer: '/password', code: 'field.too_long', message: 'Password is too long.' }]],
])('names the field that is wrong: %s', async (_, input, fields) => {
  await expect(connect(input)).rejects.toMatchObject({ code: 'input.invalid', fields });
  expect(network.asked).toEqual([]);
});

test('a wrong password is told in plain words, at its field', async () => {
  const detail = 'Rotating did not accept this sign-in. Check what you typed and try again (Invalid identifier or password).';
  await expect(connect({ handle: 'anna', password: 'wrong' })).rejects.toMatchObject({
    kind: 'invalid', code: 'channel.sign_in_refused', message: detail, fields: [{ pointer: '/password', code: 'channel.sign_in_refused', message: detail }],
  });
  expect(await list()).toEqual([]);
});

test('a network that is down is not the person’s fault', async () => {
  network.failures.push(new NetworkFailure('transient', { stage: 'before-send', detail: 'connection refused', retryAfterMs: 4200 }));
  await expect(connect()).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.network_unreachable', retryAfter: 5, message: 'Rotating does not answer right now. Try again in a moment (connection refused).' });
  network.failures.push(new NetworkFailure('config', { detail: 'not a Rotating server' }));
  await expect(connect()).rejects.toMatchObject({ kind: 'invalid', code: 'channel.connect_refused', fields: [{ pointer: '/server' }] });
});

test('lists page by page', async () => {
  const made = [await connect({ ...typed, handle: 'a' }), await connect({ ...typed, handle: 'b' }), await connect({ ...typed, handle: 'c' })].map(({ id }) => id);
  const first = await app.list.execute(owner, { limit: 2 });
  expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 2));
  const second = await app.list.execute(owner, { limit: 2, cursor: first.nextCursor! });
  expect([second.data.map(({ id }) => id), second.nextCursor]).toEqual([made.slice(2), null]);
  await expect(app.list.execute(owner, { limit: 2, cursor: 'x' })).rejects.toMatchObject({ fields: [{ pointer: '/cursor', code: 'cursor.invalid' }] });
});

test('the app’s role sees no other workspace’s channels, whatever it asks for', async () => {
  const { id } = await connect();
  const stranger = await anOwner(app.database);
  const seen = (workspaceId: string) => app.database.inWorkspace(workspaceId, (transaction) => transaction.channel.findMany({ select: { id: true } }));
  expect(await seen(owner.workspaceId)).toEqual([{ id }]);
  expect(await seen(stranger.workspaceId)).toEqual([]);
  const changed = await app.database.inWorkspace(stranger.workspaceId, (transaction) => transaction.channel.updateMany({ where: { id }, data: { state: 'disconnected' } }));
  expect(changed.count).toBe(0);
});

test('an unknown network is not found, and roles below manager may not connect', async () => {
  await expect(connect(typed, owner, 'nowhere')).rejects.toMatchObject({ kind: 'not_found', code: 'network.not_found' });
  await expect(connect(typed, { ...owner, role: 'editor' })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a test key connects Sandbox channels only, sees all of them, and changes those of test keys', async () => {
  const key: Principal = { ...owner, kind: 'api-key', apiKeyId: 'k', scopes: ['channels:read', 'channels:write'], testMode: true };
  await expect(connect(typed, key)).rejects.toMatchObject({ code: 'channel.test_mode' });
  const live = await connect(typed, owner, 'sandbox');
  await expect(connect(typed, key, 'sandbox')).rejects.toMatchObject({ code: 'channel.exists' });
  const mine = await connect({ ...typed, handle: 'test' }, key, 'sandbox');
  const elsewhere = await connect();
  expect((await list(key)).map(({ id }) => id)).toEqual([live.id, mine.id]);
  expect(await app.get.execute(key, live.id)).toMatchObject({ id: live.id });
  await expect(app.get.execute(key, elsewhere.id)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(app.disconnect.execute(key, live.id)).rejects.toMatchObject({ code: 'channel.test_mode' });
  await expect(app.update.execute(key, live.id, { settings: {} })).rejects.toMatchObject({ code: 'channel.test_mode' });
  await app.disconnect.execute(key, mine.id);
});

test('settings are replaced and checked; the zone is kept', async () => {
  const { id } = await connect();
  expect(await app.update.execute(owner, id, { settings: { language: 'fr' }, timezone: 'Asia/Tokyo' })).toMatchObject({ settings: { language: 'fr' }, timezone: 'Asia/Tokyo' });
  expect(await app.update.execute(owner, id, { settings: {} })).toMatchObject({ settings: {}, timezone: 'Asia/Tokyo' });
  await expect(app.update.execute(owner, id, { settings: { language: 'xx' } })).rejects.toMatchObject({ fields: [{ pointer: '/settings/language', code: 'field.option' }] });
});

test('disconnecting wipes the credentials and holds deliveries; history stays', async () => {
  const { id } = await connect();
  await app.disconnect.execute(owner, id);
  await app.disconnect.execute(owner, id);
  expect(await row(id)).toMatchObject({ state: 'disconnected', credentials: null, credentialsExpireAt: null });
  expect(app.deliveries.calls[0]).toBe('hold: anna was disconnected.');
  await expect(app.access.open(owner.workspaceId, id)).rejects.toMatchObject({ code: 'channel.disconnected' });
  expect(await app.get.execute(owner, id)).toMatchObject({ state: 'disconnected' });
  expect(await connect()).toMatchObject({ id, state: 'connected' });
});

test('another workspace sees and touches nothing', async () => {
  const { id } = await connect();
  const stranger = await anOwner(app.database);
  expect(await list(stranger)).toEqual([]);
  for (const act of [app.get.execute(stranger, id), app.update.execute(stranger, id, { timezone: 'UTC' }), app.disconnect.execute(stranger, id), app.access.open(stranger.workspaceId, id)]) {
    await expect(act).rejects.toMatchObject({ code: 'channel.not_found' });
  }
  await app.access.pauseUntil(stranger.workspaceId, id, new Date('2100-01-01'));
  expect((await row(id)).pausedUntil).toBeNull();
});

test('credentials moved to another channel’s row do not open', async () => {
  const [one, two] = [await connect(), await connect({ ...typed, handle: 'bert' })];
  await app.database.systemPool.query('UPDATE channels SET credentials = (SELECT credentials FROM channels WHERE id = $1) WHERE id = $2', [one.id, two.id]);
  await expect(app.access.open(owner.workspaceId, two.id)).rejects.toMatchObject({ code: 'secret.unreadable' });
});

test('a pause is never shortened', async () => {
  const { id } = await connect();
  await app.access.pauseUntil(owner.workspaceId, id, new Date('2100-01-02'));
  await app.access.pauseUntil(owner.workspaceId, id, new Date('2100-01-01'));
  expect((await app.access.open(owner.workspaceId, id)).pausedUntil).toEqual(new Date('2100-01-02'));
});
