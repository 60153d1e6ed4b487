import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HttpClient } from '@arkyra/http';
import type { Principal } from '@arkyra/kernel';
import { createNetworkRegistry } from '@arkyra/network-registry';
import { SecretBox } from '@arkyra/secrets';
import { startBlueskyServer, type BlueskyAccount, type BlueskyServer } from '@arkyra/testing/bluesky';
import { lookup as systemLookup } from 'node:dns/promises';
import { anOwner, aProcess } from '../testing/channels-under-test.ts';
import { ChannelSecrets } from './channel-secrets.ts';

// No name but this machine's is looked up: tests leave the internet alone.
const lookup = (host: string) => (host === 'localhost' ? systemLookup(host, { all: true }) : Promise.resolve([]));
const http = new HttpClient({ allowPrivateHosts: ['localhost'], lookup });
const networks = createNetworkRegistry({ http, sandboxUrl: 'http://127.0.0.1:9', sandboxPublicUrl: 'http://127.0.0.1:9' });
const processes = Array.from({ length: 4 }, () => aProcess(networks));
const [app = aProcess(networks)] = processes;

let server: BlueskyServer;
let alice: BlueskyAccount;
let bob: BlueskyAccount;
let owner: Principal;
beforeAll(async () => {
  server = await startBlueskyServer(['alice', 'bob']);
  [alice, bob] = server.accounts as [BlueskyAccount, BlueskyAccount];
  owner = await anOwner(app.database);
});
afterAll(async () => {
  await Promise.all(processes.map(({ database }) => database.close()));
  await http.close();
  await server.stop();
});

const typed = (account: BlueskyAccount) => ({ service: server.url, identifier: account.handle, appPassword: account.appPassword });
const connect = (input: Record<string, unknown> = typed(alice)) => app.connect.execute(owner, 'bluesky', input);
const row = (id: string) => app.database.system.channel.findUniqueOrThrow({ where: { id } });

/** The same channel as it will be when its access token has ended and nobody knows. */
async function withEndedToken(id: string) {
  const { credentials } = await app.access.open(owner.workspaceId, id);
  const ended = { ...credentials, accessJwt: await server.expire(credentials['accessJwt'] ?? '') };
  const sealed = await new ChannelSecrets(new SecretBox(app.keys)).seal({ id, workspaceId: owner.workspaceId }, ended);
  await app.database.system.channel.update({ where: { id }, data: { credentials: sealed } });
}

test('connects by handle and app password, keeps the account’s lasting id, and opens it', async () => {
  const channel = await connect({ ...typed(alice), identifier: `@${alice.handle}` });
  expect(channel).toMatchObject({ network: 'bluesky', externalId: alice.did, handle: alice.handle, state: 'connected' });
  const { credentials } = await app.access.open(owner.workspaceId, channel.id);
  expect(credentials).toMatchObject({ did: alice.did, service: server.url });
  await app.check.execute(channel);
  expect((await row(channel.id)).checkedAt!.getTime()).toBeGreaterThan(channel.checkedAt!.getTime());
});

test('a wrong app password, the main password of a stranger, no such account: told in plain words', async () => {
  const detail = 'Bluesky did not accept this sign-in. Check what you typed and try again (Invalid identifier or password).';
  for (const input of [{ ...typed(alice), appPassword: 'aaaa-bbbb-cccc-dddd' }, { ...typed(bob), appPassword: alice.appPassword }, { ...typed(alice), identifier: 'nobody.test' }]) {
    await expect(connect(input)).rejects.toMatchObject({ kind: 'invalid', code: 'channel.sign_in_refused', message: detail, fields: [{ pointer: '/appPassword' }] });
  }
});

test('a server that is down, none at all, one that is no Bluesky server: each told as what it is', async () => {
  await server.down();
  try {
    await expect(connect()).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.network_unreachable', retryAfter: 10, message: expect.stringMatching(/^Bluesky does not answer right now\. Try again in a moment \(.+\)\.$/) });
  } finally {
    await server.up();
  }
  await expect(connect({ ...typed(alice), service: 'no-such-host.example' })).rejects.toMatchObject({ code: 'channel.network_unreachable', message: expect.stringContaining('no-such-host.example') });
  await expect(connect({ ...typed(alice), service: 'http://10.0.0.1' })).rejects.toMatchObject({ code: 'channel.connect_refused', fields: [{ pointer: '/service' }] });
  await expect(connect({ ...typed(alice), service: `${server.url}/elsewhere` })).rejects.toMatchObject({ code: 'channel.connect_refused', fields: [{ pointer: '/service' }] });
});

test('an access token that has ended is renewed once, however many need it', async () => {
  const { id } = await connect();
  await withEndedToken(id);
  const used = await app.access.open(owner.workspaceId, id);
  await expect(networks.get('bluesky')?.identify(used.credentials)).rejects.toMatchObject({ class: 'reauth' });
  const refused = { refusedVersion: used.credentialsVersion };
  const opened = await Promise.all(Array.from({ length: 20 }, (_, n) => processes[n % processes.length]!.access.open(owner.workspaceId, id, refused)));
  expect(new Set(opened.map(({ credentials }) => credentials['accessJwt'])).size).toBe(1);
  expect(new Set(opened.map(({ credentialsVersion }) => credentialsVersion))).toEqual(new Set([used.credentialsVersion + 1]));
  expect(await networks.get('bluesky')?.identify(opened[0]!.credentials)).toMatchObject({ externalId: alice.did });
});

test('the pre-flight renews an ended token by itself', async () => {
  const { id } = await connect();
  await withEndedToken(id);
  const before = await row(id);
  await app.check.execute({ id, workspaceId: owner.workspaceId });
  expect(await row(id)).toMatchObject({ state: 'connected', problem: null, credentialsVersion: before.credentialsVersion + 1 });
});

test('a server that is down changes no channel; it is said, and forgotten when it is back', async () => {
  const { id } = await connect();
  await withEndedToken(id);
  const { credentialsVersion } = await row(id);
  await server.down();
  try {
    await expect(app.access.open(owner.workspaceId, id, { refusedVersion: credentialsVersion })).rejects.toMatchObject({ kind: 'unavailable', code: 'channel.refresh_failed' });
    await expect(app.check.execute({ id, workspaceId: owner.workspaceId })).rejects.toMatchObject({ code: 'channel.network_unreachable' });
    expect(await row(id)).toMatchObject({ state: 'connected', stateReason: null, problem: expect.stringMatching(/^Bluesky could not be reached\./) });
  } finally {
    await server.up();
  }
  await app.database.systemPool.query('UPDATE channels SET refresh_retry_at = NULL');
  await app.check.execute({ id, workspaceId: owner.workspaceId });
  expect(await row(id)).toMatchObject({ state: 'connected', problem: null });
});

test('an app password that was withdrawn needs a person, and nothing secret lies about', async () => {
  const { id } = await connect(typed(bob));
  await server.revokeAppPassword(bob);
  await withEndedToken(id);
  const { credentials, credentialsVersion } = await app.access.open(owner.workspaceId, id);
  app.deliveries.calls.length = 0;
  await expect(app.access.open(owner.workspaceId, id, { refusedVersion: credentialsVersion })).rejects.toMatchObject({ code: 'channel.reconnect' });
  const { state, stateReason } = await row(id);
  expect(state).toBe('reconnect');
  expect(stateReason).toMatch(/^Bluesky no longer accepts the sign-in of this channel \(.+\)\. Reconnect it; what is held then goes on\.$/);
  expect(app.deliveries.calls).toEqual([`hold: ${stateReason}`]);
  const audit = await app.database.system.auditEntry.findMany({ where: { objectId: id, actor: 'system' } });
  expect(audit).toMatchObject([{ action: 'channel.refused', data: { reason: stateReason } }]);

  const tables = await app.database.systemPool.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`);
  const secrets = [bob.appPassword, alice.appPassword, credentials['accessJwt']!, credentials['refreshJwt']!];
  for (const { name } of tables.rows) {
    const { rows } = await app.database.systemPool.query<{ text: string }>(`SELECT "${name}"::text AS text FROM "${name}"`);
    for (const secret of secrets) expect(rows.some(({ text }) => text.includes(secret) || text.includes(Buffer.from(secret).toString('hex')))).toBe(false);
  }
});
