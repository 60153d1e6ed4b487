import { afterEach, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { localServer, type LocalServer } from '../testing/local-server.ts';
import { HttpClient, type HttpClientOptions } from './http-client.ts';

const opened: { close(): Promise<void> }[] = [];
const timeoutMs = 5_000;

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

function client(options: HttpClientOptions = {}): HttpClient {
  const made = new HttpClient({ allowPrivateHosts: ['127.0.0.1'], ...options });
  opened.push(made);
  return made;
}

async function server(...args: Parameters<typeof localServer>): Promise<LocalServer> {
  const made = await localServer(...args);
  opened.push(made);
  return made;
}

test('sends method, headers and body, and answers with status, headers and the whole body', async () => {
  const { url } = await server((request, answer) => {
    request.setEncoding('utf8').on('data', (body: string) => {
      answer.writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] });
      answer.end(JSON.stringify({ method: request.method, path: request.url, type: request.headers['content-type'], body }));
    });
  });
  const answer = await client().request({ method: 'post', url: `${url}/a?b=ü`, headers: { 'Content-Type': 'text/plain' }, body: 'grün', timeoutMs });
  expect(answer).toMatchObject({ status: 201, headers: { 'content-type': 'application/json', 'set-cookie': 'a=1, b=2' } });
  expect(answer.json()).toEqual({ method: 'POST', path: '/a?b=%C3%BC', type: 'text/plain', body: 'grün' });
});

test('an answer of any status is an answer', async () => {
  const { url } = await server((_, answer) => answer.writeHead(503).end('later'));
  const answer = await client().request({ method: 'GET', url, timeoutMs });
  expect([answer.status, answer.text()]).toEqual([503, 'later']);
});

test('unpacks a compressed answer', async () => {
  const { url } = await server((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')));
  expect((await client().request({ method: 'GET', url, timeoutMs })).text()).toBe('packed');
});

test('uses connections again', async () => {
  const ports = new Set<number | undefined>();
  const { url } = await server((request, answer) => {
    ports.add(request.socket.remotePort);
    answer.end();
  });
  const http = client();
  for (let round = 0; round < 10; round += 1) await http.request({ method: 'POST', url, timeoutMs });
  expect(ports.size).toBeLessThanOrEqual(2);
});

test('follows redirects of a GET and tells where it ended', async () => {
  const { url } = await server((request, answer) => {
    if (request.url === '/end') answer.end('there');
    else answer.writeHead(302, { location: '/end' }).end();
  });
  const answer = await client().request({ method: 'GET', url, timeoutMs });
  expect([answer.text(), answer.url]).toEqual(['there', `${url}/end`]);
});

test('keeps the method and body over 307, and turns a POST into a GET over 303', async () => {
  const { url } = await server((request, answer) => {
    if (request.url === '/end') request.pipe(answer.writeHead(200, { 'x-method': request.method ?? '' }));
    else answer.writeHead(Number(request.url?.slice(1)), { location: '/end' }).end();
  });
  const post = (path: string) => client().request({ method: 'POST', url: url + path, body: 'body', timeoutMs, redirect: 'follow' });
  expect(await post('/307').then((answer) => [answer.headers['x-method'], answer.text()])).toEqual(['POST', 'body']);
  expect(await post('/303').then((answer) => [answer.headers['x-method'], answer.text()])).toEqual(['GET', '']);
});

test('drops whatever may be a credential when a redirect leads to another origin', async () => {
  const other = await server((request, answer) => answer.end(JSON.stringify(request.headers)));
  const { url } = await server((_, answer) => answer.writeHead(302, { location: other.url }).end());
  const headers = { authorization: 'Bearer secret', cookie: 'a=1', 'x-api-key': 'secret', 'private-token': 'secret', 'accept-language': 'de' };
  const received = (await client().request({ method: 'GET', url, headers, timeoutMs })).text();
  expect(received).not.toContain('secret');
  expect(received).not.toContain('a=1');
  expect(received).toContain('"accept-language":"de"');
});

test('a POST does not follow a redirect unless told to', async () => {
  const { url } = await server((_, answer) => answer.writeHead(302, { location: '/end' }).end());
  await expect(client().request({ method: 'POST', url, timeoutMs })).rejects.toMatchObject({ reason: 'blocked', stage: 'after-send' });
});

test('gives up after five redirects', async () => {
  let visits = 0;
  const { url } = await server((_, answer) => {
    visits += 1;
    answer.writeHead(302, { location: `/${visits}` }).end();
  });
  await expect(client().request({ method: 'GET', url, timeoutMs })).rejects.toMatchObject({ reason: 'blocked', stage: 'after-send' });
  expect(visits).toBe(6);
});

test.each([
  ['announced', { 'content-length': '2000' }],
  ['not announced', {}],
])('an answer over the cap ends early, its size %s', async (_, headers) => {
  const { url } = await server((_request, answer) => answer.writeHead(200, headers).end('x'.repeat(2000)));
  const request = client().request({ method: 'GET', url, timeoutMs, maxBytes: 1000 });
  await expect(request).rejects.toMatchObject({ reason: 'too-large', stage: 'after-send' });
});

test('the cap holds after unpacking too', async () => {
  const { url } = await server((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))));
  await expect(client().request({ method: 'GET', url, timeoutMs, maxBytes: 10_000 })).rejects.toMatchObject({ reason: 'too-large' });
});
