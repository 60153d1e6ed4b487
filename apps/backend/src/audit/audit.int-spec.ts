import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '@arkyra/config';
import type { AuditPage, AuditSeal } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import type { Method, RouteName } from '../tenancy/testing/open-api.ts';
import { publicRoutes, routes } from '../tenancy/testing/routes.ts';
import { World } from '../tenancy/testing/world.ts';
import { effectiveRequests } from './testing/effective-requests.ts';
import { openRoutes, testedElsewhere } from './testing/open-routes.ts';
import { silentRoutes } from './testing/silent-routes.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-audit-'));
let app: NestFastifyApplication;
let sandbox: SandboxServer;
let world: World;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(Config.fromProcess({ SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.test' }));
  world = await World.of(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
  rmSync(dataDir, { recursive: true });
});

const list = async (query = '') => (await world.send('GET', `/audit?limit=200${query}`)).json<AuditPage>().data;

test('tells who did what, by name, with what was before and after', async () => {
  const before = new Date().toISOString();
  await world.send('PATCH', `/workspaces/${world.workspaceId}`, { name: 'Second name' }, { 'x-request-id': 'mine-1' });
  const [entry] = await list('&action=workspace.updated');
  expect(entry).toMatchObject({
    actor: { kind: 'user', id: world.person.userId, name: expect.any(String) },
    object: { type: 'workspace', id: world.workspaceId, name: 'Second name' },
    after: { name: 'Second name' },
    ip: '127.0.0.1',
    requestId: 'mine-1',
    isSealed: false,
  });
  expect(entry?.before?.['name']).not.toBe('Second name');
  expect(Object.keys(entry?.before ?? {})).toEqual(['name']);
  const key = await world.key(['posts:write', 'audit:read']);
  const { id } = (await key.send('POST', '/posts', { state: 'draft', timezone: 'UTC', parts: [{ text: 'x', mediaIds: [] }], targets: [] })).json<{ id: string }>();
  expect(await list(`&actor=api-key:${key.id}`)).toMatchObject([{ action: 'post.drafted', object: { type: 'post', id }, actor: { kind: 'api-key', name: 'A key' } }]);
  expect(await list(`&objectId=${id}`)).toHaveLength(1);
  expect((await list('&action=post')).every(({ action }) => action.startsWith('post.'))).toBe(true);
  expect(await list(`&to=${before}&action=workspace.updated`)).toEqual([]);
  expect((await list(`&from=${before}`)).length).toBeGreaterThan(2);
});

test('pages follow each other without a gap, though rows share a time', async () => {
  const { systemPool } = app.get(Database);
  await systemPool.query(
    `INSERT INTO audit_entries (id, workspace_id, at, actor, action, object_type, object_id)
     SELECT gen_random_uuid(), $1, '2026-01-01', 'system', 'test.paged', 'test', n::text FROM generate_series(1, 25) n`, [world.workspaceId]);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: AuditPage = (await world.send('GET', `/audit?limit=10&action=test.paged${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)).json();
    seen.push(...page.data.map(({ object }) => object.id));
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);
  for (const cursor of ['x', Buffer.from('["a","b"]').toString('base64url'), Buffer.from('["2026-13-99T00:00:00.000Z","01900000-0000-7000-8000-000000000001"]').toString('base64url')]) {
    expect((await world.send('GET', `/audit?cursor=${cursor}`)).statusCode).toBe(422);
  }
});

test('an export is streamed whole, is harmless in a spreadsheet, and leaves a row itself', async () => {
  const { systemPool } = app.get(Database);
  const evil = `=HYPERLINK("http://evil.example")`;
  await systemPool.query(
    `INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data)
     SELECT gen_random_uuid(), $1, 'system', 'test.exported', 'test', $2, '{"note":"a,\\"b\\"\\nc"}' FROM generate_series(1, 2345) n`, [world.workspaceId, evil]);
  const csv = await world.send('GET', '/audit/export?action=test.exported&format=csv');
  expect([csv.statusCode, csv.headers['x-total-count'], csv.headers['content-type'], csv.headers['content-disposition']]).toEqual([200, '2345', 'text/csv; charset=utf-8', 'attachment; filename="audit-log.csv"']);
  expect(csv.body.split('\r\n')).toHaveLength(2347);
  expect(csv.body).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  const lines = (await world.send('GET', '/audit/export?action=test.exported&format=jsonl')).body.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; object: { id: string } });
  expect(new Set(lines.map(({ id }) => id)).size).toBe(2345);
  expect(lines[0]?.object.id).toBe(evil);
  expect((await list('&action=audit.exported')).map(({ details }) => details)).toEqual([
    { format: 'jsonl', rows: 2345, filter: ['action=test.exported'] },
    { format: 'csv', rows: 2345, filter: ['action=test.exported'] },
  ]);
});

test('says how far the log is sealed', async () => {
  expect((await world.send('GET', '/audit/seal')).json<AuditSeal>()).toEqual({ sealedUntil: null, entries: 0, verifiedAt: null, problem: null, retentionMonths: 24 });
  const { systemPool } = app.get(Database);
  await systemPool.query(`UPDATE audit_sealing SET sealed_xact = (SELECT max(xact) + 1 FROM audit_entries), sealed_at = '2026-02-01'`);
  await systemPool.query(`INSERT INTO audit_chains VALUES ($1, 1, $2, 7, '2026-01-31', '2026-02-01', '2026-02-02', 'Row x was edited.')`, [world.workspaceId, randomUUID()]);
  expect((await world.send('GET', '/audit/seal')).json()).toMatchObject({ sealedUntil: '2026-02-01T00:00:00.000Z', entries: 7, verifiedAt: '2026-02-02T00:00:00.000Z', problem: 'Row x was edited.' });
  expect((await list('&action=workspace.updated'))[0]?.isSealed).toBe(true);
});

const methodOf = (route: RouteName) => route.split(' ')[0] as Method;
const isChange = ({ route }: { route: RouteName }) => methodOf(route) !== 'GET';
const rows = async () => (await app.get(Database).systemPool.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_entries')).rows[0]?.n;

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every text that was sent or answered as a secret. */
function secretsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /password|token|secret|^key$|link$|^url$/i.test(name) ? value.split(/[/#=]/).filter((text) => text.length >= 20 && !isUuid.test(text)) : [];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([field, inner]) => secretsIn(inner, field)) : [];
}

test('whatever changes something leaves a row, and no row holds a secret', async () => {
  const silent: string[] = [];
  const secrets: string[] = [];
  for (const { route, request } of routes.filter(isChange)) {
    const { path, body } = await (effectiveRequests[route] ?? request)(world);
    const before = await rows();
    const answer = await world.send(methodOf(route), path, body);
    if (answer.statusCode >= 300) throw new Error(`${route}: ${answer.statusCode} ${answer.body}`);
    if ((await rows()) === before) silent.push(route);
    secrets.push(...secretsIn(body), ...secretsIn(answer.body ? answer.json() : {}));
  }
  expect(silent.filter((route) => !(route in silentRoutes))).toEqual([]);
  const open = publicRoutes.filter(isChange).map(({ route }) => route);
  expect(open.filter((route) => !(route in silentRoutes || route in openRoutes || route in testedElsewhere))).toEqual([]);
  for (const [route, act] of Object.entries(openRoutes)) {
    const before = await rows();
    await act?.(world);
    expect([route, (await rows()) !== before]).toEqual([route, true]);
  }
  const { rows: told } = await app.get(Database).systemPool.query<{ row: string }>('SELECT e::text AS row FROM audit_entries e');
  const text = told.map(({ row }) => row).join('\n');
  expect(secrets.length).toBeGreaterThan(5);
  for (const secret of new Set([...secrets, world.person.password])) expect([secret, text.includes(secret)]).toEqual([secret, false]);
}, 120_000);
