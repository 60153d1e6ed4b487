import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { problemDocument } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Answer } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';
import { fingerprint } from '../tenancy/testing/fingerprint.ts';
import { OpenApi, withAt, type Method, type RouteName } from '../tenancy/testing/open-api.ts';
import { publicRoutes, routes } from '../tenancy/testing/routes.ts';
import { World } from '../tenancy/testing/world.ts';
import { corruptions, wrongTexts } from './testing/corruptions.ts';
import { slyBodies, slyLogins, slyQueries } from './testing/sly.ts';
import { oddTexts, wrongBodies, wrongHeaders, wrongIds } from './testing/nasties.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-bad-input-'));
let app: NestFastifyApplication;
let sandbox: SandboxServer;
let api: OpenApi;
let world: World;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(Config.fromProcess({ SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  api = await OpenApi.of(app);
  world = await World.of(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
  rmSync(dataDir, { recursive: true });
});

const rows = () => fingerprint(app.get(Database));

interface Wrong {
  readonly what: string;
  readonly answer: Answer;
  /** The field that must be named; null where none can be. */
  readonly pointer: string | null;
  readonly status?: number;
}

const isNamed = (pointer: string, errors: readonly { pointer: string }[] = []) => errors.some((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));

/** What is wrong about how a wrong request was answered, in one line; undefined = nothing. */
function complaint({ what, answer, pointer, status }: Wrong): string | undefined {
  const { statusCode, headers, body } = answer;
  const say = (why: string) => `${what}: ${why} · ${statusCode} ${body.slice(0, 300)}`;
  if (statusCode < 400 || statusCode > 499) return say('is no 4xx');
  if (status !== undefined && statusCode !== status) return say(`is no ${status}`);
  if (!String(headers['content-type']).startsWith('application/problem+json')) return say('is no problem+json');
  const problem = problemDocument.strict().safeParse(JSON.parse(body));
  if (!problem.success) return say(problem.error.message);
  const { data } = problem;
  if (data.status !== statusCode || data.requestId !== headers['x-request-id'] || data.type !== `urn:arkyra:problem:${data.code}` || data.title === '') return say('does not fit its answer');
  if (pointer !== null && !isNamed(pointer, data.errors)) return say(`does not name ${pointer}`);
  return undefined;
}

/** Sends wrong requests one after the other: each must be refused by name, and all together leave no row. */
async function expectRefused(wrongs: AsyncIterable<Wrong>): Promise<void> {
  const before = await rows();
  const complaints: string[] = [];
  for await (const wrong of wrongs) complaints.push(...[complaint(wrong)].filter((one) => one !== undefined));
  expect(complaints).toEqual([]);
  expect(await rows()).toEqual(before);
}

interface Call {
  readonly method: Method;
  readonly path: string;
  readonly body?: object;
}

async function callOf(name: RouteName): Promise<Call> {
  const method = name.split(' ')[0] as Method;
  const found = publicRoutes.find(({ route }) => route === name);
  if (found) return { method, path: name.slice(method.length + 1), body: found.body };
  const request = await routes.find(({ route }) => route === name)?.request(world);
  if (!request) throw new Error(`How is ${name} called?`);
  return { method, ...request };
}

const send = ({ method, path }: Call, payload?: string | object, headers: Record<string, string> = {}) =>
  app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(!path.startsWith('/auth/') && { authorization: `Bearer ${world.person.accessToken}` }),
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload !== undefined && { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });

/** Mail programs send a form there (RFC 8058), and nothing of it is read. */
const takesForms = new Set<RouteName>(['POST /notifications/end-mails/{token}']);

const withBody = [...publicRoutes, ...routes].map(({ route }) => route).filter((route) => /^(POST|PATCH|PUT)/.test(route));

describe.each(withBody)('%s', (route) => {
  test('names each field that is wrong', async () => {
    const operation = api.operations().get(route) ?? {};
    if (!operation.requestBody) return;
    const call = await callOf(route);
    const all = corruptions(api.bodyFields(operation), call.body ?? {});
    expect(all.length).toBeGreaterThan(4);
    await expectRefused(
      (async function* () {
        for (const { what, pointer, value } of all) yield { what, pointer, answer: await send(call, JSON.stringify(value)) };
      })(),
    );
  });

  test('refuses what is no body of its own', async () => {
    const { requestBody } = api.operations().get(route) ?? {};
    const call = await callOf(route);
    const isOptional = requestBody?.required !== true;
    const unread = ['an array', 'a text', 'a number', 'a key with U+0000', ...(takesForms.has(route) ? ['a form', 'a multipart form'] : [])];
    const all = wrongBodies.filter(({ what }) => requestBody || !unread.includes(what));
    await expectRefused(
      (async function* () {
        for (const { what, payload, type = 'application/json', status } of all) yield { what, pointer: null, status, answer: await send(call, payload, { 'content-type': type }) };
        if (!isOptional) yield { what: 'no body', pointer: null, status: 400, answer: await send(call) };
        if (!isOptional) yield { what: 'null', pointer: null, status: 400, answer: await send(call, 'null') };
      })(),
    );
  });
});

test('wrong texts in path and query are refused by name', async () => {
  for (const [route, { parameters = [] }] of api.operations()) {
    const call = await callOf(route);
    await expectRefused(
      (async function* () {
        for (const parameter of parameters.filter((one) => one.in === 'query'))
          for (const { what, text } of wrongTexts(parameter)) {
            const url = new URL(call.path, 'http://x');
            url.searchParams.delete(parameter.name);
            if (text !== undefined) url.searchParams.set(parameter.name, text.toWellFormed());
            // Whoever brings no good link to a page that opens by one hears of that alone.
            const pointer = / \/guest|\{token\}/.test(route) ? null : `/${parameter.name}`;
            yield { what: `${route}?${parameter.name}: ${what}`, pointer, answer: await send({ ...call, path: url.pathname + url.search }, call.body) };
          }
        const uuid = /[\da-f]{8}-[\da-f-]{27}/;
        if (route.includes('{id}') && uuid.test(call.path))
          for (const { id, named } of wrongIds)
            yield { what: `${route} for ${id}`, pointer: named ? '/id' : null, answer: await send({ ...call, path: call.path.replace(uuid, id) }, call.body) };
      })(),
    );
  }
});

test('what only fits the schema is refused by name', async () => {
  await expectRefused(
    (async function* () {
      for (const { path, pointer } of slyQueries) yield { what: path, pointer, answer: await send({ method: 'GET', path }) };
    })(),
  );
  await expectRefused(
    (async function* () {
      for (const { body, pointer } of slyLogins) yield { what: JSON.stringify(body), pointer, answer: await send({ method: 'POST', path: '/channels/bluesky/connect' }, body) };
    })(),
  );
  for (const { route, pointer, put } of slyBodies(world.channelId)) {
    const call = await callOf(route);
    await expectRefused(
      (async function* () {
        yield { what: `${route} ${JSON.stringify(put).slice(0, 100)}`, pointer, answer: await send(call, { ...call.body, ...put }) };
      })(),
    );
  }
});

test('wrong headers are refused', async () => {
  await expectRefused(
    (async function* () {
      for (const { headers, status } of wrongHeaders)
        yield { what: JSON.stringify(headers).slice(0, 80), pointer: null, status, answer: await send({ method: 'GET', path: '/posts' }, undefined, headers) };
    })(),
  );
});

test('odd texts never break anything', async () => {
  const broken: string[] = [];
  for (const route of withBody) {
    const operation = api.operations().get(route) ?? {};
    // A password is only ever hashed, slowly.
    const fields = api.bodyFields(operation).filter(({ path, schemas }) => schemas.some(({ type }) => type === 'string') && !/password/i.test(path.join()));
    let call = await callOf(route);
    for (const { path } of fields)
      for (const text of oddTexts) {
        const { statusCode, body } = await send(call, withAt(call.body, path, text) as object);
        if (statusCode >= 500) broken.push(`${route} ${path.join('/')} ${text}: ${body}`);
        if (statusCode < 300) call = await callOf(route);
      }
  }
  expect(broken).toEqual([]);
  // Every text in every field of every route: thousands of requests.
}, 180_000);
