import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, registered } from '../../apps/backend/src/auth/testing/clients.ts';
import { createApp } from '../../apps/backend/src/create-app.ts';
import { planHello } from './plan-hello.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guide/api.md'), 'utf8');
const blocks = (language: string) => [...guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
const dir = mkdtempSync(join(tmpdir(), 'arkyra-guide-'));
let app: NestFastifyApplication;
let sandbox: SandboxServer;
let address: string;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir: dir });
  app = await createApp(Config.fromProcess({ SANDBOX_URL: sandbox.url }));
  await app.listen(0, '127.0.0.1');
  address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
});
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
  rmSync(dir, { recursive: true });
});

test('every command of the API guide gets the status that is written beside it', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: { email: 'you@example.com', password: 'correct horse battery', name: 'You' } });
  expect(answer.statusCode).toBe(201);
  const script = blocks('sh').join('\n').replace('http://localhost:3000', address);
  const tools = resolve(import.meta.dirname, 'shell-tools.mjs');
  for (const tool of ['curl', 'jq']) writeFileSync(join(dir, tool), `#!/bin/sh\nexec '${process.execPath}' '${tools}' ${tool} "$@"\n`, { mode: 0o755 });
  writeFileSync(join(dir, 'sleep'), '#!/bin/sh\n', { mode: 0o755 });
  const statuses = join(dir, 'statuses');
  await promisify(execFile)('sh', ['-eu', '-c', script], { env: { PATH: `${dir}:${process.env['PATH']}`, STATUSES: statuses } });
  expect(readFileSync(statuses, 'utf8').trim().split('\n')).toEqual([...script.matchAll(/# (\d{3})$/gm)].map(([, status]) => status));
});

test('the TypeScript of the API guide is the one that is checked here, and works', async () => {
  expect(blocks('ts')).toEqual([readFileSync(resolve(import.meta.dirname, 'plan-hello.ts'), 'utf8')]);
  const { browser } = await registered(app);
  const scopes = ['channels:read', 'channels:write', 'posts:write', 'posts:publish'];
  const { key } = (await browser.send('POST', '/api-keys', { name: 'SDK', mode: 'test', scopes })).json<{ key: string }>();
  const { data } = (await browser.send('GET', '/channels')).json<{ data: { id: string }[] }>();
  for (const { id } of data) await browser.send('DELETE', `/channels/${id}`);
  expect(await planHello(address, key)).toEqual(['/targets: Choose at least one channel.']);
  await bearer(app, key)('POST', '/channels/sandbox/connect', { handle: 'by-sdk' });
  expect(await planHello(address, key)).toEqual(['scheduled']);
});
