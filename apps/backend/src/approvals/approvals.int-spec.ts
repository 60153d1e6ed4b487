import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApprovalStore, TendApproval } from '@arkyra/approvals';
import { Config } from '@arkyra/config';
import { notificationWanted } from '@arkyra/contracts';
import type { Approval, CalendarEntry, MadeGuest, Post } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app.ts';
import { World, type Caller } from '../tenancy/testing/world.ts';
import { claimDue } from './testing/claim-due.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
let database: Database;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const role = (name: Role) => ({ kind: 'role', role: name });
const step = (...approvers: object[]) => ({ name: 'Review', approvers, rule: 'any' });
const rule = (...steps: object[]) => ({ name: 'Launches', steps, roles: ['editor', 'contributor'] });
type Member = Caller & { readonly userId: string };

/** A workspace whose editors need the word of a reviewer, then of a manager. */
async function team(...steps: object[]): Promise<{ world: World; editor: Member; reviewer: Member; manager: Member }> {
  const world = await World.of(app);
  const [editor, reviewer, manager] = [await world.member('editor'), await world.member('reviewer'), await world.member('manager')];
  const made = await world.send('POST', '/approval-rules', rule(...(steps.length > 0 ? steps : [step(role('reviewer')), step(role('manager'))])));
  expect([made.statusCode, made.body.slice(0, 5)]).toEqual([201, '{"id"']);
  return { world, editor, reviewer, manager };
}

const planned = (channelId: string, change: object = {}) => ({ state: 'scheduled', scheduledAt: '2031-05-05T09:00:00.000Z', timezone: 'UTC', parts: [{ text: 'Hello' }], targets: [{ channelId }], ...change });
async function made(caller: Caller, body: object): Promise<Post> {
  const answer = await caller.send('POST', '/posts', body);
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return answer.json<Post>();
}
const read = async (caller: Caller, id: string): Promise<Post> => (await caller.send('GET', `/posts/${id}`)).json<Post>();
const approvalOf = async (caller: Caller, post: Pick<Post, 'approval'>): Promise<Approval> => (await caller.send('GET', `/approvals/${post.approval?.id}`)).json<Approval>();
const decide = (caller: Caller, { id, step: at }: Pick<Approval, 'id' | 'step'>, verdict = 'approve') => caller.send('POST', `/approvals/${id}/decisions`, { verdict, step: at, comment: 'Seen' });
const deliveryOf = ({ deliveries: [first] }: Post) => [first?.state, first?.holdReason];
const claimed = (world: World): Promise<string[]> => claimDue(database, 'workspace_id', world.workspaceId);

test('a planned post waits for each step, then goes', async () => {
  const { world, editor, reviewer, manager } = await team();
  const post = await made(editor, planned(world.channelId));
  expect([deliveryOf(post), post.approval]).toMatchObject([['held', 'approval'], { state: 'pending', step: 1, steps: 2, name: 'Launches' }]);
  expect(await claimed(world)).toEqual([]);
  const first = await approvalOf(editor, post);
  expect((await reviewer.send('GET', '/approvals?mine=true')).json<{ data: Approval[] }>().data.map(({ id }) => id)).toEqual([first.id]);
  const submitted = async (caller: Caller) => (await caller.send('GET', '/approvals?submitted=true')).json<{ data: Approval[] }>().data.map(({ id }) => id);
  expect([await submitted(editor), await submitted(reviewer)]).toEqual([[first.id], []]);
  expect((await decide(manager, first)).statusCode).toBe(403);
  const second = (await decide(reviewer, first)).json<Approval>();
  expect(second).toMatchObject({ state: 'pending', step: 2, decisions: [{ step: 1, verdict: 'approve', comment: 'Seen', userId: reviewer.userId }] });
  // The step that was seen counts, so a slow browser decides nothing twice.
  expect((await decide(manager, first)).json()).toMatchObject({ status: 409, code: 'approval.moved_on' });
  expect((await reviewer.send('GET', '/approvals?mine=true')).json()).toMatchObject({ data: [] });
  expect((await decide(manager, second)).json()).toMatchObject({ state: 'approved' });
  const approved = await read(editor, post.id);
  expect([approved.state, deliveryOf(approved)]).toEqual(['scheduled', ['scheduled', null]]);
  expect(await claimed(world)).toEqual([post.id]);
});

test('another time keeps the approval; another word does not', async () => {
  const { world, editor, reviewer } = await team(step(role('reviewer')));
  const post = await made(editor, planned(world.channelId));
  await decide(reviewer, await approvalOf(editor, post));
  const moved = (await editor.send('PATCH', `/posts/${post.id}`, { scheduledAt: '2031-06-05T09:00:00.000Z' })).json<Post>();
  expect([deliveryOf(moved), moved.approval?.state]).toEqual([['scheduled', null], 'approved']);
  const drafted = (await editor.send('PATCH', `/posts/${post.id}`, { state: 'draft' })).json<Post>();
  const again = (await editor.send('PATCH', `/posts/${post.id}`, { state: 'scheduled' })).json<Post>();
  expect([drafted.state, deliveryOf(again), again.approval?.state]).toEqual(['draft', ['scheduled', null], 'approved']);
  const edited = (await editor.send('PATCH', `/posts/${post.id}`, { parts: [{ text: 'Hello!' }] })).json<Post>();
  expect([deliveryOf(edited), edited.approval]).toMatchObject([['held', 'approval'], { state: 'pending' }]);
  expect(edited.approval?.id).not.toBe(post.approval?.id);
  expect(await approvalOf(editor, post)).toMatchObject({ state: 'stale', decisions: [{ verdict: 'approve' }] });
  // Somebody whom no rule binds moves it: the words of the editor still wait.
  const byOwner = (await world.send('PATCH', `/posts/${post.id}`, { state: 'scheduled', scheduledAt: '2031-07-05T09:00:00.000Z' })).json<Post>();
  expect([deliveryOf(byOwner), byOwner.approval?.id]).toEqual([['held', 'approval'], edited.approval?.id]);
  expect(await claimed(world)).toEqual([]);
});

test('a contributor submits a draft, is asked for changes, and submits it again', async () => {
  const { world, reviewer } = await team(step(role('reviewer')));
  const contributor = await world.member('contributor');
  const draft = await made(contributor, planned(world.channelId, { state: 'draft' }));
  expect((await contributor.send('PATCH', `/posts/${draft.id}`, { state: 'scheduled' })).statusCode).toBe(403);
  const submitted = (await contributor.send('POST', `/posts/${draft.id}/submit`, {})).json<Post>();
  expect([deliveryOf(submitted), submitted.approval?.state]).toEqual([['held', 'approval'], 'pending']);
  expect((await decide(reviewer, await approvalOf(reviewer, submitted), 'request_changes')).json()).toMatchObject({ state: 'changes_requested' });
  expect(await read(contributor, draft.id)).toMatchObject({ state: 'draft', approval: { state: 'changes_requested' } });
  // The list of drafts says so, too.
  expect((await contributor.send('GET', '/posts?state=draft')).json()).toMatchObject({ data: [{ id: draft.id, approval: { state: 'changes_requested' } }] });
  expect((await contributor.send('PATCH', `/posts/${draft.id}`, { parts: [{ text: 'Better' }] })).statusCode).toBe(200);
  const again = (await contributor.send('POST', `/posts/${draft.id}/submit`, { scheduledAt: '2031-05-06T09:00:00.000Z' })).json<Post>();
  expect(again.approval?.state).toBe('pending');
  expect(await approvalOf(reviewer, submitted)).toMatchObject({ state: 'superseded' });
  const withdrawn = await contributor.send('POST', `/approvals/${again.approval?.id}/withdraw`);
  expect([withdrawn.json<Approval>().state, (await read(contributor, draft.id)).state]).toEqual(['cancelled', 'draft']);
});

test('nobody approves their own; all means each; a quorum counts people; the strictest rule wins', async () => {
  const world = await World.of(app);
  const [editor, one, two] = [await world.member('editor'), await world.member('manager'), await world.member('manager')];
  await world.send('POST', '/approval-rules', rule(step(role('editor'))));
  const steps = [{ ...step(role('manager'), role('editor')), rule: 'quorum', quorum: 2 }, { ...step({ kind: 'user', userId: one.userId }, { kind: 'user', userId: two.userId }), rule: 'all' }];
  await world.send('POST', '/approval-rules', { ...rule(...steps), name: 'Strict' });
  const post = await made(editor, planned(world.channelId));
  const first = await approvalOf(editor, post);
  expect(first).toMatchObject({ name: 'Strict', step: 1 });
  expect((await decide(editor, first)).json()).toMatchObject({ status: 403, code: 'approval.not_approver' });
  expect((await decide(one, first)).json()).toMatchObject({ step: 1, state: 'pending' });
  expect((await decide(one, first)).json()).toMatchObject({ status: 409, code: 'approval.already_decided' });
  const second = (await decide(two, first)).json<Approval>();
  expect(second.step).toBe(2);
  // At the same moment: both words count, once each.
  const answers = await Promise.all([decide(one, second), decide(two, second), decide(two, second)]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 200, 409]);
  expect(await approvalOf(editor, post)).toMatchObject({ state: 'approved', decisions: { length: 4 } });
});

test('approved too late it asks for a new time; "now" goes at once', async () => {
  const { world, editor, reviewer } = await team(step(role('reviewer')));
  const late = await made(editor, planned(world.channelId));
  await database.system.post.update({ where: { id: late.id }, data: { scheduledAt: new Date(Date.now() - 60_000) } });
  await decide(reviewer, await approvalOf(editor, late));
  const held = await read(editor, late.id);
  expect([deliveryOf(held), held.deliveries[0]?.failure?.nextStep]).toEqual([['held', 'missed'], 'Choose a new time, or publish it now; the approval stays.']);
  const moved = (await editor.send('PATCH', `/posts/${late.id}`, { scheduledAt: '2031-05-05T10:00:00.000Z' })).json<Post>();
  expect([deliveryOf(moved), moved.approval?.state]).toEqual([['scheduled', null], 'approved']);
  const now = await made(editor, { ...planned(world.channelId), state: 'now', scheduledAt: undefined });
  expect(deliveryOf(now)).toEqual(['held', 'approval']);
  await decide(reviewer, await approvalOf(editor, now));
  expect(deliveryOf(await read(editor, now.id))).toEqual(['scheduled', null]);
});

test('the claim itself looks again: what changed behind the approval is not published', async () => {
  const { world, editor, reviewer, manager } = await team(step(role('reviewer')));
  const picture = await world.picture();
  const post = await made(editor, planned(world.channelId, { parts: [{ text: 'Look', mediaIds: [picture] }] }));
  const { id } = await approvalOf(editor, post);
  await decide(reviewer, { id, step: 1 });
  await editor.send('PATCH', `/media/${picture}`, { altText: 'Something else' });
  expect(await claimed(world)).toEqual([]);
  await database.systemPool.query(`SELECT hold_unapproved_deliveries('{"cause":"x"}')`);
  expect(deliveryOf(await read(editor, post.id))).toEqual(['held', 'approval']);
  await editor.send('PATCH', `/media/${picture}`, { altText: '' });
  const again = (await editor.send('PATCH', `/posts/${post.id}`, { state: 'scheduled', scheduledAt: '2031-05-05T10:00:00.000Z' })).json<Post>();
  expect(deliveryOf(again)).toEqual(['scheduled', null]);
  // A manager takes the approval back.
  expect((await manager.send('POST', `/approvals/${id}/withdraw`)).json()).toMatchObject({ state: 'cancelled' });
  expect([await claimed(world), (await read(editor, post.id)).state]).toEqual([[], 'draft']);
});

test('a request on hold is decided by nobody; a deleted post takes its request along', async () => {
  const { world, editor, reviewer, manager } = await team(step(role('reviewer')));
  const post = await made(editor, planned(world.channelId));
  const request = await approvalOf(editor, post);
  expect((await manager.send('POST', `/approvals/${request.id}/hold`)).json()).toMatchObject({ state: 'on_hold' });
  expect((await decide(reviewer, request)).statusCode).toBe(409);
  expect((await manager.send('POST', `/approvals/${request.id}/resume`)).json()).toMatchObject({ state: 'pending' });
  expect((await editor.send('DELETE', `/posts/${post.id}`)).statusCode).toBe(204);
  expect(await approvalOf(editor, post)).toMatchObject({ state: 'cancelled' });
  expect((await decide(reviewer, request)).json()).toMatchObject({ code: 'approval.closed' });
});

test('rules name what is wrong, and are changed only as they were seen', async () => {
  const world = await World.of(app);
  const wrong = [{ ...step(role('manager')), rule: 'quorum' }];
  expect((await world.send('POST', '/approval-rules', rule(...wrong))).json()).toMatchObject({ status: 422, errors: [{ pointer: '/steps/0/quorum', code: 'quorum.missing' }] });
  const stranger = step({ kind: 'user', userId: world.channelId });
  expect((await world.send('POST', '/approval-rules', rule(stranger))).json()).toMatchObject({ errors: [{ pointer: '/steps/0/approvers', code: 'id.not_found' }] });
  const { id } = (await world.send('POST', '/approval-rules', rule(step(role('manager'))))).json<{ id: string }>();
  const changed = { ...rule(step(role('owner'))), name: 'Calm' };
  expect((await world.send('PUT', `/approval-rules/${id}`, changed, { 'if-match': '"1"' })).json()).toMatchObject({ version: 2, name: 'Calm' });
  expect((await world.send('PUT', `/approval-rules/${id}`, changed, { 'if-match': '"1"' })).statusCode).toBe(409);
  expect((await world.send('DELETE', `/approval-rules/${id}`)).statusCode).toBe(204);
  expect((await world.send('GET', '/approval-rules')).json()).toEqual({ data: [], nextCursor: null });
});

/** What was left for the notifications: kind, whom, by whom, and the key that makes it once. */
async function told(world: World): Promise<string[]> {
  const { rows } = await database.systemPool.query<{ payload: unknown }>(`SELECT payload FROM outbox WHERE workspace_id = $1 AND topic = 'notification.wanted'`, [world.workspaceId]);
  const each = rows.map(({ payload }) => {
    const { kind, userIds, actorId, dedupe } = notificationWanted.parse(payload);
    return [kind, userIds.toSorted(), actorId, dedupe.replace(/^approval:[^:]+:/, '')];
  });
  return sorted(each);
}
const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();

/** What the workflow does so many minutes after the step began. */
const timePasses = ({ id, stepStartedAt }: Approval, { workspaceId }: World, minutes: number) =>
  new TendApproval(app.get(ApprovalStore, { strict: false }), { nowMs: () => Promise.resolve(Date.parse(stepStartedAt) + minutes * 60_000) }, { factor: 1 }).execute({ workspaceId, approvalId: id });

test('each is told when it is theirs to act, once', async () => {
  const { world, editor, reviewer, manager } = await team({ ...step(role('reviewer'), role('editor')), remindMinutes: [10, 20], dueMinutes: 60, escalateTo: [role('manager')] }, step(role('manager')));
  const post = await made(editor, planned(world.channelId));
  const request = await approvalOf(editor, post);
  for (const minutes of [11, 11, 12, 61, 61]) await timePasses(request, world, minutes);
  await decide(reviewer, await approvalOf(editor, post));
  const changed = await decide(manager, await approvalOf(editor, post), 'request_changes');
  expect(changed.json()).toMatchObject({ state: 'changes_requested' });
  expect(await told(world)).toEqual(sorted([
    ['approval.decided', [editor.userId], manager.userId, 'changes_requested'],
    ['approval.escalated', [manager.userId], undefined, 'step1:escalation1'],
    ['approval.reminder', [reviewer.userId], undefined, 'step1:reminder1'],
    ['approval.reminder', [reviewer.userId], undefined, 'step1:reminder2'],
    ['approval.requested', [reviewer.userId], editor.userId, 'step1:requested'],
    ['approval.requested', [manager.userId], reviewer.userId, 'step2:requested'],
  ]));
});

test('where guests alone are asked and none has a link, those who can make one are told, once per step', async () => {
  const guest = { kind: 'guest' };
  const { world, editor, reviewer, manager } = await team(step(role('reviewer')), step(guest), step(guest), step(guest, role('manager')));
  const admin = await world.member('admin');
  const linked = (id: string, name: string) => manager.send('POST', `/approvals/${id}/guests`, { name });
  const say = async (url: string, at: number) => {
    const token = new URL(url).hash.slice(1);
    const answer = await app.inject({ method: 'POST', url: '/api/v1/guest/decisions', headers: { 'x-guest-token': token }, payload: { verdict: 'approve', step: at, comment: '' } });
    expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  };
  const { id } = await approvalOf(editor, await made(editor, planned(world.channelId)));
  // A link that opens nothing any more is none.
  const gone = (await linked(id, 'Gone')).json<MadeGuest>();
  expect((await manager.send('DELETE', `/approvals/${id}/guests/${gone.guest.id}`)).statusCode).toBe(204);
  const asked = ['approval.requested', [reviewer.userId], editor.userId, 'step1:requested'];
  expect(await told(world)).toEqual(sorted([asked]));
  expect((await decide(reviewer, { id, step: 1 })).json()).toMatchObject({ step: 2, state: 'pending' });
  // Whoever submitted it too, though it is their own doing; and neither a pause nor a look of the workflow tells it again.
  const makers = [world.person.userId, admin.userId, editor.userId].toSorted();
  const wanted = ['approval.guest', makers, undefined, 'step2:guest_link'];
  for (const act of ['hold', 'resume']) expect((await manager.send('POST', `/approvals/${id}/${act}`)).statusCode).toBe(200);
  await timePasses(await approvalOf(editor, { approval: { id, state: 'pending', step: 2, steps: 4, name: '' } }), world, 60);
  expect(await told(world)).toEqual(sorted([asked, wanted]));
  // Who holds a link is there for the next step, too; a step that asks members as well reaches those.
  const cleo = (await linked(id, 'Cleo')).json<MadeGuest>();
  await say(cleo.url ?? '', 2);
  await say(cleo.url ?? '', 3);
  expect(await told(world)).toEqual(sorted([asked, wanted, ['approval.requested', [manager.userId], undefined, 'step4:requested']]));
});

test('a post whose first step asks a guest tells the very person who submitted it', async () => {
  const { world, editor } = await team(step({ kind: 'guest' }));
  await made(editor, planned(world.channelId));
  expect(await told(world)).toEqual(sorted([['approval.guest', [world.person.userId, editor.userId].toSorted(), undefined, 'step1:guest_link']]));
});

test('whoever submitted it is told that it went stale by another hand, or that nobody came; the calendar shows how far it is', async () => {
  const { world, editor, reviewer } = await team({ ...step(role('reviewer')), expireMinutes: 60 });
  const post = await made(editor, planned(world.channelId));
  const states = async () => (await world.send('GET', '/calendar?from=2031-05-01T00:00:00Z&to=2031-06-01T00:00:00Z')).json<{ data: CalendarEntry[] }>().data.map(({ approval }) => approval);
  expect(await states()).toEqual(['pending']);
  await world.send('PATCH', `/posts/${post.id}`, { parts: [{ text: 'By the owner' }] });
  await timePasses(await approvalOf(editor, await read(editor, post.id)), world, 60);
  const { userId: owner } = world.person;
  expect(await told(world)).toEqual(sorted([
    ['approval.expired', [owner], undefined, 'expired'],
    ['approval.requested', [reviewer.userId], editor.userId, 'step1:requested'],
    ['approval.requested', [reviewer.userId], owner, 'step1:requested'],
    ['approval.stale', [editor.userId], owner, 'stale'],
  ]));
  // An expired request's post is a draft again, at its time still.
  expect(await states()).toEqual(['expired']);
});
