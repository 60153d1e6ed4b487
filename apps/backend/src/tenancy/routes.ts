import type { ApiScope } from '@arkyra/contracts';
import type { Method, World } from './world.ts';
import { draftPost, scheduledPost } from './world.ts';

interface Request {
  readonly path: string;
  readonly body?: object;
}

/** How to call a route rightly, and who else may. */
export interface RouteCase {
  /** As in openapi.json, without the base path. */
  readonly route: `${Method} ${string}`;
  /** A fresh, right request of the owner; each call may use things up. */
  readonly request: (world: World) => Promise<Request> | Request;
  readonly status: number;
  /** What a key needs; null = no key may. */
  readonly scope: ApiScope | null;
  /** A viewer may call it too. */
  readonly viewer?: true;
  /** It names a thing of the workspace, which is not there for anybody else. */
  readonly named?: true;
  /** The same body with ids of another workspace: pointer of the field → body. */
  readonly foreign?: (world: World, other: World) => Promise<{ pointer: string; request: Request }[]>;
}

const at = (path: string, body?: object): Request => ({ path, ...(body && { body }) });

async function foreignContent(world: World, other: World, method: (body: object) => Request) {
  const [picture] = [await other.picture()];
  return [
    { pointer: '/targets/0/channelId', request: method({ ...draftPost(other.channelId) }) },
    { pointer: '/parts/0/mediaIds', request: method({ ...draftPost(world.channelId), parts: [{ text: 'x', mediaIds: [picture] }] }) },
    { pointer: '/targets/0/parts/0/mediaIds', request: method({ ...draftPost(world.channelId), targets: [{ channelId: world.channelId, parts: [{ text: 'x', mediaIds: [picture] }] }] }) },
  ];
}

const posts: RouteCase[] = [
  { route: 'GET /posts', request: () => at('/posts'), status: 200, scope: 'posts:read', viewer: true },
  {
    route: 'POST /posts',
    request: ({ channelId }) => at('/posts', draftPost(channelId)),
    status: 201,
    scope: 'posts:write',
    foreign: (world, other) => foreignContent(world, other, (body) => at('/posts', body)),
  },
  { route: 'POST /posts/validate', request: ({ channelId }) => at('/posts/validate', draftPost(channelId)), status: 200, scope: 'posts:read' },
  { route: 'GET /posts/{id}', request: async (w) => at(`/posts/${(await w.make(draftPost(w.channelId))).id}`), status: 200, scope: 'posts:read', viewer: true, named: true },
  {
    route: 'PATCH /posts/{id}',
    request: async (w) => at(`/posts/${(await w.make(draftPost(w.channelId))).id}`, { parts: [{ text: 'changed' }] }),
    status: 200,
    scope: 'posts:write',
    named: true,
    foreign: async (world, other) => {
      const { id } = await world.make(draftPost(world.channelId));
      return (await foreignContent(world, other, (body) => at(`/posts/${id}`, body))).map(({ pointer, request }) => ({ pointer, request: at(request.path, { ...request.body, state: undefined }) }));
    },
  },
  { route: 'DELETE /posts/{id}', request: async (w) => at(`/posts/${(await w.make(draftPost(w.channelId))).id}`), status: 204, scope: 'posts:write', named: true },
  { route: 'GET /calendar', request: () => at('/calendar?from=2029-12-01T00:00:00Z&to=2030-02-01T00:00:00Z'), status: 200, scope: 'posts:read', viewer: true },
  { route: 'GET /deliveries/{id}/timeline', request: async (w) => at(`/deliveries/${(await w.make(scheduledPost(w.channelId))).deliveryId}/timeline`), status: 200, scope: 'posts:read', viewer: true, named: true },
  { route: 'POST /deliveries/{id}/retry', request: async (w) => at(`/deliveries/${await w.delivery('failed')}/retry`), status: 200, scope: 'posts:publish', named: true },
  { route: 'POST /deliveries/{id}/resolve', request: async (w) => at(`/deliveries/${await w.delivery('held')}/resolve`, { published: false }), status: 200, scope: 'posts:publish', named: true },
];

const channels: RouteCase[] = [
  { route: 'GET /networks', request: () => at('/networks'), status: 200, scope: 'channels:read', viewer: true },
  { route: 'GET /channels', request: () => at('/channels'), status: 200, scope: 'channels:read', viewer: true },
  { route: 'POST /channels/{network}/connect', request: () => at('/channels/sandbox/connect', { handle: `t-${Math.trunc(performance.now() * 1000)}` }), status: 201, scope: 'channels:write' },
  { route: 'GET /channels/{id}', request: ({ channelId }) => at(`/channels/${channelId}`), status: 200, scope: 'channels:read', viewer: true, named: true },
  { route: 'PATCH /channels/{id}', request: ({ channelId }) => at(`/channels/${channelId}`, { timezone: 'Asia/Tokyo' }), status: 200, scope: 'channels:write', named: true },
  { route: 'POST /channels/{id}/check', request: ({ channelId }) => at(`/channels/${channelId}/check`), status: 200, scope: 'channels:write', named: true },
  { route: 'DELETE /channels/{id}', request: async (w) => at(`/channels/${await w.channel()}`), status: 204, scope: 'channels:write', named: true },
];

const media: RouteCase[] = [
  { route: 'GET /media', request: () => at('/media'), status: 200, scope: 'media:read', viewer: true },
  { route: 'POST /media', request: () => at('/media', { fileName: 'a.png', contentType: 'image/png', size: 68 }), status: 201, scope: 'media:write' },
  { route: 'GET /media/{id}', request: async (w) => at(`/media/${await w.picture()}`), status: 200, scope: 'media:read', viewer: true, named: true },
  { route: 'PATCH /media/{id}', request: async (w) => at(`/media/${await w.picture()}`, { altText: 'A dot' }), status: 200, scope: 'media:write', named: true },
  { route: 'DELETE /media/{id}', request: async (w) => at(`/media/${await w.picture()}`), status: 204, scope: 'media:write', named: true },
  { route: 'POST /media/{id}/complete', request: async (w) => at(`/media/${await w.picture()}/complete`), status: 200, scope: 'media:write', named: true },
];

const administration: RouteCase[] = [
  { route: 'GET /api-keys', request: () => at('/api-keys'), status: 200, scope: null },
  { route: 'POST /api-keys', request: () => at('/api-keys', { name: 'k', scopes: ['posts:read'], mode: 'live' }), status: 201, scope: null },
  { route: 'DELETE /api-keys/{id}', request: async (w) => at(`/api-keys/${(await w.key(['posts:read'])).id}`), status: 204, scope: null, named: true },
  { route: 'GET /workspaces', request: () => at('/workspaces'), status: 200, scope: null, viewer: true },
  { route: 'GET /workspaces/{id}', request: ({ workspaceId }) => at(`/workspaces/${workspaceId}`), status: 200, scope: null, viewer: true, named: true },
  { route: 'PATCH /workspaces/{id}', request: ({ workspaceId }) => at(`/workspaces/${workspaceId}`, { name: 'Renamed' }), status: 200, scope: null, named: true },
];

/** A person's own things: whoever is signed in has theirs, so a role forbids nothing. */
const own: RouteCase[] = [
  { route: 'GET /me', request: () => at('/me'), status: 200, scope: null, viewer: true },
  { route: 'PATCH /me', request: () => at('/me', { name: 'Somebody' }), status: 200, scope: null, viewer: true },
  { route: 'POST /me/password', request: () => at('/me/password', { currentPassword: 'correct horse battery', newPassword: 'correct horse battery' }), status: 204, scope: null, viewer: true },
  { route: 'GET /me/sessions', request: () => at('/me/sessions'), status: 200, scope: null, viewer: true },
  { route: 'DELETE /me/sessions/{id}', request: async (w) => at(`/me/sessions/${await w.otherSession()}`), status: 204, scope: null, named: true, viewer: true },
  { route: 'DELETE /me/sessions', request: () => at('/me/sessions'), status: 204, scope: null, viewer: true },
];

/** Every route that is not public. */
export const routes: readonly RouteCase[] = [...posts, ...channels, ...media, ...administration, ...own];

/** Routes that answer without a login; each has tests of its own. */
export const publicRoutes = new Set(['POST /auth/register', 'POST /auth/login', 'POST /auth/refresh', 'POST /auth/logout']);
