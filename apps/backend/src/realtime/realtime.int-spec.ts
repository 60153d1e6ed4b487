import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@arkyra/database';
import { RealtimePublisher } from '@arkyra/realtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import { bearer, origin, registered, type Registered } from '../auth/testing/clients.ts';
import { Tenants } from '../auth/tenants.ts';
import { createApp } from '../create-app.ts';
import { RealtimeGateway } from './realtime.gateway.ts';

let app: NestFastifyApplication;
let url: string;
let ann: Registered;
let bob: Registered;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await createApp();
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  [ann, bob] = [await registered(app), await registered(app)];
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => app.close());

/** The next event of this name, as the list of its arguments. */
const heard = (socket: Socket, name: string) => new Promise<unknown[]>((resolve) => socket.once(name, (...args: unknown[]) => resolve(args)));

interface Options {
  readonly headers?: Record<string, string>;
  readonly auth?: Record<string, string>;
}

function open({ headers = {}, auth = {} }: Options): Socket {
  const socket = io(url, { path: '/socket', transports: ['websocket'], extraHeaders: { origin, ...headers }, auth, reconnection: false, forceNew: true });
  sockets.push(socket);
  return socket;
}

const cookieOf = ({ browser }: Registered) => [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');

async function connected(options: Options): Promise<Socket> {
  const socket = open(options);
  const failure = heard(socket, 'connect_error').then(([error]) => Promise.reject(error));
  failure.catch(() => {});
  await Promise.race([heard(socket, 'connect'), failure]);
  return socket;
}

async function refused(options: Options): Promise<string> {
  const [error] = await heard(open(options), 'connect_error');
  return error instanceof Error ? error.message : String(error);
}

test('a browser hears of its own workspace and of no other', async () => {
  const [mine, theirs] = [await connected({ headers: { cookie: cookieOf(ann) } }), await connected({ headers: { cookie: cookieOf(bob) } })];
  const all: unknown[] = [];
  theirs.onAny((...message) => all.push(message));
  const next = heard(mine, 'posts.changed');
  app.get(RealtimePublisher).publish(ann.workspaceId, 'posts.changed', { postIds: ['p1'] });
  expect(await next).toEqual([{ postIds: ['p1'] }]);
  const last = heard(theirs, 'channel.changed');
  app.get(RealtimePublisher).publish(bob.workspaceId, 'channel.changed', { channelId: 'c1' });
  await last;
  expect(all).toEqual([['channel.changed', { channelId: 'c1' }]]);
});

test('what is for one person is heard by nobody beside them', async () => {
  const { system } = app.get(Database);
  const colleague = await registered(app);
  await system.member.createMany({ data: [{ workspaceId: ann.workspaceId, userId: colleague.userId, role: 'editor' }] });
  const mine = await connected({ headers: { cookie: cookieOf(ann) } });
  const theirs = await connected({ auth: { token: colleague.accessToken, workspaceId: ann.workspaceId } });
  const all: unknown[] = [];
  theirs.onAny((...message) => all.push(message));
  const [told, last] = [heard(mine, 'notification.changed'), heard(theirs, 'posts.changed')];
  app.get(RealtimePublisher).publishTo(ann.workspaceId, ann.userId, 'notification.changed', {});
  app.get(RealtimePublisher).publish(ann.workspaceId, 'posts.changed', { postIds: ['p'] });
  expect(await told).toEqual([{}]);
  await last;
  expect(all).toEqual([['posts.changed', { postIds: ['p'] }]]);
});

test('what is the team’s own is told to no guest, and who becomes one is asked to come anew', async () => {
  const { system } = app.get(Database);
  const here = { workspaceId: ann.workspaceId };
  const [member, guest] = [await registered(app), await registered(app)];
  await system.member.createMany({ data: [{ ...here, userId: member.userId, role: 'viewer' }, { ...here, userId: guest.userId, role: 'guest' }] });
  const [ofMember, ofGuest] = await Promise.all([member, guest].map(({ accessToken }) => connected({ auth: { token: accessToken, ...here } })));
  if (!ofMember || !ofGuest) throw new Error('two sockets');
  const all: unknown[] = [];
  ofGuest.onAny((...message) => all.push(message));
  const [note, last] = [heard(ofMember, 'comment.changed'), heard(ofGuest, 'posts.changed')];
  app.get(RealtimePublisher).publishToTeam(ann.workspaceId, 'comment.changed', { postId: 'p1' });
  app.get(RealtimePublisher).publish(ann.workspaceId, 'posts.changed', { postIds: ['p2'] });
  await Promise.all([note, last]);
  expect(all).toEqual([['posts.changed', { postIds: ['p2'] }]]);
  await system.member.update({ where: { workspaceId_userId: { ...here, userId: member.userId } }, data: { role: 'guest' } });
  app.get(Tenants, { strict: false }).forget(member.userId);
  const ended = heard(ofMember, 'disconnect');
  await app.get(RealtimeGateway).recheck();
  expect(await ended).toEqual(expect.arrayContaining(['io server disconnect']));
});

test('a client without cookies shows its access token', async () => {
  const socket = await connected({ auth: { token: ann.accessToken, workspaceId: ann.workspaceId } });
  const next = heard(socket, 'media.changed');
  app.get(RealtimePublisher).publish(ann.workspaceId, 'media.changed', { mediaId: 'm1', state: 'ready' });
  expect(await next).toEqual([{ mediaId: 'm1', state: 'ready' }]);
});

test('without a login, with a made-up token or for a workspace of others nobody gets in', async () => {
  expect(await refused({})).toBe('unauthorized');
  expect(await refused({ auth: { token: 'a.b.c' } })).toBe('unauthorized');
  expect(await refused({ headers: { cookie: cookieOf(ann) }, auth: { workspaceId: bob.workspaceId } })).toBe('unauthorized');
});

test('a page of another origin cannot use the cookie', async () => {
  expect(await refused({ headers: { cookie: cookieOf(ann), origin: 'https://evil.example' } })).toBe('websocket error');
});

test('a socket does not outlive its session', async () => {
  const carl = await registered(app);
  const socket = await connected({ headers: { cookie: cookieOf(carl) } });
  const kept = await connected({ headers: { cookie: cookieOf(ann) } });
  await carl.browser.send('POST', '/auth/logout');
  const ended = heard(socket, 'disconnect');
  await app.get(RealtimeGateway).recheck();
  expect(await ended).toEqual(['io server disconnect', undefined]);
  expect(kept.connected).toBe(true);
});

test('who is removed from a workspace hears nothing more of it, from any process, and another process refuses them at once', async () => {
  const second = await createApp();
  await second.listen(0, '127.0.0.1');
  try {
    const there = { 'x-workspace-id': ann.workspaceId };
    const { link } = (await ann.browser.send('POST', '/invitations', { role: 'viewer' })).json<{ link: string }>();
    await bob.browser.send('POST', `/invites/${link.split('/').at(-1)}/accept`);
    const elsewhere = io(await second.getUrl(), { path: '/socket', transports: ['websocket'], auth: { token: bob.accessToken, workspaceId: ann.workspaceId }, extraHeaders: { origin }, reconnection: false, forceNew: true });
    sockets.push(elsewhere);
    await heard(elsewhere, 'connect');
    const asBob = bearer(second, bob.accessToken);
    expect((await asBob('GET', '/posts', undefined, there)).statusCode).toBe(200);
    const closed = heard(elsewhere, 'disconnect');
    await ann.browser.send('DELETE', `/members/${bob.userId}`);
    expect(await closed).toEqual(expect.arrayContaining(['io server disconnect']));
    expect((await asBob('GET', '/posts', undefined, there)).statusCode).toBe(404);
  } finally {
    await second.close();
  }
});
