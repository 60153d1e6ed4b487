import { apiScopes, type ApiScope } from '@arkyra/contracts';
import { Database } from '@arkyra/database';
import { roles, type Role } from '@arkyra/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Tenants } from '../../auth/tenants.ts';
import { bearer, registered } from '../../auth/testing/clients.ts';
import type { RouteCase } from './route-case.ts';
import type { Caller, World } from './world.ts';

/** Somebody who calls a route with the request that is right for its owner. */
export interface Other extends Caller {
  readonly who: string;
  /** What they must hear; null = they may, or it means something else for them. */
  readonly hears: (route: RouteCase) => 401 | 403 | 404 | null;
}

const never = (status: 401 | 404) => () => status;
const isBelow = (role: Role, least: Role) => roles.indexOf(role) > roles.indexOf(least);
const isWriting = ({ route }: RouteCase) => !route.startsWith('GET ');

/** Everybody who must not. */
export async function theOthers(app: NestFastifyApplication, ours: World, theirs: World): Promise<Other[]> {
  const ourName = { 'x-workspace-id': ours.workspaceId };
  const naming = ({ send }: Caller): Caller => ({ send: (method, path, body) => send(method, path, body, ourName) });
  const theirKey = await theirs.key(apiScopes);
  const atHome = (status: 401 | 403 | 404 | null) => ({ named, installation }: RouteCase) => (installation ? 403 : named ? status : null);
  const byKey = ({ scope, named }: RouteCase) => (scope === null ? 403 : named ? 404 : null);
  return [
    { who: 'nobody', hears: never(401), send: (method, path, body) => app.inject({ method, url: `/api/v1${path}`, ...(body && { payload: body }) }) },
    { who: 'a made-up token', hears: never(401), send: bearer(app, 'e30.e30.e30') },
    { who: 'a made-up key', hears: never(401), send: bearer(app, `ark_live_${'A'.repeat(43)}`) },
    ...(await goneByes(app, ours)),
    { who: 'a stranger', hears: atHome(404), send: theirs.send },
    { who: 'a stranger who names the workspace', hears: never(404), ...naming(theirs) },
    { who: 'the key of a stranger', hears: byKey, ...theirKey },
    { who: 'the key of a stranger that names the workspace', hears: never(404), ...naming(theirKey) },
    // A workspace itself may be named from anywhere.
    { who: 'an admin who acts in a workspace of their own', hears: (route) => (route.route.includes('/workspaces/') ? null : atHome(404)(route)), send: await elsewhere(ours) },
    {
      who: 'another site in the browser of the owner',
      hears: (route) => (isWriting(route) ? 403 : null),
      send: (method, path, body) => ours.send(method, path, body, { origin: 'https://elsewhere.test' }),
    },
    { who: 'the browser of the owner without the CSRF token', hears: (route) => (isWriting(route) ? 403 : null), send: (method, path, body) => ours.send(method, path, body, { 'x-csrf-token': '' }) },
    { who: 'a test key', hears: (route) => (isOfChannel(route) ? (isWriting(route) ? 403 : null) : byKey(route)), ...(await ours.key(apiScopes, 'test')) },
    ...(await lesserMembers(app, ours)),
  ];
}

/** A test key reaches every Sandbox channel, and changes those of test keys alone. */
const isOfChannel = ({ route, named }: RouteCase) => named === true && route.includes(' /channels/');

/** Who once had a way in. */
async function goneByes(app: NestFastifyApplication, ours: World): Promise<Other[]> {
  const { system } = app.get(Database);
  const leaver = await ours.member('admin');
  const [revoked, expired, leaversKey] = [await ours.key(apiScopes), await ours.key(apiScopes), await ours.key(apiScopes, 'live', leaver)];
  await ours.send('DELETE', `/api-keys/${revoked.id}`);
  await system.apiKey.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await leaveAt(app, leaver.userId, ours.workspaceId);
  const loggedOut = await registered(app);
  await loggedOut.browser.send('POST', '/auth/logout');
  return [
    { who: 'an ended session', hears: never(401), send: bearer(app, loggedOut.accessToken) },
    { who: 'a revoked key', hears: never(401), ...revoked },
    { who: 'an expired key', hears: never(401), ...expired },
    { who: 'a member who left', hears: never(404), send: leaver.send },
    { who: 'the key of a member who left', hears: never(401), ...leaversKey },
  ];
}

async function leaveAt(app: NestFastifyApplication, userId: string, workspaceId: string): Promise<void> {
  await app.get(Database).system.member.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
  app.get(Tenants, { strict: false }).forget(userId);
}

/** A member without the header, which means their oldest workspace. */
async function elsewhere(ours: World): Promise<Caller['send']> {
  const { browser } = await ours.member('admin');
  return (method, path, body) => browser.send(method, path, body);
}

async function lesserMembers(app: NestFastifyApplication, ours: World): Promise<Other[]> {
  const others: Other[] = [];
  for (const role of roles.filter((one) => one !== 'owner')) {
    const { send } = await ours.member(role);
    others.push({ who: `a member as ${role}`, send, hears: ({ least, personal, authors }) => (isBelow(role, least) || authors ? 403 : personal ? 404 : null) });
  }
  const demoted = await ours.member('admin');
  const demotedKey = await ours.key(apiScopes, 'live', demoted);
  await app.get(Database).system.member.update({ where: { workspaceId_userId: { workspaceId: ours.workspaceId, userId: demoted.userId } }, data: { role: 'viewer' } });
  others.push({ who: 'the key of an admin who is a viewer now', ...demotedKey, hears: ({ least, scope }) => (scope === null || isBelow('viewer', least) ? 403 : null) });
  const without = new Map<ApiScope | null, Caller>();
  for (const scope of [null, ...apiScopes]) without.set(scope, await ours.key(apiScopes.filter((one) => one !== scope)));
  return [...others, ...[...without].map(([scope, key]): Other => ({ who: `a key without ${scope ?? 'anything that lets keys in'}`, ...key, hears: (route) => (route.scope === scope ? 403 : null) }))];
}
