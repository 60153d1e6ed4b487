import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { type ApiScope, apiScopes } from '@arkyra/contracts';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { publicRoutes, type RouteCase, routes } from './routes.ts';
import { aWorld, type Caller, fingerprint, type Method, type World } from './world.ts';

let app: NestFastifyApplication;
let sandbox: SandboxServer;
let ours: World;
let theirs: World;
let viewer: Caller;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir: mkdtempSync(join(tmpdir(), 'arkyra-sandbox-')) });
  app = await createApp(new Config({ ...Config.fromProcess().env, SANDBOX_URL: sandbox.url, ARKYRA_ALLOW_PRIVATE_HOSTS: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '0' } as never));
  ours = await aWorld(app);
  theirs = await aWorld(app);
  viewer = await ours.member('viewer');
}, 60_000);
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
});

const methodOf = ({ route }: RouteCase) => route.split(' ')[0] as Method;

/** Sends the request that is right for the owner of `ours` as somebody else, and checks that no row moved. */
async function refused(route: RouteCase, caller: Caller): Promise<number> {
  const { path, body } = await route.request(ours);
  const before = await fingerprint(app, ours.workspaceId);
  const { statusCode, body: text } = await caller.send(methodOf(route), path, body);
  expect(await fingerprint(app, ours.workspaceId)).toEqual(before);
  if (statusCode < 400) throw new Error(`${route.route} answered ${statusCode}: ${text}`);
  return statusCode;
}

test('every route of the API is in the list, and nothing else', async () => {
  const document = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>();
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    path.startsWith('/api/v1') ? Object.keys(item).map((method) => `${method.toUpperCase()} ${path.slice('/api/v1'.length)}`) : [],
  );
  expect(documented.toSorted()).toEqual([...publicRoutes, ...routes.map(({ route }) => route)].toSorted());
});

describe.each(routes.map((route) => [route.route, route] as const))('%s', (_, route) => {
  test('works for its owner', async () => {
    const { path, body } = await route.request(ours);
    const answer = await ours.owner.send(methodOf(route), path, body);
    expect({ status: answer.statusCode, body: answer.statusCode === route.status ? '' : answer.body }).toEqual({ status: route.status, body: '' });
  });

  test('is closed without a login', async () => {
    expect(await refused(route, { send: (method, path, body) => app.inject({ method, url: `/api/v1${path}`, ...(body && { payload: body }) }) })).toBe(401);
  });

  if (route.named)
    test('does not exist for another workspace', async () => {
      expect(await refused(route, theirs.owner)).toBe(404);
    });

  if (!route.viewer)
    test('is closed to a viewer', async () => {
      expect(await refused(route, viewer)).toBe(403);
    });

  test('is open to a key with its scope alone', async () => {
    const others = apiScopes.filter((scope) => scope !== route.scope);
    const wrong = await ours.key(others);
    expect(await refused(route, wrong)).toBe(403);
    if (!route.scope) return;
    const right = await ours.key([route.scope as ApiScope]);
    const { path, body } = await route.request(ours);
    expect((await right.send(methodOf(route), path, body)).statusCode).toBe(route.status);
  });

  test('is closed to a revoked key', async () => {
    const key = await ours.key(apiScopes);
    await ours.owner.send('DELETE', `/api-keys/${key.id}`);
    expect(await refused(route, key)).toBe(401);
  });

  if (route.foreign)
    test('takes no id of another workspace', async () => {
      for (const { pointer, request } of (await route.foreign?.(ours, theirs)) ?? []) {
        const [before, beforeTheirs] = [await fingerprint(app, ours.workspaceId), await fingerprint(app, theirs.workspaceId)];
        const answer = await ours.owner.send(methodOf(route), request.path, request.body);
        expect([pointer, answer.statusCode]).toEqual([pointer, 422]);
        expect(answer.json<{ errors: { pointer: string }[] }>().errors.map((error) => error.pointer).join()).toContain(pointer);
        expect(await fingerprint(app, ours.workspaceId)).toEqual(before);
        expect(await fingerprint(app, theirs.workspaceId)).toEqual(beforeTheirs);
      }
    });
});

test('lists show nothing of another workspace', async () => {
  const ids = [ours.workspaceId, ours.channelId, ours.userId];
  for (const path of ['/posts', '/channels', '/media', '/api-keys', '/workspaces', '/calendar?from=2029-12-01T00:00:00Z&to=2030-02-01T00:00:00Z', '/me']) {
    const { statusCode, body } = await theirs.owner.send('GET', path);
    expect(statusCode).toBe(200);
    expect(ids.filter((id) => body.includes(id))).toEqual([]);
  }
});
