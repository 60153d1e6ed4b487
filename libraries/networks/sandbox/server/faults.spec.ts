import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SandboxClient } from '../testing/sandbox-client.ts';
import { readRecord, runSandbox, type RunningSandbox } from '../testing/sandbox-peer.ts';

let sandbox: RunningSandbox;
beforeEach(async () => void (sandbox = await runSandbox()));
afterEach(() => sandbox.close());

const recorded = async () => (await readRecord(sandbox)).posts.map(({ text }) => text);
/** A lease that ends soon, for answers that never come. */
const soon = () => ({ signal: AbortSignal.timeout(300) });

test('[rate-limit 3s] answers 429 with Retry-After, once', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [rate-limit 3s]');
  await expect(client.publish(part)).rejects.toMatchObject({ class: 'rate_limited', status: 429, retryAfterMs: 3000 });
  expect(await recorded()).toEqual([]);
  await client.publish(part);
  expect(await recorded()).toEqual([part.text]);
});

test('[token-expired] ends the access token, once; refreshing mends it', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [token-expired]');
  await expect(client.publish(part)).rejects.toMatchObject({ class: 'reauth', status: 401 });
  await expect(client.publish(part)).rejects.toMatchObject({ class: 'reauth' });
  const { credentials } = await client.adapter.refresh(client.account.credentials);
  await client.publish(part, { credentials });
  expect(await recorded()).toEqual([part.text]);
});

test('[reject] refuses always', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [reject]');
  for (let round = 0; round < 2; round += 1) await expect(client.publish(part)).rejects.toMatchObject({ class: 'rejected', stage: 'after-send' });
  expect(await recorded()).toEqual([]);
});

test('[timeout] records, then never answers', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [timeout]');
  await expect(client.publish(part, soon())).rejects.toMatchObject({ class: 'unknown', stage: 'after-send' });
  expect(await recorded()).toEqual([part.text]);
  expect(await client.adapter.find(part, client.context())).toMatchObject({ kind: 'found' });
});

test('[black-hole] neither records nor answers', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [black-hole]');
  await expect(client.publish(part, soon())).rejects.toMatchObject({ class: 'unknown', stage: 'after-send' });
  expect(await recorded()).toEqual([]);
  expect(await client.adapter.find(part, client.context())).toEqual({ kind: 'absent' });
});

test('[reset] records, then cuts the connection', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [reset]');
  await expect(client.publish(part)).rejects.toMatchObject({ class: 'unknown', stage: 'after-send' });
  expect(await recorded()).toEqual([part.text]);
});

test('[slow 1s] records at once and answers late', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [slow 1s]');
  const started = performance.now();
  await client.publish(part);
  expect(performance.now() - started).toBeGreaterThan(950);
  const hurried = client.part('Hurry [slow 1s]');
  await expect(client.publish(hurried, soon())).rejects.toMatchObject({ class: 'unknown' });
  expect(await recorded()).toEqual([part.text, hurried.text]);
});

test('[5xx] fails once before recording, [5xx after] once after it', async () => {
  const client = await SandboxClient.connect(sandbox);
  const before = client.part('Hi [5xx]');
  await expect(client.publish(before)).rejects.toMatchObject({ class: 'unknown', status: 503 });
  expect(await recorded()).toEqual([]);
  await client.publish(before);
  const after = client.part('Hi [5xx after]');
  await expect(client.publish(after)).rejects.toMatchObject({ class: 'unknown', status: 502 });
  expect(await recorded()).toEqual([before.text, after.text]);
  await client.publish(after);
  expect(await recorded()).toEqual([before.text, after.text]);
});

test('[flaky 3] fails three times before recording', async () => {
  const client = await SandboxClient.connect(sandbox);
  const part = client.part('Hi [flaky 3]');
  for (let round = 0; round < 3; round += 1) await expect(client.publish(part)).rejects.toMatchObject({ class: 'unknown', status: 503 });
  expect(await recorded()).toEqual([]);
  await client.publish(part);
  expect(await recorded()).toEqual([part.text]);
});

test('"once" is per text and account, and outlives a restart', async () => {
  const text = 'Hi [5xx]';
  const one = await SandboxClient.connect(sandbox, 'A', 'one');
  await expect(one.publish(one.part(text))).rejects.toMatchObject({ status: 503 });
  sandbox = await sandbox.restart();
  const again = await SandboxClient.connect(sandbox, 'A', 'one');
  await again.publish(again.part(text));
  await expect(again.publish(again.part(`${text}!`))).rejects.toMatchObject({ status: 503 });
  const other = await SandboxClient.connect(sandbox, 'A', 'two');
  await expect(other.publish(other.part(text))).rejects.toMatchObject({ status: 503 });
});

test('without protection, sending again after a lost answer makes a double: the judge shows it', async () => {
  const client = await SandboxClient.connect(sandbox, 'E');
  const part = client.part('Hi [5xx after]');
  await expect(client.publish(part)).rejects.toMatchObject({ class: 'unknown' });
  await client.publish(part);
  expect(await recorded()).toEqual([part.text, part.text]);
});

test('what was never answered is in the record as such', async () => {
  const client = await SandboxClient.connect(sandbox);
  await client.publish(client.part('[timeout]'), soon()).catch(() => undefined);
  await client.publish(client.part('fine'));
  const { requests } = await readRecord(sandbox, '?account=tester');
  expect(requests.map(({ method, status, code, text }) => [method, status, code, text])).toEqual([
    ['POST', 200, undefined, undefined],
    ['PUT', null, 'timeout', '[timeout]'],
    ['PUT', 201, undefined, 'fine'],
  ]);
});
