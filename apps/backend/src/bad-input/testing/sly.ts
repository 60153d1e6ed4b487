import { encodeCursor } from '@arkyra/kernel';
import type { RouteName } from '../../tenancy/testing/open-api.ts';
import { aPicture } from '../../tenancy/testing/world.ts';

/** What fits the schema and is wrong all the same: fields put into a right body, and the field to be named. */
export interface Sly {
  readonly route: RouteName;
  readonly pointer: string;
  readonly put: object;
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
const create = (pointer: string, put: object): Sly => ({ route: 'POST /posts', pointer, put });
const change = (pointer: string, put: object): Sly => ({ route: 'PATCH /posts/{id}', pointer, put });
const text = (value: string) => ({ parts: [{ text: value }], targets: [] });

export const slyBodies = (channelId: string): readonly Sly[] => [
  create('/scheduledAt', { state: 'scheduled', scheduledAt: undefined }),
  create('/scheduledAt', { state: 'scheduled', scheduledAt: null }),
  create('/scheduledAt', { state: 'scheduled', scheduledAt: '2020-01-01T00:00:00Z' }),
  create('/scheduledAt', { scheduledAt: '0000-01-01T00:00' }),
  create('/scheduledAt', { scheduledAt: '9999-12-31T23:59:59-23:59' }),
  create('/scheduledAt', { scheduledAt: '9999-12-31T23:59', timezone: 'Pacific/Pago_Pago' }),
  create('/timezone', { timezone: 'Mars/Phobos' }),
  create('/timezone', { timezone: '' }),
  create('/targets', { state: 'scheduled', targets: [] }),
  create('/targets/1/channelId', { targets: [{ channelId }, { channelId }] }),
  create('/parts/0', { state: 'scheduled', parts: [{ text: '' }], targets: [{ channelId }] }),
  create('/parts/0', { state: 'scheduled', parts: [{ text: 'x'.repeat(501) }], targets: [{ channelId }] }),
  create('/targets/0/parts/0', { state: 'now', targets: [{ channelId, parts: [{ text: 'x'.repeat(501) }] }] }),
  create('/targets/0/settings', { targets: [{ channelId, settings: deep(40) }] }),
  create('/targets/0/settings', { state: 'scheduled', targets: [{ channelId, settings: { class: 'F' } }] }),
  create('/tags/0', { tags: [' '] }),
  change('/scheduledAt', { state: 'scheduled', scheduledAt: null }),
  change('/scheduledAt', { state: 'scheduled', scheduledAt: '2020-01-01T00:00:00Z' }),
  change('/scheduledAt', { scheduledAt: '0000-01-01T00:00' }),
  change('/targets', { state: 'now', targets: [] }),
  change('/targets/1/channelId', { targets: [{ channelId }, { channelId }] }),
  change('/parts/0', { state: 'scheduled', ...text(''), targets: [{ channelId }] }),
  { route: 'POST /posts/validate', pointer: '/timezone', put: { timezone: 'Mars/Phobos' } },
  { route: 'POST /deliveries/{id}/resolve', pointer: '/url', put: { url: 'javascript:alert(1)' } },
  { route: 'POST /deliveries/{id}/resolve', pointer: '/url', put: { url: 'data:text/html,x' } },
  { route: 'POST /deliveries/{id}/resolve', pointer: '/url', put: { url: 'x://y' } },
  { route: 'POST /channels/{network}/connect', pointer: '/handle', put: { handle: undefined } },
  { route: 'POST /channels/{network}/connect', pointer: '/handle', put: { handle: '' } },
  { route: 'POST /channels/{network}/connect', pointer: '/handle', put: { handle: '../../x' } },
  { route: 'POST /channels/{network}/connect', pointer: '/handle', put: { handle: 'x'.repeat(2001) } },
  { route: 'POST /channels/{network}/connect', pointer: '/handle', put: { handle: { $ne: null } } },
  { route: 'PATCH /channels/{id}', pointer: '/settings/class', put: { settings: { class: 'F' } } },
  { route: 'PATCH /channels/{id}', pointer: '/settings/class', put: { settings: { class: 7 } } },
  { route: 'PATCH /channels/{id}', pointer: '/settings/nope', put: { settings: { nope: 'x' } } },
  { route: 'PATCH /channels/{id}', pointer: '/settings', put: { settings: deep(40) } },
  { route: 'PATCH /channels/{id}', pointer: '/timezone', put: { timezone: '+25:00' } },
  { route: 'POST /media', pointer: '/contentType', put: { ...aPicture, contentType: 'text/html' } },
  { route: 'POST /media', pointer: '/contentType', put: { ...aPicture, contentType: 'image/svg+xml' } },
  { route: 'POST /media', pointer: '/size', put: { ...aPicture, size: 2 ** 31 } },
  { route: 'POST /media', pointer: '/fileName', put: { ...aPicture, fileName: ' ' } },
  { route: 'POST /api-keys', pointer: '/expiresAt', put: { expiresAt: '2020-01-01T00:00:00Z' } },
  { route: 'POST /api-keys', pointer: '/name', put: { name: '  ' } },
  { route: 'POST /me/password', pointer: '/currentPassword', put: { currentPassword: 'not the password' } },
  { route: 'PATCH /workspaces/{id}', pointer: '/timezone', put: { timezone: 'europe' } },
];

const services = ['nowhere', 'file:///etc/passwd', 'http://169.254.169.254', 'http://127.0.0.1:5432', 'http://[::ffff:10.0.0.1]', 'http://0x7f.1'];
const login = { identifier: 'somebody.example.test', appPassword: 'aaaa-bbbb-cccc-dddd' };

/** Connecting Bluesky: nothing behind our own walls is asked. */
export const slyLogins: readonly { readonly pointer: string; readonly body: object }[] = [
  ...services.map((service) => ({ pointer: '/service', body: { ...login, service } })),
  { pointer: '/identifier', body: { ...login, identifier: '' } },
  { pointer: '/appPassword', body: { identifier: 'somebody.example.test' } },
];

const anId = '01900000-0000-7000-8000-000000000000';
/** Of none of the lists, though some look like it to somebody in a hurry. */
const cursors = [
  encodeCursor('-'.repeat(36)), encodeCursor('2026-02-31 10:00:00+00', anId), encodeCursor('2026-02-31T10:00:00.000Z', anId), encodeCursor('2026-01-01T::Z', anId),
  'x', '%', encodeCursor(), encodeCursor('x'), encodeCursor('x', 'y'), encodeCursor('x', 'y', 'z'), encodeCursor('\0'), encodeCursor('2026-01-01T00:00:00Z', 'x'),
];

export const slyQueries: readonly { readonly path: string; readonly pointer: string }[] = [
  ...['/posts', '/posts?from=2026-01-01T00:00:00Z', '/media', '/channels', '/approvals', '/notifications', '/audit'].flatMap((path) =>
    cursors.map((cursor) => ({ path: `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`, pointer: '/cursor' })),
  ),
  { path: '/posts?limit=1&limit=2', pointer: '/limit' },
  { path: '/posts?state=draft&state=scheduled', pointer: '/state' },
  { path: '/posts?from=0000-01-01T00:00:00Z', pointer: '/from' },
  { path: '/calendar?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', pointer: '/to' },
  { path: '/calendar?from=0001-01-01T00:00:00Z&to=9999-01-01T00:00:00Z', pointer: '/to' },
  { path: '/media?ids=x', pointer: '/ids' },
  { path: '/posts?from=%00', pointer: '/from' },
  { path: '/posts?%00=1', pointer: '/\0' },
];
