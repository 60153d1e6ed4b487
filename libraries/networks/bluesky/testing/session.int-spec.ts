import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { failureWords } from '@arkyra/network-kit';
import { adapterFor, startRig, type Rig } from './rig.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig();
}, 60_000);
afterAll(() => rig.stop());

const signIn = (changes: Record<string, string> = {}) =>
  rig.adapter.connect({ service: rig.server.url, identifier: rig.alice.handle, appPassword: rig.alice.appPassword, ...changes });

test('connects with an app password, to the account’s own server', async () => {
  expect(rig.account).toMatchObject({
    externalId: rig.alice.did,
    handle: 'alice.test',
    displayName: 'alice.test',
    avatarUrl: null,
    credentials: { service: rig.server.url, did: rig.alice.did },
  });
  const minutes = ((rig.account.expiresAt?.getTime() ?? 0) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(100);
  expect(minutes).toBeLessThan(121);
  expect(Object.values(rig.account.credentials)).not.toContain(rig.alice.appPassword);
});

test('takes a handle as people paste it, and links into a web app that was named', async () => {
  const account = await signIn({ identifier: ' \u202a@alice.test\u202c', appUrl: 'social.example.org/' });
  const { url } = await rig.publish(rig.part('Linked'), rig.context({ credentials: account.credentials }));
  expect(url).toMatch(new RegExp(`^https://social\\.example\\.org/profile/${rig.alice.did}/post/[a-z2-7]{13}$`));
});

test('a wrong app password is told in plain words', async () => {
  await expect(signIn({ appPassword: 'wrong' })).rejects.toMatchObject({
    class: 'reauth',
    stage: 'before-send',
    detail: 'Invalid identifier or password',
  });
});

test('an address where no Bluesky server lives is told apart from a wrong password', async () => {
  const other = createServer((_, response) => response.writeHead(404).end('<html>')).listen(0);
  const { port } = other.address() as AddressInfo;
  await expect(signIn({ service: `http://localhost:${port}` })).rejects.toMatchObject({ class: 'config' });
  await expect(signIn({ service: 'http://:::' })).rejects.toMatchObject({ class: 'config' });
  other.close();
});

test('a private address that the installation does not allow is refused before anything is sent', async () => {
  const { adapter, http } = adapterFor([]);
  const input = { service: rig.server.url, identifier: rig.alice.handle, appPassword: rig.alice.appPassword };
  await expect(adapter.connect(input)).rejects.toMatchObject({ class: 'config', stage: 'before-send' });
  await http.close();
});

test('identifies the account with its name and picture', async () => {
  await rig.server.createProfile(rig.alice, { displayName: 'Alice 🐈' });
  expect(await rig.adapter.identify(rig.account.credentials)).toEqual({
    externalId: rig.alice.did,
    handle: 'alice.test',
    displayName: 'Alice 🐈',
    avatarUrl: null,
  });
});

test('an ended access token is refreshed and works again', async () => {
  const { credentials } = await signIn();
  const ended = { ...credentials, accessJwt: await rig.server.expire(credentials['accessJwt'] ?? '') };
  const part = rig.part('After the refresh');
  await expect(rig.publish(part, rig.context({ credentials: ended }))).rejects.toMatchObject({ class: 'reauth', status: 400 });
  const refreshed = await rig.adapter.refresh(ended);
  expect(refreshed.expiresAt?.getTime()).toBeGreaterThan(Date.now());
  expect(refreshed.credentials['refreshJwt']).not.toBe(credentials['refreshJwt']);
  await rig.publish(part, rig.context({ credentials: refreshed.credentials }));
  expect(await rig.stored(part)).toMatchObject({ text: 'After the refresh' });
});

test('a revoked app password asks the person to reconnect', async () => {
  const { appPassword } = rig.bob;
  const { credentials } = await signIn({ identifier: rig.bob.handle, appPassword });
  await rig.server.revokeAppPassword(rig.bob);
  const failure: unknown = await rig.adapter.refresh(credentials).catch((error: unknown) => error);
  expect(failure).toMatchObject({ class: 'reauth', detail: 'The sign-in has ended.' });
  expect(failureWords('reauth', 'Bluesky', 'The sign-in has ended.')).toMatchObject({
    cause: 'Bluesky no longer accepts this channel’s sign-in. (The sign-in has ended.)',
    whoActs: 'user',
  });
});

test('a server that is down changes nothing, and surely got nothing', async () => {
  const part = rig.part('While it is down');
  const prepared = await rig.adapter.prepare(part, rig.context());
  await rig.server.down();
  const passing = { class: 'transient', stage: 'before-send' };
  await expect(signIn()).rejects.toMatchObject(passing);
  await expect(rig.adapter.refresh(rig.account.credentials)).rejects.toMatchObject(passing);
  await expect(rig.adapter.send(part, prepared, rig.context())).rejects.toMatchObject(passing);
  await expect(rig.adapter.find(part, rig.context())).rejects.toMatchObject(passing);
  await rig.server.up();
  await rig.adapter.send(part, prepared, rig.context());
});

test('a black hole leaves the outcome unknown, and the key tells it afterwards', async () => {
  const part = rig.part('Into the dark');
  const prepared = await rig.adapter.prepare(part, rig.context());
  rig.server.pause();
  const sending = rig.adapter.send(part, prepared, rig.context({ signal: AbortSignal.timeout(500) }));
  await expect(sending).rejects.toMatchObject({ class: 'unknown', stage: 'after-send' });
  rig.server.resume();
  // The request waited in the server's socket; it is carried out some moments after the server wakes.
  const context = rig.context();
  let finding = await rig.adapter.find(part, context);
  while (finding.kind === 'absent') finding = await rig.adapter.find(part, context);
  expect(finding).toMatchObject({ kind: 'found' });
});
