import { afterEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { localServer, localSocketServer, type LocalServer } from '../testing/local-server.ts';
import { HttpClient, type HttpClientOptions } from './http-client.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

function client(options: HttpClientOptions = {}): HttpClient {
  const made = new HttpClient({ allowPrivateHosts: ['127.0.0.1/32'], ...options });
  opened.push(made);
  return made;
}

async function socketServer(onSocket: (socket: Socket) => void): Promise<LocalServer> {
  const made = await localSocketServer(onSocket);
  opened.push(made);
  return made;
}

const post = (url: string, timeoutMs = 5_000, signal?: AbortSignal) => ({ method: 'POST', url, body: 'body', timeoutMs, ...(signal ? { signal } : {}) });

test('nobody listens: connect, before the send', async () => {
  const gone = await localServer(() => undefined);
  await gone.close();
  await expect(client().request(post(gone.url))).rejects.toMatchObject({ reason: 'connect', stage: 'before-send' });
});

test('an unknown host: dns, before the send', async () => {
  const lookup = async () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
  await expect(client({ lookup }).request(post('http://nowhere.example/'))).rejects.toMatchObject({ reason: 'dns', stage: 'before-send' });
});

test('a peer that speaks no TLS: tls, before the send', async () => {
  const { port } = await socketServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  await expect(client().request(post(`https://127.0.0.1:${port}/`))).rejects.toMatchObject({ reason: 'tls', stage: 'before-send' });
});

test('a peer that cuts the TLS handshake: tls, before the send', async () => {
  const { port } = await socketServer((socket) => socket.once('data', () => socket.destroy()));
  await expect(client().request(post(`https://127.0.0.1:${port}/`))).rejects.toMatchObject({ reason: 'tls', stage: 'before-send' });
});

test('a black hole: timeout, after the send', async () => {
  const { url } = await socketServer((socket) => socket.resume());
  await expect(client().request(post(url, 100))).rejects.toMatchObject({ reason: 'timeout', stage: 'after-send' });
});

test('an answer that stalls in its middle: timeout, after the send', async () => {
  const { url } = await socketServer((socket) => socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf')));
  await expect(client().request(post(url, 100))).rejects.toMatchObject({ reason: 'timeout', stage: 'after-send' });
});

test.each([
  ['before an answer', ''],
  ['in the middle of an answer', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'],
  ['with something that is no HTTP', 'nonsense\r\n\r\n'],
])('a connection cut %s: reset, after the send', async (_, bytes) => {
  const { url } = await socketServer((socket) => socket.once('data', () => socket.write(bytes, () => socket.resetAndDestroy())));
  await expect(client().request(post(url))).rejects.toMatchObject({ reason: 'reset', stage: 'after-send' });
});

test('called off beforehand: aborted, and no connection is made', async () => {
  let connections = 0;
  const { url } = await socketServer(() => (connections += 1));
  await expect(client().request(post(url, 5_000, AbortSignal.abort()))).rejects.toMatchObject({ reason: 'aborted', stage: 'before-send' });
  expect(connections).toBe(0);
});

test('called off while it waits for the answer: aborted, after the send', async () => {
  const stop = new AbortController();
  const { url } = await socketServer((socket) => socket.once('data', () => stop.abort()));
  await expect(client().request(post(url, 5_000, stop.signal))).rejects.toMatchObject({ reason: 'aborted', stage: 'after-send' });
});

test('time over while the host is looked up: before the send, and nothing is sent when the look-up ends after all', async () => {
  const answer = Promise.withResolvers<{ address: string; family: number }[]>();
  const ended = Promise.withResolvers<number>();
  const { port } = await socketServer((socket) => {
    let bytes = 0;
    socket.on('data', (chunk) => (bytes += chunk.length));
    socket.on('close', () => ended.resolve(bytes));
  });
  const http = client({ lookup: () => answer.promise });
  await expect(http.request(post(`http://slow.example:${port}/`, 50))).rejects.toMatchObject({ reason: 'timeout', stage: 'before-send' });
  answer.resolve([{ address: '127.0.0.1', family: 4 }]);
  expect(await ended.promise).toBe(0);
});

test('a connection that the server closed while idle is not written to', async () => {
  const sockets: Socket[] = [];
  const { url } = await socketServer((socket) => {
    sockets.push(socket);
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
  });
  const http = client();
  await http.request(post(url));
  const [first] = sockets;
  first?.end();
  if (first) await once(first, 'close');
  expect((await http.request(post(url))).status).toBe(200);
  expect(sockets).toHaveLength(2);
});
