import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../create-app.ts';
import { frontDoor } from './front-door.ts';

let frontend: Server;
let door: NestFastifyApplication;
let url: string;
let times = 0;
let seen: { method: string | undefined; url: string | undefined; headers: IncomingHttpHeaders; body: string };

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  times += 1;
  seen = { method: request.method, url: request.url, headers: request.headers, body: await text(request) };
  if (request.url === '/busy') response.writeHead(503).end('busy');
  else response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" }).end('<p>page</p>');
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  frontend = createServer((request, response) => void answer(request, response));
  frontend.listen(0, '127.0.0.1');
  await once(frontend, 'listening');
  door = await start(`http://127.0.0.1:${portOf(frontend)}`);
  url = await door.getUrl();
});

afterAll(async () => {
  await door.close();
  frontend.closeAllConnections();
  frontend.close();
});

async function start(frontendUrl: string, more: Record<string, string> = {}): Promise<NestFastifyApplication> {
  const app = await createApplication(new Config({ ...process.env, FRONTEND_URL: frontendUrl, ...more }))
    .with(frontDoor)
    .build();
  await app.listen(0, '127.0.0.1');
  return app;
}

test('passes pages on as they are, with its own word on where they come from', async () => {
  const answer = await fetch(`${url}/calendar?view=month&q=a%20b`, { headers: { 'x-forwarded-for': '1.1.1.1', 'x-forwarded-host': 'evil.example', forwarded: 'for=1.1.1.1' } });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('<p>page</p>');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(seen.url).toBe('/calendar?view=month&q=a%20b');
  expect(seen.headers).toMatchObject({ host: new URL(url).host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http', 'x-forwarded-host': new URL(url).host });
  expect(seen.headers['forwarded']).toBeUndefined();
});

test('a proxy is believed only when it is configured', async () => {
  const behind = await start(`http://127.0.0.1:${portOf(frontend)}`, { ARKYRA_TRUSTED_PROXIES: '127.0.0.1' });
  await fetch(await behind.getUrl(), { headers: { 'x-forwarded-for': '6.6.6.6, 192.0.2.7', 'x-forwarded-proto': 'https' } });
  expect(seen.headers).toMatchObject({ 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' });
  await behind.close();
});

test('a body of the pages goes through byte for byte, whatever its type and size', async () => {
  const body = JSON.stringify({ text: 'ü'.repeat(1_500_000) });
  const answer = await fetch(`${url}/session`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  expect(answer.status).toBe(200);
  expect(seen.body).toBe(body);
});

test('an unknown address of the API is the API’s own 404', async () => {
  for (const path of ['/api/v1/nowhere', '/api/nowhere', '/health/db/nowhere', '/metrics']) {
    const answer = await fetch(url + path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json; charset=utf-8']);
  }
  expect((await fetch(`${url}/health/live`, { method: 'POST' })).status).toBe(405);
});

test('a 503 of a page is passed on, not tried again', async () => {
  times = 0;
  const answer = await fetch(`${url}/busy`);
  expect([answer.status, await answer.text()]).toEqual([503, 'busy']);
  expect(times).toBe(1);
});

test('says that it starts while the frontend is away', async () => {
  const lonely = await start('http://127.0.0.1:9');
  const answer = await fetch(await lonely.getUrl());
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('Arkyra is starting');
  expect(answer.headers.get('content-security-policy')).toContain('sha256-');
  await lonely.close();
});

const upgrade = (path: string, base = url) =>
  new Promise<number>((resolve, reject) => {
    const request = httpRequest(base + path, { headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' } });
    request.on('response', (response) => resolve(response.statusCode ?? 0)).on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject).end();
  });

test('the reload channel is open in development alone', async () => {
  frontend.on('upgrade', (_, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'));
  expect(await upgrade('/_next/webpack-hmr')).toBe(404);
  const developing = await start(`http://127.0.0.1:${portOf(frontend)}`, { NODE_ENV: 'development' });
  expect(await upgrade('/_next/webpack-hmr', await developing.getUrl())).toBe(101);
  await developing.close();
});

test('ends at once though a browser keeps its connection', async () => {
  const app = await start(`http://127.0.0.1:${portOf(frontend)}`);
  const url = await app.getUrl();
  await (await fetch(url)).text();
  // Waiting for the browser to let go would take the connection's keep-alive of 72 s, longer than a test may.
  await app.close();
  await expect(fetch(url)).rejects.toThrow();
});
