import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SandboxClient } from '../testing/sandbox-client.ts';
import { adapterFor, readRecord, runSandbox, type RunningSandbox } from '../testing/sandbox-peer.ts';

let sandbox: RunningSandbox;
beforeEach(async () => void (sandbox = await runSandbox({ accessTokenMs: 60_000, refreshGraceMs: 1_000 })));
afterEach(() => sandbox.close());

test('an access token ends at the time that was told', async () => {
  const { adapter, account } = await SandboxClient.connect(sandbox);
  expect(account.expiresAt).toEqual(new Date(sandbox.clock.now().getTime() + 60_000));
  sandbox.clock.advance(59_999);
  await adapter.identify(account.credentials);
  sandbox.clock.advance(1);
  await expect(adapter.identify(account.credentials)).rejects.toMatchObject({ class: 'reauth', status: 401 });
});

test('a refresh token is good once: its predecessor is refused after the grace', async () => {
  const { adapter, account } = await SandboxClient.connect(sandbox);
  const second = await adapter.refresh(account.credentials);
  sandbox.clock.advance(1_000);
  await expect(adapter.refresh(account.credentials)).rejects.toMatchObject({ class: 'reauth', detail: 'This refresh token has been used before.' });
  const third = await adapter.refresh(second.credentials);
  expect((await adapter.identify(third.credentials)).externalId).toBe(account.externalId);
});

test('within the grace the predecessor gets the same successor, so that a lost answer loses nothing', async () => {
  const { adapter, account } = await SandboxClient.connect(sandbox);
  const answers = await Promise.all(Array.from({ length: 5 }, () => adapter.refresh(account.credentials)));
  expect(new Set(answers.map(({ credentials }) => credentials['refreshToken'])).size).toBe(1);
  const { requests } = await readRecord(sandbox, '?account=tester');
  expect(requests.filter(({ path }) => path === '/session/refresh')).toHaveLength(5);
});

test('forged and foreign tokens are refused', async () => {
  const { adapter, account } = await SandboxClient.connect(sandbox);
  const { accessToken = '', refreshToken = '' } = account.credentials;
  const [body = '', mac = ''] = accessToken.split('.');
  const forged = Buffer.from(Buffer.from(body, 'base64url').toString().replace('"access"', '"refresh"')).toString('base64url');
  for (const token of ['', 'x', refreshToken, `${body}.`, `${body}.${'A'.repeat(mac.length)}`, `${forged}.${mac}`]) {
    await expect(adapter.identify({ accessToken: token })).rejects.toMatchObject({ class: 'reauth' });
    if (token !== refreshToken) await expect(adapter.refresh({ refreshToken: token })).rejects.toMatchObject({ class: 'reauth' });
  }
});

test('a handle means the same account however it is typed; some are refused', async () => {
  const adapter = adapterFor(sandbox);
  const { externalId } = await adapter.connect({ handle: 'my-brand' });
  expect((await adapter.connect({ handle: ' @My-Brand ' })).externalId).toBe(externalId);
  for (const handle of ['', 'no spaces', '-x', 'x'.repeat(31), '<b>']) await expect(adapter.connect({ handle })).rejects.toMatchObject({ class: 'config' });
  await expect(adapter.connect({ handle: 'locked' })).rejects.toMatchObject({ class: 'reauth' });
});

test('nobody reads, deletes or answers for somebody else', async () => {
  const one = await SandboxClient.connect(sandbox, 'A', 'one');
  const two = await SandboxClient.connect(sandbox, 'A', 'two');
  const part = one.part('Mine');
  const published = await one.publish(part);
  expect(await two.adapter.readBack(published, two.context())).toEqual({ kind: 'absent' });
  expect(await two.adapter.find(part, two.context())).toEqual({ kind: 'absent' });
  await two.adapter.remove(published, two.context());
  expect((await two.publish(part)).externalId).not.toBe(published.externalId);
  expect((await readRecord(sandbox)).posts.map(({ handle }) => handle)).toEqual(['one', 'two']);
});
