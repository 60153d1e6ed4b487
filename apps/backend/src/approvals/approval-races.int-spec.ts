import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Approval, Post } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { World, type Caller } from '../tenancy/testing/world.ts';
import { claimDue } from './testing/claim-due.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
let database: Database;
let world: World;
let editor: Caller;
let reviewer: Caller;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  database = app.get(Database);
  world = await World.of(app);
  [editor, reviewer] = [await world.member('editor'), await world.member('reviewer')];
  const steps = [{ name: 'Review', approvers: [{ kind: 'role', role: 'reviewer' }], rule: 'any' }];
  expect((await world.send('POST', '/approval-rules', { name: 'Rule', steps })).statusCode).toBe(201);
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

/** Same seed, same numbers (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Act = (post: Post, round: number) => Promise<unknown>;
const newest = async ({ id }: Post) => (await world.send('GET', `/approvals?postId=${id}&limit=1`)).json<{ data: Approval[] }>().data[0];

const acts: Readonly<Record<string, Act>> = {
  edit: ({ id }, round) => editor.send('PATCH', `/posts/${id}`, { parts: [{ text: `Edited ${round} ${performance.now()}` }] }),
  move: ({ id }) => editor.send('PATCH', `/posts/${id}`, { scheduledAt: '2031-06-05T09:00:00.000Z' }),
  approve: async (post) => {
    const found = await newest(post);
    return reviewer.send('POST', `/approvals/${found?.id}/decisions`, { verdict: 'approve', step: found?.step });
  },
  reject: async (post) => reviewer.send('POST', `/approvals/${(await newest(post))?.id}/decisions`, { verdict: 'reject', step: 1 }),
  withdraw: async (post) => world.send('POST', `/approvals/${(await newest(post))?.id}/withdraw`),
  // What was on its way fails for good, and a person tries again.
  retry: async ({ id, deliveries: [delivery] }) => {
    await database.systemPool.query(`UPDATE deliveries SET state = 'failed', failure = '{"code":"rejected","cause":"x","whoActs":"user","nextStep":"y"}' WHERE post_id = $1 AND state = 'publishing'`, [id]);
    return editor.send('POST', `/deliveries/${delivery?.id}/retry`);
  },
  reschedule: ({ id }) => editor.send('PATCH', `/posts/${id}`, { state: 'scheduled' }),
  delete: ({ id }) => editor.send('DELETE', `/posts/${id}`),
  // Its time comes, whatever it was planned for.
  due: ({ id }) => claimDue(database, 'post_id', id),
};
const names = Object.keys(acts);

/** On their way though nobody approved what they say, or after the approval was taken back. */
async function unapproved(): Promise<string[]> {
  const { rows } = await database.systemPool.query<{ post_id: string }>(`
    SELECT d.post_id FROM deliveries d
    WHERE d.workspace_id = $1 AND d.state = 'publishing' AND NOT EXISTS (
      SELECT FROM approval_decisions w JOIN approval_requests r ON r.id = w.request_id
      WHERE r.post_id = d.post_id AND w.verdict = 'approve' AND w.content_hash = post_content_hash(d.post_id)
        AND (r.state = 'approved' OR r.finished_at >= d.claimed_at))`, [world.workspaceId]);
  return rows.map(({ post_id: id }) => id);
}

/** A channel and a picture of its own each: neither the order of a channel nor a picture's words tie posts together. */
async function planned(text: string): Promise<{ post: Post; picture: string }> {
  const [channelId, picture] = [await world.channel(), await world.picture()];
  const body = { state: 'scheduled', scheduledAt: '2031-05-05T09:00:00.000Z', parts: [{ text, mediaIds: [picture] }], targets: [{ channelId }] };
  const answer = await editor.send('POST', '/posts', body);
  expect(answer.statusCode).toBe(201);
  return { post: answer.json<Post>(), picture };
}

/** Three pairs of acts at once, each a few milliseconds off, as the seed says. */
async function round(seed: number, hits: Map<string, number>): Promise<void> {
  const next = chance(seed);
  const pick = () => names[Math.floor(next() * names.length)] ?? 'edit';
  const { post, picture } = await planned(`Round ${seed}`);
  if (next() < 0.7) await acts['approve']?.(post, seed);
  // What nobody's write of the post notices: only the claim can.
  if (next() < 0.3) await editor.send('PATCH', `/media/${picture}`, { altText: `Round ${seed}` });
  for (let turn = 0; turn < 3; turn++) {
    const pair = [pick(), turn === 1 ? 'due' : pick()].map((name) => ({ name, late: Math.floor(next() * 8) }));
    const key = pair.map(({ name }) => name).toSorted().join(' + ');
    hits.set(key, (hits.get(key) ?? 0) + 1);
    await Promise.all(pair.map(async ({ name, late }) => (await wait(late), acts[name]?.(post, seed))));
  }
}

const shown = (hits: ReadonlyMap<string, number>) => [...hits].toSorted(([a], [b]) => a.localeCompare(b)).map(([pair, count]) => `${pair} ${count}`).join(', ');
/** `npm run approvals -- races` runs 1,000; seeds follow each other. */
const rounds = Number(process.env['APPROVAL_RACES'] ?? 15);
const firstSeed = Number(process.env['APPROVAL_RACES_SEED'] ?? 1);
const lastSeed = firstSeed + rounds - 1;

test('no interleaving of edits, words, deletion and time lets out what nobody approved', async () => {
  const hits = new Map<string, number>();
  for (let seed = firstSeed; seed <= lastSeed; seed++) {
    await round(seed, hits);
    expect([seed, await unapproved()]).toEqual([seed, []]);
  }
  // And one that nobody disturbs, so that a claim which lets nothing out is no success.
  const { post } = await planned('Calm');
  await acts['approve']?.(post, 0);
  expect(await claimDue(database, 'post_id', post.id)).toEqual([post.id]);
  const { rows } = await database.systemPool.query<{ count: number }>(`SELECT count(*)::int AS count FROM deliveries WHERE workspace_id = $1 AND state = 'publishing'`, [world.workspaceId]);
  process.stdout.write(`Seeds ${firstSeed} to ${lastSeed}: ${rows[0]?.count} let out, none unapproved. Interleavings: ${shown(hits)}\n`);
  expect(rows[0]?.count).toBeGreaterThan(0);
}, 1_800_000);

test('the same without the check in the claim lets one out', async () => {
  const owner = new URL(process.env['DATABASE_URL'] ?? '');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: owner.href });
  await client.connect();
  const { rows } = await client.query<{ source: string }>(`SELECT pg_get_functiondef(oid) AS source FROM pg_proc WHERE proname = 'claim_deliveries'`);
  const source = rows[0]?.source ?? '';
  const without = source.replace(/AND \(NOT p\.approval_needed[^\n]*-- check: approved as it is/, '');
  expect(without).not.toBe(source);
  await client.query(without);
  await client.end();
  const { post, picture } = await planned('One');
  await acts['approve']?.(post, 0);
  await editor.send('PATCH', `/media/${picture}`, { altText: 'Not what was approved' });
  await acts['due']?.(post, 0);
  expect(await unapproved()).toContain(post.id);
  for (let seed = firstSeed; seed <= lastSeed; seed++) await round(seed, new Map());
  process.stdout.write(`Without the check ${(await unapproved()).length} of ${rounds + 1} rounds let out what nobody approved.\n`);
}, 1_800_000);
