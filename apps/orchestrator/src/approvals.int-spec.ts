import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Approval, Post } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../backend/src/create-app.ts';
import { World, type Caller } from '../../backend/src/tenancy/testing/world.ts';
import type { Peer } from '../../../tools/peers/peer.ts';
import { freePort } from '../../../tools/peers/ports.ts';
import { temporalBinary } from '../../../tools/peers/temporal-binary.ts';
import { startTemporal } from '../../../tools/peers/temporal.ts';
import { KillCampaign } from '../testing/kill-campaign.ts';
import { buildOrchestrator, OrchestratorProcess } from '../testing/orchestrator-process.ts';

// The whole chain, each part a process of its own: the API here, PostgreSQL, Temporal's dev server, the orchestrator.
jest.setTimeout(180_000);
const dir = mkdtempSync(join(tmpdir(), 'orchestrator-'));
let temporal: Peer;
let port: number;
let file: string;
let orchestrator: OrchestratorProcess;
let sandbox: SandboxServer;
let app: NestFastifyApplication;
let world: World;
let editor: Caller;

const startServer = async (): Promise<void> => {
  temporal = await startTemporal({ file, dir: join(dir, 'temporal'), port });
};

beforeAll(async () => {
  file = await temporalBinary();
  port = await freePort();
  buildOrchestrator();
  const address = `127.0.0.1:${port}`;
  // A minute of a rule is 6 ms here.
  orchestrator = new OrchestratorProcess({ TEMPORAL_ADDRESS: address, ARKYRA_WAITING_SCALE: '0.0001' });
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir: join(dir, 'sandbox') });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0', TEMPORAL_ADDRESS: address }));
  world = await World.of(app);
  editor = await world.member('editor');
}, 1_200_000);
afterAll(async () => {
  await orchestrator?.end('SIGTERM');
  await temporal?.stop();
  await app?.close();
  await sandbox?.close();
  rmSync(dir, { recursive: true, force: true });
});

const health = async (): Promise<string> => (await app.inject({ url: '/health/temporal' })).json<{ status: string }>().status;
async function until<T>(what: string, ask: () => Promise<T>, isRight: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + 120_000; ; await wait(100)) {
    const found = await ask();
    if (isRight(found)) return found;
    if (Date.now() > end) throw new Error(`Never ${what}: ${JSON.stringify(found)}\n${orchestrator.words}`);
  }
}
const step = (change: object = {}) => ({ name: 'Review', approvers: [{ kind: 'role', role: 'owner' }], rule: 'any', ...change });
async function rule(...steps: object[]): Promise<void> {
  for (const { id } of (await world.send('GET', '/approval-rules')).json<{ data: { id: string }[] }>().data) await world.send('DELETE', `/approval-rules/${id}`);
  expect((await world.send('POST', '/approval-rules', { name: 'Rule', steps })).statusCode).toBe(201);
}
async function submitted(): Promise<Post> {
  const body = { state: 'scheduled', scheduledAt: '2031-05-05T09:00:00.000Z', parts: [{ text: 'Hello' }], targets: [{ channelId: world.channelId }] };
  const answer = await editor.send('POST', '/posts', body);
  expect(answer.statusCode).toBe(201);
  return answer.json<Post>();
}
const approvalOf = async ({ approval }: Post): Promise<Approval> => (await world.send('GET', `/approvals/${approval?.id}`)).json<Approval>();
const kinds = ({ notices }: Approval): string[] => notices.map(({ step: at, kind, number }) => `${at} ${kind} ${number}`);
const decide = ({ id, step: at }: Approval) => world.send('POST', `/approvals/${id}/decisions`, { verdict: 'approve', step: at });

const histories = resolve(import.meta.dirname, '../testing/histories');
const script = (name: string, ...args: string[]) => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', resolve(histories, '..', name), ...args], { encoding: 'utf8' });
/** SAVE_HISTORIES=<name> keeps this run for the replay below: once for each shape that workflows in flight may have. */
async function saveHistory(id: string): Promise<void> {
  const { SAVE_HISTORIES: name } = process.env;
  if (!name) return;
  await until('approved', async () => (await world.send('GET', `/approvals/${id}`)).json<Approval>().state, (state) => state === 'approved');
  // Its workflow ends a moment later.
  await wait(3000);
  const { status, stderr } = script('save-history.ts', `127.0.0.1:${port}`, `approval-${id}`, name);
  expect([status, stderr]).toEqual([0, '']);
}

test('workflows that began under earlier code go on under this one', () => {
  const replay = (...args: string[]) => script('replay-histories.ts', ...args);
  expect(readdirSync(histories).length).toBeGreaterThan(0);
  const { status, stderr } = replay();
  expect([status, stderr]).toEqual([0, '']);
  expect(replay('change')).toMatchObject({ status: 1, stderr: expect.stringContaining('Nondeterminism') });
});

test('without Temporal people decide all the same, and what waits is made up for', async () => {
  orchestrator.start();
  expect(await health()).toBe('down');
  await rule(step({ remindMinutes: [1, 2], dueMinutes: 10 }));
  const decided = await submitted();
  expect((await decide(await approvalOf(decided))).json()).toMatchObject({ state: 'approved' });
  const waiting = await submitted();
  expect(kinds(await approvalOf(waiting))).toEqual([]);
  await startServer();
  expect(await until('told', () => approvalOf(waiting), (found) => kinds(found).includes('1 due 1'))).toMatchObject({ state: 'pending' });
  expect(await health()).toBe('ok');
  // One reminder stands for those that were missed.
  expect(kinds(await approvalOf(waiting)).filter((kind) => kind.includes('reminder')).length).toBeLessThanOrEqual(2);
  expect(kinds(await approvalOf(decided))).toEqual([]);
});

test('each step has its own clock; due, it is escalated; too late, it expires and the post is a draft', async () => {
  await rule(step({ remindMinutes: [50] }), step({ approvers: [{ kind: 'role', role: 'admin' }], dueMinutes: 60, escalateTo: [{ kind: 'role', role: 'owner' }] }));
  const post = await submitted();
  const reminded = await until('reminded', () => approvalOf(post), (found) => found.notices.length > 0);
  expect(kinds(reminded)).toEqual(['1 reminder 1']);
  const second = (await decide(reminded)).json<Approval>();
  expect(second).toMatchObject({ step: 2, escalatedAt: null });
  const escalated = await until('escalated', () => approvalOf(post), ({ escalatedAt }) => escalatedAt !== null);
  expect(kinds(escalated).slice(1).toSorted()).toEqual(['2 due 1', '2 escalation 1']);
  // An owner decides for the admin who did not.
  expect((await decide(escalated)).json()).toMatchObject({ state: 'approved' });
  await saveHistory(escalated.id);
  await rule(step({ expireMinutes: 30 }));
  const late = await submitted();
  expect(await until('expired', () => approvalOf(late), ({ state }) => state === 'expired')).toMatchObject({ notices: [{ kind: 'expiry' }] });
  expect((await world.send('GET', `/posts/${late.id}`)).json()).toMatchObject({ state: 'draft' });
});

test('a Temporal that lost all it knew gets every open request again', async () => {
  await rule(step({ remindMinutes: [1] }), step({ expireMinutes: 1 }));
  const post = await submitted();
  const waiting = await until('reminded', () => approvalOf(post), (found) => found.notices.length > 0);
  await orchestrator.end('SIGTERM');
  await temporal.stop();
  rmSync(join(dir, 'temporal'), { recursive: true });
  await startServer();
  // Nobody tells anybody: the next step begins behind the orchestrator's back.
  expect((await decide(waiting)).json()).toMatchObject({ step: 2 });
  await app.get(Database).systemPool.query('DELETE FROM workflow_messages');
  orchestrator.start();
  expect(await until('expired', () => approvalOf(post), ({ state }) => state === 'expired')).toMatchObject({ step: 2 });
});

/** `npm run approvals -- kills` runs 200; seeds follow each other. */
const runs = Number(process.env['APPROVAL_KILLS'] ?? 2);
const firstSeed = Number(process.env['APPROVAL_KILLS_SEED'] ?? 1);

test('whatever is killed at whatever moment, every request comes to its right end, no step and no reminder twice', async () => {
  const victims = [
    { name: 'orchestrator', kill: () => orchestrator.end('SIGKILL'), start: () => Promise.resolve(orchestrator.start()) },
    {
      name: 'Temporal',
      kill: async () => {
        process.kill(temporal.pid, 'SIGKILL');
        await temporal.ended;
      },
      start: startServer,
    },
  ];
  const campaign = new KillCampaign(world, editor, app.get(Database), victims);
  const began = Date.now();
  // A kill while nothing waits is no run: the next seed is taken.
  let seed = firstSeed;
  for (let hits = 0; hits < runs; seed++) if (await campaign.run(seed)) hits += 1;
  await until('right', () => campaign.pending(), (words) => words.length === 0);
  expect(await campaign.wrongs()).toEqual([]);
  // Temporal keeps a workflow for what still waits, and for nothing else of these.
  const open = (await Promise.all(campaign.subjects.map(async (id) => (await world.send('GET', `/approvals/${id}`)).json<Approval>()))).filter(({ state }) => state === 'pending').map(({ id }) => `approval-${id}`);
  await until('ended', async () => running().filter((id) => campaign.subjects.includes(id.slice('approval-'.length))).toSorted(), (ids) => ids.join() === open.toSorted().join());
  const hits = [...campaign.hits].toSorted(([a], [b]) => a.localeCompare(b)).map(([what, count]) => `${what} ${count}`);
  process.stdout.write(`${runs} kills (seeds ${firstSeed} to ${seed - 1}) in ${Math.round((Date.now() - began) / 1000)} s, ${campaign.subjects.length} requests, all right. Killed: ${hits.join(', ')}\n`);
}, 7_200_000);

/** Ids of workflows that run, by Temporal's own list. */
function running(): string[] {
  const list = spawnSync(file, ['workflow', 'list', '--address', `127.0.0.1:${port}`, '--namespace', 'arkyra', '--query', 'ExecutionStatus = "Running"', '--limit', '10000', '-o', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (list.status !== 0) return [list.stderr];
  return (JSON.parse(list.stdout || '[]') as { execution: { workflowId: string } }[]).map(({ execution }) => execution.workflowId);
}
