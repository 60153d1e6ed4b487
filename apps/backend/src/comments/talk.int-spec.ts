import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Comment, CommentThreadList, MadeGuest, Post, PostVersion, PostVersionDetail } from '@arkyra/contracts/http';
import { Database } from '@arkyra/database';
import { ListComments } from '@arkyra/talk';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app.ts';
import { World, type Caller } from '../tenancy/testing/world.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
let database: Database;
let world: World;
let ann: Member;
let bob: Member;
let guest: Member;
type Member = Caller & { readonly userId: string };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  database = app.get(Database);
  world = await World.of(app);
  [ann, bob, guest] = [await world.member('editor'), await world.member('editor'), await world.member('guest')];
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const aPost = async (): Promise<string> => (await world.post()).id;
async function said(by: Caller, postId: string, text: string, more: object = {}): Promise<Comment> {
  const answer = await by.send('POST', `/posts/${postId}/comments`, { text, ...more });
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return answer.json<Comment>();
}
const talkOf = async (by: Caller, postId: string, query = ''): Promise<CommentThreadList> => (await by.send('GET', `/posts/${postId}/comments${query}`)).json<CommentThreadList>();
const wordsOf = ({ data }: CommentThreadList) => data.map(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]);
/** What the relay has been left about this comment, or has taken already. */
const wantedOf = async (commentId: string) => {
  const { rows } = await database.systemPool.query<{ topic: string; payload: { kind?: string; userIds?: string[]; internal: boolean } }>(
    `SELECT topic, payload FROM outbox WHERE payload ->> 'commentId' = $1 ORDER BY id`,
    [commentId],
  );
  return rows.map(({ topic, payload }) => (topic === 'notification.wanted' ? [payload.kind, payload.userIds, payload.internal] : [topic, payload.internal]));
};

test('threads, answers, mentions, and who is told', async () => {
  const postId = await aPost();
  const first = await said(ann, postId, `  Is this right, @[${bob.userId}]?  `);
  expect(first).toMatchObject({ threadId: null, text: `Is this right, @[${bob.userId}]?`, author: { kind: 'member', id: ann.userId }, mentions: [{ id: bob.userId }], resolved: null, internal: false });
  expect(await wantedOf(first.id)).toEqual([['comment.changed', false], ['comment.mentioned', [bob.userId], false]]);
  const answer = await said(bob, postId, 'Yes', { threadId: first.id });
  expect(await wantedOf(answer.id)).toEqual([['comment.changed', false], ['comment.replied', [ann.userId], false]]);
  // Mentioned and answered is told once; one's own name to nobody.
  const third = await said(ann, postId, `@[${bob.userId}] @[${ann.userId}]`, { threadId: first.id });
  expect(await wantedOf(third.id)).toEqual([['comment.changed', false], ['comment.mentioned', [bob.userId], false]]);
  await said(bob, postId, 'Another thing');
  expect(wordsOf(await talkOf(ann, postId))).toEqual([['Another thing'], [first.text, 'Yes', third.text]]);
  const page = await talkOf(ann, postId, '?limit=1');
  expect([wordsOf(page), page.counts]).toEqual([[['Another thing']], { open: 2, resolved: 0 }]);
  const rest = await talkOf(ann, postId, `?limit=1&cursor=${page.nextCursor}`);
  expect([rest.data[0]?.id, rest.nextCursor]).toEqual([first.id, null]);

  expect((await ann.send('POST', `/posts/${postId}/comments`, { text: 'x'.repeat(5001) })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/text' }] });
  // An answer to an answer, to another post's comment, or with a stranger's name is refused by name.
  const elsewhere = await aPost();
  for (const [path, body, code] of [
    [postId, { text: 'x', threadId: answer.id }, 'thread.not_found'],
    [elsewhere, { text: 'x', threadId: first.id }, 'thread.not_found'],
    [postId, { text: `@[${randomUUID()}]` }, 'mention.not_found'],
    [postId, { text: `@[${guest.userId}]` }, 'mention.not_found'],
  ] as const)
    expect((await ann.send('POST', `/posts/${path}/comments`, body)).json()).toMatchObject({ status: 422, errors: [{ code }] });
  expect((await said(ann, elsewhere, `${'🙂'.repeat(4999)}@[${bob.userId}]`)).mentions).toHaveLength(1);
});

test('one’s own words are edited and deleted, nobody else’s; a thread keeps its place', async () => {
  const postId = await aPost();
  const head = await said(ann, postId, 'Frist');
  const reply = await said(bob, postId, 'Typo?', { threadId: head.id });
  expect((await bob.send('PATCH', `/comments/${head.id}`, { text: 'Mine' })).json()).toMatchObject({ status: 403, code: 'comment.not_yours' });
  expect((await bob.send('DELETE', `/comments/${head.id}`)).statusCode).toBe(403);
  const edited = (await ann.send('PATCH', `/comments/${head.id}`, { text: `First @[${bob.userId}]` })).json<Comment>();
  expect(edited).toMatchObject({ text: `First @[${bob.userId}]`, editedAt: expect.any(String) });
  await ann.send('PATCH', `/comments/${head.id}`, { text: `First, @[${bob.userId}]` });
  // Named anew is told; named still is not.
  expect((await wantedOf(head.id)).filter(([kind]) => kind === 'comment.mentioned')).toEqual([['comment.mentioned', [bob.userId], false]]);
  expect((await ann.send('DELETE', `/comments/${head.id}`)).statusCode).toBe(204);
  const [thread] = (await talkOf(bob, postId)).data;
  expect(thread).toMatchObject({ id: head.id, text: '', mentions: [], deletedAt: expect.any(String), replies: [{ id: reply.id }] });
  expect((await ann.send('PATCH', `/comments/${head.id}`, { text: 'Back' })).statusCode).toBe(404);
  const { rows } = await database.systemPool.query('SELECT text FROM comments WHERE id = $1', [head.id]);
  expect(rows).toEqual([{ text: '' }]);
  await bob.send('DELETE', `/comments/${reply.id}`);
  expect(await talkOf(bob, postId)).toMatchObject({ data: [], counts: { open: 0, resolved: 0 } });
  expect((await bob.send('POST', `/posts/${postId}/comments`, { text: 'x', threadId: head.id })).statusCode).toBe(422);
  const audit = await database.systemPool.query<{ action: string }>(`SELECT action FROM audit_entries WHERE object_id = ANY ($1) ORDER BY at, id`, [[head.id, reply.id]]);
  expect(audit.rows.map(({ action }) => action)).toEqual(['comment.created', 'comment.created', 'comment.edited', 'comment.edited', 'comment.deleted', 'comment.deleted']);
});

test('a thread is resolved, reopened, and opened by an answer', async () => {
  const postId = await aPost();
  const { id } = await said(ann, postId, 'Too long?');
  const reply = await said(bob, postId, 'No', { threadId: id });
  expect((await bob.send('POST', `/comments/${id}/resolve`)).json()).toMatchObject({ resolved: { at: expect.any(String), by: expect.any(String) } });
  expect((await bob.send('POST', `/comments/${id}/resolve`)).statusCode).toBe(200);
  expect([wordsOf(await talkOf(ann, postId, '?state=open')), (await talkOf(ann, postId, '?state=resolved')).counts]).toEqual([[], { open: 0, resolved: 1 }]);
  expect((await ann.send('POST', `/comments/${id}/reopen`)).json()).toMatchObject({ resolved: null });
  await ann.send('POST', `/comments/${id}/resolve`);
  await said(bob, postId, 'Wait', { threadId: id });
  expect(await talkOf(ann, postId, '?state=open')).toMatchObject({ data: [{ resolved: null }], counts: { open: 1, resolved: 0 } });
  expect((await ann.send('POST', `/comments/${reply.id}/resolve`)).json()).toMatchObject({ status: 409, code: 'comment.not_a_thread' });
});

test('the same request twice is one comment, and answers at one moment all count', async () => {
  const postId = await aPost();
  const head = { 'idempotency-key': randomUUID() };
  const twice = [await ann.send('POST', `/posts/${postId}/comments`, { text: 'Once' }, head), await ann.send('POST', `/posts/${postId}/comments`, { text: 'Once' }, head)];
  expect(new Set(twice.map((answer) => answer.json<Comment>().id)).size).toBe(1);
  const threadId = twice[0]?.json<Comment>().id ?? '';
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? ann : bob).send('POST', `/posts/${postId}/comments`, { text: `${n}`, threadId })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(6).fill(201));
  expect((await talkOf(ann, postId)).data.map(({ replies }) => replies.length)).toEqual([6]);
  // Deleting and answering at once: either there is nothing to answer, or the thread keeps its place.
  const [deleted, answered] = await Promise.all([ann.send('DELETE', `/comments/${threadId}`), bob.send('POST', `/posts/${postId}/comments`, { text: 'Late', threadId })]);
  expect([deleted.statusCode, answered.statusCode]).toEqual([204, 201]);
  expect((await talkOf(bob, postId)).data).toMatchObject([{ text: '', replies: { length: 7 } }]);
});

test('notes of the team reach no guest by any route', async () => {
  const postId = await aPost();
  const open = await said(ann, postId, 'For everybody');
  const note = await said(ann, postId, 'Budget is 10k', { internal: true });
  const inside = await said(bob, postId, 'Or 12k', { threadId: note.id });
  expect(inside.internal).toBe(true);
  const aside = await said(bob, postId, 'Do not tell them', { threadId: open.id, internal: true });
  expect((await wantedOf(note.id)).flat()).toEqual(['comment.changed', true]);
  expect((await wantedOf(inside.id)).at(-1)).toEqual(['comment.replied', [ann.userId], true]);
  const notes = [note, inside, aside];

  // A guest who is a member has no route at all as long as nothing is shared with them …
  const paths = [`/posts/${postId}/comments`, ...[open, ...notes].map(({ id }) => `/comments/${id}`), `/posts/${postId}/versions`, `/posts/${postId}/versions/1`];
  expect(new Set(await Promise.all(paths.map(async (path) => (await guest.send('GET', path)).statusCode)))).toEqual(new Set([403]));
  for (const { id } of notes) {
    const answers = [await guest.send('POST', `/posts/${postId}/comments`, { text: 'x', threadId: id }), await guest.send('PATCH', `/comments/${id}`, { text: 'x' }), await guest.send('DELETE', `/comments/${id}`), await guest.send('POST', `/comments/${id}/resolve`)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
  }
  // … and the queries below the routes leave the notes out, with their counts.
  const asGuest = { kind: 'user', userId: guest.userId, workspaceId: world.workspaceId, role: 'guest', testMode: false } as const;
  const conversations = app.get(ListComments, { strict: false });
  const seen = await conversations.execute({ principal: asGuest, postId, state: undefined, limit: 50, cursor: undefined });
  expect([wordsOf(seen), seen.counts]).toEqual([[['For everybody']], { open: 1, resolved: 0 }]);
  for (const { id } of notes) expect(await conversations.find(asGuest, id)).toBeNull();
  expect((await talkOf(bob, postId)).counts).toEqual({ open: 2, resolved: 0 });
  const told = await database.systemPool.query(`SELECT 1 FROM outbox WHERE payload -> 'userIds' ? $1`, [guest.userId]);
  expect(told.rows).toEqual([]);
});

test('a guest talks by their link, and hears no note of the team', async () => {
  const { id: postId } = await world.post();
  const submitted = (await world.send('POST', `/posts/${postId}/submit`, {})).json<Post>();
  const made = (await world.send('POST', `/approvals/${submitted.approval?.id}/guests`, { name: 'Clara Client' })).json<MadeGuest>();
  const headers = { 'x-guest-token': made.url?.split('#').at(-1) ?? '' };
  const byLink = (method: 'GET' | 'POST', payload?: object, more = headers) => app.inject({ method, url: '/api/v1/guest/comments', headers: more, ...(payload && { payload }) });
  const open = await said(ann, postId, 'Is the claim fine?');
  const note = await said(ann, postId, 'They pay late', { internal: true });
  await said(bob, postId, 'Very late', { threadId: open.id, internal: true });
  expect(await (await byLink('GET')).json()).toMatchObject({ data: [{ id: open.id, replies: [] }], counts: { open: 1, resolved: 0 } });

  const answered = await byLink('POST', { text: 'It is', threadId: open.id, internal: true });
  expect([answered.statusCode, answered.json()]).toMatchObject([201, { author: { kind: 'guest', name: 'Clara Client' }, internal: false, threadId: open.id }]);
  const { id } = answered.json<Comment>();
  expect(await wantedOf(id)).toEqual([['comment.changed', false], ['comment.replied', [ann.userId, bob.userId], false]]);
  for (const body of [{ text: 'x', threadId: note.id }, { text: `@[${ann.userId}]` }]) expect((await byLink('POST', body)).statusCode).toBe(422);
  expect((await ann.send('PATCH', `/comments/${id}`, { text: 'x' })).statusCode).toBe(403);
  expect(wordsOf(await talkOf(ann, postId)).at(-1)).toEqual(['Is the claim fine?', 'Very late', 'It is']);
  const once = { ...headers, 'idempotency-key': randomUUID() };
  const twice = [await byLink('POST', { text: 'Once' }, once), await byLink('POST', { text: 'Once' }, once)];
  expect(new Set(twice.map((answer) => answer.json<Comment>().id)).size).toBe(1);

  // What changed is not theirs to see, and an ended link opens nothing.
  await edit(ann, postId, text('Other words'));
  expect((await byLink('GET')).statusCode).toBe(404);
  await world.send('DELETE', `/approvals/${submitted.approval?.id}/guests/${made.guest.id}`);
  expect([(await byLink('GET')).statusCode, (await byLink('POST', { text: 'x' })).statusCode, (await byLink('GET', undefined, { 'x-guest-token': 'x' })).statusCode]).toEqual([410, 410, 404]);
});

const edit = (by: Caller, id: string, body: object, headers?: Record<string, string>) => by.send('PATCH', `/posts/${id}`, body, headers);
const text = (words: string) => ({ parts: [{ text: words, mediaIds: [] }] });
const historyOf = async (by: Caller, id: string, query = ''): Promise<PostVersion[]> => (await by.send('GET', `/posts/${id}/versions${query}`)).json<{ data: PostVersion[] }>().data;
const versionOf = async (by: Caller, id: string, number: number): Promise<PostVersionDetail> => (await by.send('GET', `/posts/${id}/versions/${number}`)).json<PostVersionDetail>();
const summary = (versions: PostVersion[]) => versions.map(({ number, author, changes, milestone }) => [number, author?.id, changes.join(' '), milestone]);
/** Puts the last save of the latest version so far back. */
const later = (id: string, minutes: number) => database.systemPool.query(`UPDATE post_versions SET saved_at = saved_at - make_interval(mins => $2) WHERE post_id = $1`, [id, minutes]);

test('saves of one person join; another person, a pause, a submission or a plan cuts', async () => {
  const draft = (await ann.send('POST', '/posts', { state: 'draft', timezone: 'UTC', ...text('H'), targets: [{ channelId: world.channelId }] })).json<Post>();
  expect(summary(await historyOf(bob, draft.id))).toEqual([[1, ann.userId, '', null]]);
  for (const words of ['He', 'Hello', 'Hello wrld']) await edit(ann, draft.id, text(words));
  expect([summary(await historyOf(bob, draft.id)), (await versionOf(bob, draft.id, 1)).content.parts]).toEqual([[[1, ann.userId, '', null]], [{ text: 'Hello wrld', mediaIds: [] }]]);
  await edit(bob, draft.id, { ...text('Hello world'), tags: ['x'] });
  await edit(ann, draft.id, text('Hello, world'));
  await edit(ann, draft.id, text('Hello, world!'));
  await later(draft.id, 11);
  await edit(ann, draft.id, { ...text('Hello, world!'), scheduledAt: '2031-01-01T09:00:00Z' });
  await edit(ann, draft.id, { state: 'scheduled' });
  expect(summary(await historyOf(bob, draft.id))).toEqual([
    [4, ann.userId, 'time', 'scheduled'],
    [3, ann.userId, 'text', null],
    [2, bob.userId, 'text tags', null],
    [1, ann.userId, '', null],
  ]);
  // What is planned is saved by hand: each edit is a version. Nothing new is none.
  await edit(ann, draft.id, text('Hello, you'));
  await edit(ann, draft.id, text('Hello, you'));
  await edit(ann, draft.id, text('Hello, all'));
  await edit(ann, draft.id, { state: 'draft' });
  await edit(ann, draft.id, text('Hello'));
  expect(summary(await historyOf(bob, draft.id, '?limit=3'))).toEqual([
    [7, ann.userId, 'text', null],
    [6, ann.userId, 'text', 'unscheduled'],
    [5, ann.userId, 'text', null],
  ]);
  const { nextCursor } = (await bob.send('GET', `/posts/${draft.id}/versions?limit=3`)).json<{ nextCursor: string }>();
  expect(summary(await historyOf(bob, draft.id, `?limit=3&cursor=${nextCursor}`))[0]).toEqual([4, ann.userId, 'time', 'scheduled']);
  expect(await versionOf(bob, draft.id, 5)).toMatchObject({ content: text('Hello, you'), before: text('Hello, world!'), gone: { channelIds: [], mediaIds: [] } });
  expect((await bob.send('GET', `/posts/${draft.id}/versions/99`)).statusCode).toBe(404);
});

test('edits that race leave each a version, and none that was refused', async () => {
  const { id } = await world.post({ state: 'scheduled', scheduledAt: '2031-01-01T09:00:00Z', timezone: 'UTC', ...text('0'), targets: [{ channelId: world.channelId }] });
  const seen = { 'if-match': '"1"' };
  const raced = await Promise.all([edit(ann, id, text('A'), seen), edit(bob, id, text('B'), seen)]);
  expect(raced.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const winner = raced[0]?.statusCode === 200 ? 'A' : 'B';
  const free = await Promise.all(['1', '2', '3', '4', '5', '6'].map((words, n) => edit(n % 2 ? ann : bob, id, text(words))));
  const through = free.flatMap((answer, n) => (answer.statusCode === 200 ? [`${n + 1}`] : []));
  const history = await historyOf(ann, id, '?limit=50');
  const contents = await Promise.all(history.map(async ({ number }) => (await versionOf(ann, id, number)).content.parts[0]?.text ?? ''));
  expect(contents.toSorted()).toEqual(['0', winner, ...through].toSorted());
  const now = (await ann.send('GET', `/posts/${id}`)).json<Post>();
  expect([contents[0], history[0]?.postVersion]).toEqual([now.parts[0]?.text, now.version]);
  expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => history.length - index));
});

test('a version comes back as an edit: seen, checked, approved anew, without what is gone', async () => {
  const picture = await world.picture();
  const { id } = await world.post({ state: 'draft', timezone: 'UTC', parts: [{ text: 'Old', mediaIds: [picture] }], targets: [{ channelId: world.channelId, parts: [{ text: 'Own', mediaIds: [] }] }], tags: ['t'] });
  await edit(ann, id, { ...text('x'.repeat(501)), targets: [{ channelId: world.channelId }], tags: [] });
  await edit(bob, id, { ...text('New'), scheduledAt: '2031-01-01T09:00:00Z', timezone: 'UTC', state: 'scheduled' });
  expect((await world.send('DELETE', `/media/${picture}`)).statusCode).toBe(204);
  const restore = (number: number, headers?: Record<string, string>) => ann.send('POST', `/posts/${id}/versions/${number}/restore`, undefined, headers);
  expect((await restore(1, { 'if-match': '"2"' })).json()).toMatchObject({ status: 409, code: 'post.version_stale' });
  // Its words are too long for what is planned.
  expect((await restore(2)).json()).toMatchObject({ status: 422, code: 'post.not_publishable' });
  expect(await versionOf(ann, id, 1)).toMatchObject({ gone: { mediaIds: [picture] } });
  const back = await restore(1, { 'if-match': '"3"' });
  expect([back.headers['etag'], back.json<Post>()]).toMatchObject(['"4"', { parts: [{ text: 'Old', mediaIds: [] }], targets: [{ parts: [{ text: 'Own' }] }], tags: ['t'], scheduledAt: '2031-01-01T09:00:00.000Z', state: 'scheduled' }]);
  expect((await historyOf(bob, id))[0]).toMatchObject({ number: 4, milestone: 'restored', restoredFrom: 1, author: { id: ann.userId }, changes: ['text', 'tags'] });
  const submitted = (await ann.send('PATCH', `/posts/${id}`, { state: 'draft' })).statusCode === 200 && (await ann.send('POST', `/posts/${id}/submit`, {})).json<Post>();
  const asked = submitted ? submitted.approval : undefined;
  expect((await world.send('POST', `/approvals/${asked?.id}/decisions`, { verdict: 'approve', step: 1 })).json()).toMatchObject({ state: 'approved' });
  const anew = (await restore(3)).json<Post>();
  expect([anew.deliveries[0]?.holdReason, anew.approval?.state, anew.approval?.id === asked?.id]).toEqual(['approval', 'pending', false]);
  await database.system.delivery.updateMany({ where: { postId: id }, data: { state: 'published', published: [{ externalId: '1', url: null, ref: null }] } });
  expect((await restore(1)).json()).toMatchObject({ status: 409, code: 'post.not_editable', detail: expect.stringMatching(/published/) });
});
