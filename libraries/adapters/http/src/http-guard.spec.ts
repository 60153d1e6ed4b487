import { afterEach, expect, test } from '@jest/globals';
import { localServer, type LocalServer } from '../testing/local-server.ts';
import type { HostLookup } from './guarded-connector.ts';
import { HttpClient, type HttpClientOptions } from './http-client.ts';

const opened: { close(): Promise<void> }[] = [];
const timeoutMs = 5_000;

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

function client(options: HttpClientOptions): HttpClient {
  const made = new HttpClient(options);
  opened.push(made);
  return made;
}

/** A server that remembers whether anybody came. */
async function visited(host: string, port = 0, location = ''): Promise<LocalServer & { visits: number }> {
  const state = { visits: 0 };
  const made = await localServer(
    (_, answer) => {
      state.visits += 1;
      answer.writeHead(location ? 302 : 200, { connection: 'close', ...(location ? { location } : {}) }).end('hello');
    },
    host,
    port,
  );
  opened.push(made);
  return Object.assign(state, made);
}

const answering = (...addresses: string[]): HostLookup => {
  let calls = 0;
  return async () => [{ address: addresses[Math.min(calls++, addresses.length - 1)] ?? '', family: 4 }];
};

test('a host with a private address is refused before a connection is made', async () => {
  const peer = await visited('127.0.0.1');
  const http = client({ lookup: answering('127.0.0.1') });
  for (const host of ['127.0.0.1', 'localhost', 'public.example', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0']) {
    const request = http.request({ method: 'GET', url: `http://${host}:${peer.port}/`, timeoutMs });
    await expect(request).rejects.toMatchObject({ name: 'HttpFailure', reason: 'blocked', stage: 'before-send' });
  }
  expect(peer.visits).toBe(0);
});

test('the address that was checked is the one connected to, and a second answer is checked again', async () => {
  const good = await visited('127.0.0.1');
  const secret = await visited('127.0.0.2', good.port);
  const http = client({ lookup: answering('127.0.0.1', '127.0.0.2'), allowPrivateHosts: ['127.0.0.1/32'] });
  const request = () => http.request({ method: 'GET', url: `http://rebind.example:${good.port}/`, timeoutMs });
  expect((await request()).text()).toBe('hello');
  await expect(request()).rejects.toMatchObject({ reason: 'blocked', stage: 'before-send' });
  expect([good.visits, secret.visits]).toEqual([1, 0]);
});

test('of several addresses only allowed ones are tried', async () => {
  const good = await visited('127.0.0.1');
  const secret = await visited('127.0.0.2', good.port);
  const lookup: HostLookup = async () => [
    { address: '127.0.0.2', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ];
  const http = client({ lookup, allowPrivateHosts: ['127.0.0.1/32'] });
  expect((await http.request({ method: 'GET', url: `http://mixed.example:${good.port}/`, timeoutMs })).status).toBe(200);
  expect([good.visits, secret.visits]).toEqual([1, 0]);
});

test('a redirect to a private address is refused', async () => {
  const secret = await visited('127.0.0.2');
  for (const location of [secret.url, `http://localhost:${secret.port}/`, 'http://169.254.169.254/latest/meta-data/']) {
    const first = await visited('127.0.0.1', 0, location);
    const http = client({ allowPrivateHosts: [`127.0.0.1:${first.port}`] });
    await expect(http.request({ method: 'GET', url: first.url, timeoutMs })).rejects.toMatchObject({ reason: 'blocked', stage: 'after-send' });
    expect(first.visits).toBe(1);
  }
  expect(secret.visits).toBe(0);
});

test.each(['file:///etc/passwd', 'ftp://example.com/', 'gopher://example.com/'])('a redirect to %s is refused', async (location) => {
  const first = await visited('127.0.0.1', 0, location);
  const http = client({ allowPrivateHosts: ['127.0.0.1'] });
  await expect(http.request({ method: 'GET', url: first.url, timeoutMs })).rejects.toMatchObject({ reason: 'blocked', stage: 'after-send' });
});

test.each(['file:///etc/passwd', 'nonsense', 'http://user:secret@example.com/'])('%s is never opened', async (url) => {
  await expect(client({}).request({ method: 'GET', url, timeoutMs })).rejects.toMatchObject({ reason: 'blocked', stage: 'before-send' });
});

test('a header that cannot be sent fails before the send', async () => {
  const http = client({ allowPrivateHosts: ['127.0.0.1'] });
  const request = http.request({ method: 'GET', url: 'http://127.0.0.1:9/', headers: { authorization: 'a\r\nx: y' }, timeoutMs });
  await expect(request).rejects.toMatchObject({ reason: 'blocked', stage: 'before-send' });
});
