import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Approval, Comment, CommentThreadList, GuestView, MadeGuest, Post } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import { ListComments } from '@arkyra/talk';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bearer } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';
import type { Method } from '../tenancy/testing/open-api.ts';
import { fingerprint } from '../tenancy/testing/fingerprint.ts';
import { routes } from '../tenancy/testing/routes.ts';
import { World, type Caller } from '../tenancy/testing/world.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
let database: Database;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'guest-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0', SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'no-reply@example.test' }));
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const asks = (kind: 'guest' | 'role') => ({ name: kind === 'guest' ? 'Client' : 'Team', approvers: [kind === 'guest' ? { kind } : { kind, role: 'reviewer' }], rule: 'any' });

interface Team {
  readonly world: World;
  readonly editor: Caller;
  readonly reviewer: Caller;
  readonly manager: Caller;
}

async function team(change: object = {}): Promise<Team> {
  const world = await World.of(app);
  const [editor, reviewer, manager] = [await world.member('editor'), await world.member('reviewer'), await world.member('manager')];
  await world.approvalRule({ name: 'Clients', steps: [asks('role'), asks('guest')], roles: ['editor'], ...change });
  return { world, editor, reviewer, manager };
}

const planned = (channelId: string, mediaIds: string[] = []) => ({
  state: 'scheduled',
  scheduledAt: '2031-05-05T09:00:00.000Z',
  timezone: 'Europe/Paris',
  parts: [{ text: 'For all', mediaIds }],
  targets: [{ channelId, parts: [{ text: 'For this channel', mediaIds }] }],
});

async function made(caller: Caller, body: object): Promise<Post & { approvalId: string }> {
  const answer = await caller.send('POST', '/posts', body);
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  const post = answer.json<Post>();
  return { ...post, approvalId: post.approval?.id ?? '' };
}

async function linked(caller: Caller, approvalId: string, body: object = { name: 'Cleo Client' }): Promise<{ readonly id: string; readonly token: string }> {
  const answer = await caller.send('POST', `/approvals/${approvalId}/guests`, body);
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  const { guest, url } = answer.json<MadeGuest>();
  return { id: guest.id, token: new URL(url ?? '').hash.slice(1) };
}

const asGuest = (token: string, method: Method = 'GET', path = '', payload?: object) =>
  app.inject({ method, url: `/api/v1/guest${path}`, headers: { 'x-guest-token': token }, ...(payload && { payload }) });
const view = async (token: string): Promise<GuestView> => (await asGuest(token)).json<GuestView>();
const word = (token: string, step: number, verdict = 'approve') => asGuest(token, 'POST', '/decisions', { verdict, step, comment: 'Lovely' });
const teamWord = (caller: Caller, approvalId: string, step: number) => caller.send('POST', `/approvals/${approvalId}/decisions`, { verdict: 'approve', step, comment: 'Between us: hurry' });

test('a guest sees what will be published, waits for their step, and decides once', async () => {
  const { world, editor, reviewer, manager } = await team();
  const picture = await world.picture();
  await editor.send('PATCH', `/media/${picture}`, { altText: 'A red dot' });
  const post = await made(editor, planned(world.channelId, [picture]));
  const { token } = await linked(manager, post.approvalId);
  const early = await view(token);
  expect(early).toMatchObject({
    guest: { name: 'Cleo Client' },
    approval: { state: 'pending', step: 1, given: 0, needed: 1, steps: [{ name: 'Team', asksGuests: false }, { name: 'Client', asksGuests: true }] },
    canDecide: false,
    notice: 'It waits for the team now (Team); there is nothing for you to decide.',
    post: {
      scheduledAt: '2031-05-05T09:00:00.000Z',
      timezone: 'Europe/Paris',
      channels: [{ id: world.channelId, network: 'sandbox', isOwnVersion: true, parts: [{ text: 'For this channel', mediaIds: [picture] }] }],
      media: [{ id: picture, altText: 'A red dot', url: expect.stringContaining('http') }],
    },
  });
  expect((await word(token, 1)).json()).toMatchObject({ status: 403, code: 'approval.not_approver' });
  await teamWord(reviewer, post.approvalId, 1);
  const asked = await view(token);
  expect(asked).toMatchObject({ canDecide: true, notice: null, approval: { step: 2 }, decisions: [{ verdict: 'approve', isYours: false, comment: null }] });
  expect(JSON.stringify(asked)).not.toContain('Between us');
  // The step that was seen counts.
  expect((await word(token, 1)).json()).toMatchObject({ status: 409, code: 'approval.moved_on' });
  expect((await word(token, 2)).json()).toMatchObject({ canDecide: false, approval: { state: 'approved' }, decisions: [{}, { isYours: true, comment: 'Lovely' }] });
  expect((await word(token, 2)).json()).toMatchObject({ status: 409, code: 'approval.closed' });
  const approval = (await editor.send('GET', `/approvals/${post.approvalId}`)).json<Approval>();
  expect(approval).toMatchObject({ state: 'approved', canDecide: false, canSteer: true, guests: [{ name: 'Cleo Client', state: 'open' }], decisions: [{}, { name: 'Cleo Client', comment: 'Lovely' }] });
  expect(approval.guests[0]?.openedAt).not.toBeNull();
  expect((await editor.send('GET', `/posts/${post.id}`)).json()).toMatchObject({ state: 'scheduled' });
});

test('what is said with a decision stands in the conversation at its time: for the team alone, and nobody changes it', async () => {
  const step = (name: string) => ({ name, approvers: [{ kind: 'role', role: 'reviewer' }, { kind: 'guest' }], rule: 'any' });
  const { world, editor, reviewer, manager } = await team({ steps: [step('Look'), step('Look again')] });
  const { id: postId, approvalId } = await made(editor, planned(world.channelId));
  const [decider, onlooker] = [await linked(manager, approvalId), await linked(manager, approvalId)];
  const said = async (text: string) => (await editor.send('POST', `/posts/${postId}/comments`, { text })).json<Comment>().id;
  const talk = async (query = '') => (await editor.send('GET', `/posts/${postId}/comments${query}`)).json<CommentThreadList>();
  const before = await said('Before');
  expect((await word(decider.token, 1)).statusCode).toBe(200);
  const after = await said('After');
  for (const { token } of [decider, onlooker]) expect((await asGuest(token, 'GET', '/comments')).json()).toMatchObject({ data: [{ id: after }, { id: before }], decisions: [] });
  const decide = (id: string, step: number, verdict: string, comment: string) => reviewer.send('POST', `/approvals/${id}/decisions`, { verdict, step, comment });
  expect((await decide(approvalId, 2, 'request_changes', 'Say Tuesday')).json()).toMatchObject({ state: 'changes_requested' });
  // A yes without words says nothing here.
  const again = (await editor.send('PATCH', `/posts/${postId}`, { state: 'scheduled' })).json<Post>().approval?.id ?? '';
  expect((await decide(again, 1, 'approve', ' ')).json()).toMatchObject({ step: 2 });

  const all = await talk();
  expect(all.decisions).toMatchObject([
    { approvalId, step: 2, stepName: 'Look again', verdict: 'request_changes', text: 'Say Tuesday', author: { kind: 'member', name: expect.any(String) } },
    { approvalId, step: 1, stepName: 'Look', verdict: 'approve', text: 'Lovely', author: { kind: 'guest', id: decider.id, name: 'Cleo Client' } },
  ]);
  expect([all.decisions.length, all.counts, (await talk('?state=resolved')).decisions]).toEqual([2, { open: 2, resolved: 0 }, []]);
  // Each page has those of its time: none is lost, none is doubled.
  const first = await talk('?limit=1');
  const pages = [first, await talk(`?limit=1&cursor=${first.nextCursor}`)];
  expect(pages.map(({ data, decisions }) => [data[0]?.id, decisions.map(({ text }) => text)])).toEqual([[after, ['Say Tuesday']], [before, ['Lovely']]]);
  // They are no comments: no route of those knows them.
  for (const { id } of all.decisions) {
    const answers = [await reviewer.send('GET', `/comments/${id}`), await reviewer.send('PATCH', `/comments/${id}`, { text: 'x' }), await reviewer.send('DELETE', `/comments/${id}`), await manager.send('POST', `/comments/${id}/resolve`)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect((await editor.send('POST', `/posts/${postId}/comments`, { text: 'x', threadId: id })).statusCode).toBe(422);
  }
  const member = { kind: 'user', userId: world.person.userId, workspaceId: world.workspaceId, role: 'guest', testMode: false } as const;
  expect(await app.get(ListComments, { strict: false }).execute({ principal: member, postId, state: undefined, limit: 50, cursor: undefined })).toMatchObject({ counts: { open: 2 }, decisions: [] });
});

test('an answer that is kept for a repeated request is its own guest’s', async () => {
  const { world, editor, manager } = await team({ steps: [asks('guest')] });
  const tokens = [];
  for (let count = 0; count < 2; count++) tokens.push((await linked(manager, (await made(editor, planned(world.channelId))).approvalId, { name: `Guest ${count}` })).token);
  const say = (token: string) => app.inject({ method: 'POST', url: '/api/v1/guest/decisions', headers: { 'x-guest-token': token, 'idempotency-key': 'the-same' }, payload: { verdict: 'approve', step: 1 } });
  const [first, again, second] = [await say(tokens[0] ?? ''), await say(tokens[0] ?? ''), await say(tokens[1] ?? '')];
  expect([first.json(), again.json(), second.json()]).toMatchObject([{ guest: { name: 'Guest 0' } }, { guest: { name: 'Guest 0' } }, { guest: { name: 'Guest 1' }, approval: { state: 'approved' } }]);
  expect([again.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual(['true', undefined]);
});

test('a link ends: revoked or expired is 410, whatever was never one is 404, and neither says more', async () => {
  const { world, editor, manager } = await team({ steps: [asks('guest')] });
  const { approvalId } = await made(editor, planned(world.channelId));
  const [revoked, expired] = [await linked(manager, approvalId), await linked(manager, approvalId)];
  expect((await manager.send('DELETE', `/approvals/${approvalId}/guests/${revoked.id}`)).statusCode).toBe(204);
  await database.system.approvalGuest.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  const problems = [];
  for (const token of [revoked.token, expired.token, 'A'.repeat(43), 'short', `${expired.token}A`]) {
    for (const answer of [await asGuest(token), await word(token, 1)]) problems.push([answer.statusCode, answer.json<{ code: string }>().code]);
  }
  expect(problems).toEqual([...Array(4).fill([410, 'guest_link.ended']), ...Array(6).fill([404, 'guest_link.not_found'])]);
  expect((await manager.send('GET', `/approvals/${approvalId}/guests`)).json()).toMatchObject({ data: [{ id: revoked.id, state: 'revoked' }, { id: expired.id, state: 'expired' }] });
  expect((await manager.send('GET', `/approvals/${approvalId}`)).json()).toMatchObject({ state: 'pending', decisions: [] });
});

test('a link shows its own submission alone: never what the post became', async () => {
  const { world, editor, manager } = await team({ steps: [asks('guest')] });
  const post = await made(editor, planned(world.channelId));
  const { token } = await linked(manager, post.approvalId);
  const picture = await world.picture();
  await editor.send('PATCH', `/posts/${post.id}`, { targets: [{ channelId: world.channelId, parts: [{ text: 'For another client', mediaIds: [picture] }] }] });
  const stale = await view(token);
  expect(stale).toMatchObject({ canDecide: false, post: null, approval: { state: 'stale' }, notice: expect.stringContaining('Ask for a new link.') });
  expect(JSON.stringify(stale)).not.toContain(picture);
  expect((await word(token, 1)).json()).toMatchObject({ status: 409, code: 'approval.closed' });
  const again = (await editor.send('GET', `/posts/${post.id}`)).json<Post>().approval?.id ?? '';
  expect((await manager.send('GET', `/approvals/${again}`)).json()).toMatchObject({ state: 'pending', guests: [] });
});

test('what changed behind the request is not decided on', async () => {
  const { world, editor, manager } = await team({ steps: [asks('guest')] });
  const picture = await world.picture();
  const post = await made(editor, planned(world.channelId, [picture]));
  const { token } = await linked(manager, post.approvalId);
  await editor.send('PATCH', `/media/${picture}`, { altText: 'Something else' });
  expect(await view(token)).toMatchObject({ post: null, canDecide: false });
  expect((await word(token, 1)).json()).toMatchObject({ status: 409, code: 'approval.stale' });
});

test('whoever may not approve their own post gets no link to approve it with', async () => {
  const { world, editor, reviewer, manager } = await team({ steps: [asks('guest')] });
  const { approvalId } = await made(editor, planned(world.channelId));
  const by = (caller: Caller, body: object) => caller.send('POST', `/approvals/${approvalId}/guests`, body);
  expect((await by(editor, { name: 'Me' })).json()).toMatchObject({ status: 403, code: 'guest_link.own_post' });
  // It goes to somebody else by e-mail, and is shown to nobody here.
  const mailed = (await by(editor, { name: 'Cleo', email: 'Cleo@example.test' })).json<MadeGuest>();
  expect(mailed).toMatchObject({ url: null, guest: { email: 'cleo@example.test', mail: 'waiting', state: 'open' } });
  const [mail] = await database.system.mail.findMany({ where: { aboutId: mailed.guest.id } });
  expect(mail).toMatchObject({ recipient: 'cleo@example.test', content: { action: { link: { purpose: 'guest', id: mailed.guest.id } } } });
  await editor.send('DELETE', `/approvals/${approvalId}/guests/${mailed.guest.id}`);
  expect(await database.system.mail.findFirst({ where: { aboutId: mailed.guest.id } })).toMatchObject({ state: 'void' });
  expect((await by(await world.member('editor'), { name: 'Cleo', email: 'cleo@example.test' })).statusCode).toBe(403);
  expect([(await by(reviewer, { name: 'R' })).statusCode, (await by(manager, { name: 'M' })).statusCode]).toEqual([403, 201]);
  const free = await team({ steps: [asks('guest')], noSelfApproval: false });
  const own = await made(free.editor, planned(free.world.channelId));
  expect((await word((await linked(free.editor, own.approvalId)).token, 1)).json()).toMatchObject({ approval: { state: 'approved' } });
});

test('the token opens no other route, and no other request, post or picture', async () => {
  const { world, editor, manager } = await team({ steps: [asks('guest')] });
  const [own, other] = [await made(editor, planned(world.channelId, [await world.picture()])), await made(editor, planned(world.channelId, [await world.picture()]))];
  const [{ token }, elsewhere] = [await linked(manager, own.approvalId), await linked(manager, other.approvalId)];
  const seen = JSON.stringify(await view(token));
  for (const hidden of [other.id, other.approvalId, ...(other.parts[0]?.mediaIds ?? []), elsewhere.id]) expect(seen).not.toContain(hidden);
  // Things that are there, so that it is the token that fails; neither path nor body are looked at before it.
  const ids: Record<string, string> = { posts: other.id, approvals: other.approvalId, media: other.parts[0]?.mediaIds?.[0] ?? '', channels: world.channelId, deliveries: other.deliveries[0]?.id ?? '' };
  const requests = routes.map(({ route }) => {
    const [method = '', path = ''] = route.split(' ');
    return { method: method as Method, url: `/api/v1${path.replaceAll(/\{[^}]+\}/g, ids[path.split('/')[1] ?? ''] ?? own.id)}`, ...(method !== 'GET' && { payload: {} }) };
  });
  const before = await fingerprint(database);
  const ways: Record<string, string>[] = [{ 'x-guest-token': token }, { 'x-guest-token': token, authorization: `Bearer ${token}` }, { cookie: `ark_access=${token}` }];
  const answers = new Set<number>();
  for (const headers of ways) for (const request of requests) answers.add((await app.inject({ ...request, headers })).statusCode);
  expect([...answers]).toEqual([401]);
  expect(await fingerprint(database)).toEqual(before);
  expect((await bearer(app, token)('GET', '/me')).statusCode).toBe(401);
  // Nor does the role of the API's own statements look behind tokens.
  await expect(database.appPool.query('SELECT open_guest_link($1)', [Buffer.alloc(32)])).rejects.toMatchObject({ code: '42501' });
  await word(token, 1);
  expect((await manager.send('GET', `/approvals/${other.approvalId}`)).json()).toMatchObject({ state: 'pending', decisions: [] });
}, 60_000);
