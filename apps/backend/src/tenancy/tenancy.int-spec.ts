import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { apiScopes } from '@arkyra/contracts';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Answer } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';
import { fingerprint } from './testing/fingerprint.ts';
import { OpenApi, withAt, type Method, type Schema } from './testing/open-api.ts';
import { theOthers, type Other } from './testing/others.ts';
import type { RouteCase } from './testing/route-case.ts';
import { publicRoutes, publishing, routes } from './testing/routes.ts';
import { scheduledPost, World, type Caller } from './testing/world.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-tenancy-'));
let app: NestFastifyApplication;
let sandbox: SandboxServer;
let api: OpenApi;
let ours: World;
let theirs: World;
/** Our workspace as a test key sees it: what is live there is as far away as another workspace. */
let trial: World;
let others: Other[];

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(Config.fromProcess({ SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.test' }));
  api = await OpenApi.of(app);
  [ours, theirs] = [await World.of(app), await World.of(app)];
  trial = await ours.inTestMode();
  others = await theOthers(app, ours, theirs);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
  rmSync(dataDir, { recursive: true });
});

const methodOf = ({ route }: RouteCase) => route.split(' ')[0] as Method;
const isId = ({ format }: Schema) => format === 'uuid';
const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;
const rows = () => fingerprint(app.get(Database));

async function expectWorks(route: RouteCase, world: World, caller: Caller = world): Promise<void> {
  const { path, body } = await route.request(world);
  const answer = await caller.send(methodOf(route), path, body);
  expect([answer.statusCode, answer.statusCode === route.status ? '' : answer.body]).toEqual([route.status, '']);
}

test('every route of the API is in the list, and nothing else', () => {
  expect([...api.operations().keys()].toSorted()).toEqual([...publicRoutes, ...routes].map(({ route }) => route).toSorted());
});

describe.each(routes.map((route) => [route.route, route] as const))('%s', (_, route) => {
  test('works for its owner, the least role that may, and keys with its scope', async () => {
    await expectWorks(route, ours);
    const least = others.find(({ who }) => who === `a member as ${route.least}`);
    if (least && !route.personal && !route.authors) await expectWorks(route, ours, least);
    if (route.scope === null) return;
    await expectWorks(route, ours, await ours.key([route.scope]));
    await expectWorks(route, trial);
  });

  test('refuses everybody else, and no row changes', async () => {
    const { path, body } = await route.request(ours);
    const before = await rows();
    const refused = others.map((other) => ({ ...other, status: other.hears(route) })).filter(({ status }) => status !== null);
    const answers: Record<string, number> = {};
    for (const { who, send } of refused) answers[who] = (await send(methodOf(route), path, body)).statusCode;
    expect(answers).toEqual(Object.fromEntries(refused.map(({ who, status }) => [who, status])));
    expect(await rows()).toEqual(before);
  });
});

const outOfReach = [
  ['of another workspace', () => [ours, theirs, routes]],
  ['of the live side', () => [trial, ours, routes.filter(({ scope }) => scope !== null)]],
] as const satisfies [string, () => [World, World, readonly RouteCase[]]][];

describe.each(outOfReach)('a thing %s', (_, worlds) => {
  test('is as good as one that does not exist, wherever an id is taken', async () => {
    const [here, there, all] = worlds();
    const [picture, channel, { id: post }, { id: thread }] = [await there.picture(), await there.blueskyChannel(), await there.post(), await there.comment()];
    // A field that is new here wants a line.
    const thingAt = (path: readonly string[]) => {
      if (path.at(-1) === 'channelId' || path.at(-2) === 'channelIds') return channel;
      if (path.at(-1) === 'userId') return there.person.userId;
      if (path.at(-1) === 'postId') return post;
      if (path.at(-1) === 'threadId') return thread;
      if (path.at(-2) === 'mediaIds') return picture;
      throw new Error(`Whose id is /${path.join('/')}?`);
    };
    for (const route of all) {
      const operation = api.operations().get(route.route) ?? {};
      const { path, body } = await route.request(here);
      const before = await rows();
      const heard = async (id: string, send: () => Promise<Answer>) => {
        const { statusCode, body: text } = await send();
        return [route.route, statusCode, text.replaceAll(id, '').replace(/"requestId":"[^"]*"/, '')];
      };
      for (const { path: place } of api.bodyFields(operation).filter(({ schemas }) => schemas.some(isId))) {
        const withId = (id: string) => heard(id, () => here.send(methodOf(route), path, withAt(body, place, id) as object));
        const answer = await withId(thingAt(place));
        expect(answer).toEqual(await withId(randomUUID()));
        expect(answer.at(-1)).toMatch(/not_found/);
      }
      for (const { name } of operation.parameters?.filter((one) => one.in === 'query' && isId(one.schema.items ?? one.schema)) ?? []) {
        const withId = (id: string) => heard(id, () => here.send('GET', withQuery(path, `${name}=${id}`)));
        expect(await withId(thingAt([name]))).toEqual(await withId(randomUUID()));
      }
      expect(await rows()).toEqual(before);
    }
  });

  test('is in no list, whatever cursor is shown to it', async () => {
    const [here, there, all] = worlds();
    for (const world of [here, there]) for (let count = 0; count < 2; count++) await Promise.all([world.post(), world.picture(), world.channel()]);
    for (const { route, request } of all.filter(({ route: name, named }) => name.startsWith('GET ') && !named)) {
      const { path } = await request(here);
      const text = async ({ send }: Caller, query: string) => (await send('GET', withQuery(path, query))).body;
      const cursor = /"nextCursor":"([^"]+)"/.exec(await text(there, 'limit=1'))?.[1];
      const seen = (await text(here, '')) + (cursor === undefined ? '' : await text(here, `cursor=${encodeURIComponent(cursor)}`));
      // Sandbox channels are for everybody of the workspace.
      const hidden = [...there.made].filter((id) => there.workspaceId !== here.workspaceId || !there.channels.has(id));
      expect([route, hidden.filter((id) => seen.includes(id))]).toEqual([route, []]);
    }
  });
});

test('a test key lists, reads, judges and posts to the same channels: every Sandbox channel, and no other', async () => {
  const bluesky = await ours.blueskyChannel();
  const listed = (await trial.send('GET', '/channels?limit=100')).json<{ data: { id: string; network: string }[] }>().data;
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([ours.channelId, trial.channelId]));
  expect(new Set(listed.map(({ network }) => network))).toEqual(new Set(['sandbox']));
  for (const [id, found, problems, made] of [[ours.channelId, 200, [], 201], [trial.channelId, 200, [], 201], [bluesky, 404, ['channel.not_found'], 422]] as const) {
    expect((await trial.send('GET', `/channels/${id}`)).statusCode).toBe(found);
    const judged = (await trial.send('POST', '/posts/validate', scheduledPost(id))).json<{ problems: { code: string }[] }>().problems;
    expect(judged.map(({ code }) => code)).toEqual(problems);
    expect([id, (await trial.send('POST', '/posts', scheduledPost(id))).statusCode]).toEqual([id, made]);
  }
});

test('a test key connects no other network, and takes over no live channel', async () => {
  const { handle } = (await ours.send('GET', `/channels/${ours.channelId}`)).json<{ handle: string }>();
  const before = await rows();
  const elsewhere = await trial.send('POST', '/channels/bluesky/connect', { identifier: 'a.example.test', appPassword: 'abcd-abcd-abcd-abcd' });
  expect(elsewhere.statusCode).toBe(403);
  expect((await trial.send('POST', '/channels/sandbox/connect', { handle })).statusCode).toBe(409);
  expect(await rows()).toEqual(before);
});

test.each(publishing.map(({ what, request }) => [what, request] as const))('only publishers %s', async (_, request) => {
  const { method, path, body } = await request(ours);
  const writersKey = await ours.key(apiScopes.filter((scope) => scope !== 'posts:publish'));
  const contributor = others.find(({ who }) => who === 'a member as contributor');
  const before = await rows();
  expect((await contributor?.send(method, path, body))?.statusCode).toBe(403);
  expect((await writersKey.send(method, path, body)).statusCode).toBe(403);
  expect(await rows()).toEqual(before);
  expect((await ours.send(method, path, body)).statusCode).toBeLessThan(300);
});
