import { approvals } from './approval-routes.ts';
import type { RouteName } from './open-api.ts';
import { at, type Request, type RouteCase } from './route-case.ts';
import { aHandle, anAddress, aPicture, draftPost, scheduledPost, type World } from './world.ts';

const post = async (world: World) => `/posts/${(await world.post()).id}`;
const planned = async (world: World) => `/posts/${(await world.post(scheduledPost(world.channelId))).id}`;
const paused = async (world: World) => {
  const path = await planned(world);
  await world.send('POST', `${path}/pause`);
  return path;
};
const picture = async (world: World) => `/media/${await world.picture()}`;
const year2030 = 'from=2029-12-01T00:00:00Z&to=2030-02-01T00:00:00Z';

const posts: RouteCase[] = [
  { route: 'GET /posts', request: () => at('/posts'), status: 200, scope: 'posts:read', least: 'viewer' },
  { route: 'POST /posts', request: ({ channelId }) => at('/posts', draftPost(channelId)), status: 201, scope: 'posts:write', least: 'contributor' },
  { route: 'POST /posts/validate', request: ({ channelId }) => at('/posts/validate', draftPost(channelId)), status: 200, scope: 'posts:read', least: 'contributor' },
  { route: 'GET /posts/{id}', request: async (w) => at(await post(w)), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  {
    route: 'PATCH /posts/{id}',
    request: async (w) => at(await post(w), { ...draftPost(w.channelId), parts: [{ text: 'Changed', mediaIds: [] }], version: 1 }),
    status: 200,
    scope: 'posts:write',
    least: 'contributor',
    named: true,
  },
  { route: 'DELETE /posts/{id}', request: async (w) => at(await post(w)), status: 204, scope: 'posts:write', least: 'contributor', named: true },
  { route: 'POST /posts/{id}/cancel', request: async (w) => at(`${await planned(w)}/cancel`), status: 200, scope: 'posts:publish', least: 'editor', named: true },
  { route: 'POST /posts/{id}/pause', request: async (w) => at(`${await planned(w)}/pause`), status: 200, scope: 'posts:publish', least: 'editor', named: true },
  { route: 'POST /posts/{id}/resume', request: async (w) => at(`${await paused(w)}/resume`), status: 200, scope: 'posts:publish', least: 'editor', named: true },
  { route: 'GET /calendar', request: () => at(`/calendar?${year2030}`), status: 200, scope: 'posts:read', least: 'viewer' },
  { route: 'GET /deliveries/overdue', request: () => at('/deliveries/overdue'), status: 200, scope: 'posts:read', least: 'viewer' },
  { route: 'GET /deliveries/{id}/timeline', request: async (w) => at(`/deliveries/${(await w.post()).deliveryId}/timeline`), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  { route: 'POST /deliveries/{id}/retry', request: async (w) => at(`/deliveries/${await w.delivery('failed')}/retry`), status: 200, scope: 'posts:publish', least: 'editor', named: true },
  {
    route: 'POST /deliveries/{id}/resolve',
    request: async (w) => at(`/deliveries/${await w.delivery('held')}/resolve`, { published: true, url: 'https://example.test/1' }),
    status: 200,
    scope: 'posts:publish',
    least: 'editor',
    named: true,
  },
];

const comment = async (w: World) => `/comments/${(await w.comment()).id}`;
const words = (w: World) => ({ text: `Look, @[${w.person.userId}]` });
const versions = async (w: World) => `/posts/${await w.editedPost()}/versions`;

const talk: RouteCase[] = [
  { route: 'GET /posts/{id}/comments', request: async (w) => at(`/posts/${(await w.comment()).postId}/comments?state=open`), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  {
    route: 'POST /posts/{id}/comments',
    request: async (w) => {
      const { id: threadId, postId } = await w.comment();
      return at(`/posts/${postId}/comments`, { ...words(w), threadId, internal: true });
    },
    status: 201,
    scope: 'posts:write',
    least: 'reviewer',
    named: true,
  },
  { route: 'GET /comments/{id}', request: async (w) => at(await comment(w)), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  { route: 'PATCH /comments/{id}', request: async (w) => at(await comment(w), words(w)), status: 200, scope: 'posts:write', least: 'reviewer', named: true, authors: true },
  { route: 'DELETE /comments/{id}', request: async (w) => at(await comment(w)), status: 204, scope: 'posts:write', least: 'reviewer', named: true, authors: true },
  { route: 'POST /comments/{id}/resolve', request: async (w) => at(`${await comment(w)}/resolve`), status: 200, scope: 'posts:write', least: 'reviewer', named: true },
  { route: 'POST /comments/{id}/reopen', request: async (w) => at(`${await comment(w)}/reopen`), status: 200, scope: 'posts:write', least: 'reviewer', named: true },
  { route: 'GET /posts/{id}/versions', request: async (w) => at(await versions(w)), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  { route: 'GET /posts/{id}/versions/{number}', request: async (w) => at(`${await versions(w)}/1`), status: 200, scope: 'posts:read', least: 'viewer', named: true },
  { route: 'POST /posts/{id}/versions/{number}/restore', request: async (w) => at(`${await versions(w)}/1/restore`), status: 200, scope: 'posts:write', least: 'contributor', named: true },
];

const channels: RouteCase[] = [
  { route: 'GET /networks', request: () => at('/networks'), status: 200, scope: 'channels:read', least: 'viewer' },
  { route: 'GET /channels', request: () => at('/channels'), status: 200, scope: 'channels:read', least: 'viewer' },
  { route: 'POST /channels/{network}/connect', request: () => at('/channels/sandbox/connect', { handle: aHandle() }), status: 201, scope: 'channels:write', least: 'manager' },
  { route: 'GET /channels/{id}', request: ({ channelId }) => at(`/channels/${channelId}`), status: 200, scope: 'channels:read', least: 'viewer', named: true },
  {
    route: 'PATCH /channels/{id}',
    request: ({ channelId }) => at(`/channels/${channelId}`, { timezone: 'Asia/Tokyo', settings: { class: 'B' } }),
    status: 200,
    scope: 'channels:write',
    least: 'manager',
    named: true,
  },
  { route: 'GET /channels/{id}/slots', request: ({ channelId }) => at(`/channels/${channelId}/slots`), status: 200, scope: 'channels:read', least: 'viewer', named: true },
  {
    route: 'PUT /channels/{id}/slots',
    request: ({ channelId }) => at(`/channels/${channelId}/slots`, { timezone: 'Asia/Tokyo', slots: [{ weekdays: [1, 3], time: '09:30' }] }),
    status: 200,
    scope: 'channels:write',
    least: 'manager',
    named: true,
  },
  { route: 'GET /channels/{id}/open-slots', request: ({ channelId }) => at(`/channels/${channelId}/open-slots?${year2030}`), status: 200, scope: 'channels:read', least: 'viewer', named: true },
  { route: 'GET /channels/next-slot', request: ({ channelId }) => at(`/channels/next-slot?channelId=${channelId}&after=2030-01-01T00:00:00Z`), status: 200, scope: 'channels:read', least: 'viewer', named: true },
  { route: 'POST /channels/{id}/check', request: ({ channelId }) => at(`/channels/${channelId}/check`), status: 200, scope: 'channels:write', least: 'manager', named: true },
  { route: 'DELETE /channels/{id}', request: async (w) => at(`/channels/${await w.channel()}`), status: 204, scope: 'channels:write', least: 'manager', named: true },
];

const media: RouteCase[] = [
  { route: 'GET /media', request: () => at('/media'), status: 200, scope: 'media:read', least: 'viewer' },
  { route: 'POST /media', request: () => at('/media', aPicture), status: 201, scope: 'media:write', least: 'contributor' },
  { route: 'GET /media/{id}', request: async (w) => at(await picture(w)), status: 200, scope: 'media:read', least: 'viewer', named: true },
  { route: 'PATCH /media/{id}', request: async (w) => at(await picture(w), { altText: 'A dot' }), status: 200, scope: 'media:write', least: 'contributor', named: true },
  { route: 'DELETE /media/{id}', request: async (w) => at(await picture(w)), status: 204, scope: 'media:write', least: 'manager', named: true },
  { route: 'POST /media/{id}/complete', request: async (w) => at(`${await picture(w)}/complete`), status: 200, scope: 'media:write', least: 'contributor', named: true },
];

const administration: RouteCase[] = [
  { route: 'GET /api-keys', request: () => at('/api-keys'), status: 200, scope: null, least: 'admin' },
  {
    route: 'POST /api-keys',
    request: () => at('/api-keys', { name: 'k', scopes: ['posts:read'], mode: 'live', expiresAt: '2040-01-01T00:00:00Z' }),
    status: 201,
    scope: null,
    least: 'admin',
  },
  { route: 'DELETE /api-keys/{id}', request: async (w) => at(`/api-keys/${(await w.key(['posts:read'])).id}`), status: 204, scope: null, least: 'admin', named: true },
  { route: 'GET /workspaces', request: () => at('/workspaces'), status: 200, scope: null, least: 'guest' },
  { route: 'GET /workspaces/{id}', request: ({ workspaceId }) => at(`/workspaces/${workspaceId}`), status: 200, scope: null, least: 'guest', named: true },
  {
    route: 'PATCH /workspaces/{id}',
    request: ({ workspaceId }) => at(`/workspaces/${workspaceId}`, { name: 'Renamed', timezone: 'Asia/Tokyo', missedWindowPolicy: 'hold' }),
    status: 200,
    scope: null,
    least: 'admin',
    named: true,
  },
];

const teams: RouteCase[] = [
  { route: 'POST /workspaces', request: () => at('/workspaces', { name: 'One more', timezone: 'Asia/Tokyo' }), status: 201, scope: null, least: 'guest' },
  { route: 'POST /workspaces/{id}/leave', request: async (w) => at(`/workspaces/${await w.joined()}/leave`), status: 204, scope: null, least: 'guest', named: true, personal: true },
  {
    route: 'POST /workspaces/{id}/transfer',
    request: async (w) => {
      const { id, memberId } = await w.twin();
      return at(`/workspaces/${id}/transfer`, { userId: memberId, password: w.person.password });
    },
    status: 200,
    scope: null,
    least: 'owner',
    named: true,
  },
  { route: 'DELETE /workspaces/{id}', request: async (w) => at(`/workspaces/${(await w.twin()).id}`), status: 204, scope: null, least: 'owner', named: true },
  { route: 'GET /members', request: () => at('/members'), status: 200, scope: 'members:read', least: 'viewer' },
  { route: 'PATCH /members/{id}', request: async (w) => at(`/members/${await w.newMember()}`, { role: 'viewer' }), status: 200, scope: null, least: 'admin', named: true },
  { route: 'DELETE /members/{id}', request: async (w) => at(`/members/${await w.newMember()}`), status: 204, scope: null, least: 'admin', named: true },
  { route: 'GET /invitations', request: () => at('/invitations'), status: 200, scope: null, least: 'admin' },
  { route: 'POST /invitations', request: () => at('/invitations', { email: anAddress(), role: 'editor', expiresInDays: 3 }), status: 201, scope: null, least: 'admin' },
  { route: 'POST /invitations/{id}/resend', request: async (w) => at(`/invitations/${(await w.invitation()).id}/resend`), status: 200, scope: null, least: 'admin', named: true },
  { route: 'DELETE /invitations/{id}', request: async (w) => at(`/invitations/${(await w.invitation()).id}`), status: 204, scope: null, least: 'admin', named: true },
  // Its token is all that counts: it is for whoever holds it.
  { route: 'POST /invites/{token}/accept', request: async (w) => at(`/invites/${await w.inviteFromElsewhere()}/accept`), status: 200, scope: null, least: 'guest' },
];

const audit: RouteCase[] = [
  { route: 'GET /audit', request: () => at('/audit'), status: 200, scope: 'audit:read', least: 'admin' },
  { route: 'GET /audit/seal', request: () => at('/audit/seal'), status: 200, scope: 'audit:read', least: 'admin' },
  { route: 'GET /audit/export', request: () => at('/audit/export?format=jsonl'), status: 200, scope: 'audit:read', least: 'admin' },
];

const ofInstallation = { status: 200, scope: null, least: 'owner', installation: true } as const;
const dead = '/operations/dead-letters';
const letter = async (world: World, state: 'dead' | 'discarded' = 'dead') => `${dead}/${await world.deadLetter(state)}`;
const seen = { name: 'outbox.relay', until: '2030-01-01T00:00:00Z' };

/** Our owner owns the installation too. */
const operations: RouteCase[] = [
  { route: 'GET /operations/queues', request: () => at('/operations/queues'), ...ofInstallation },
  { route: 'GET /operations/dead-letters', request: () => at(`${dead}?state=dead&queue=notification&name=outbox.relay`), ...ofInstallation },
  { route: 'GET /operations/dead-letters/kinds', request: () => at(`${dead}/kinds`), ...ofInstallation },
  { route: 'GET /operations/dead-letters/{id}', request: async (w) => at(await letter(w)), ...ofInstallation },
  { route: 'POST /operations/dead-letters/{id}/replay', request: async (w) => at(`${await letter(w)}/replay`), ...ofInstallation },
  { route: 'POST /operations/dead-letters/{id}/discard', request: async (w) => at(`${await letter(w)}/discard`), ...ofInstallation },
  { route: 'POST /operations/dead-letters/{id}/restore', request: async (w) => at(`${await letter(w, 'discarded')}/restore`), ...ofInstallation },
  { route: 'POST /operations/dead-letters/replay', request: () => at(`${dead}/replay`, seen), ...ofInstallation },
  { route: 'POST /operations/dead-letters/discard', request: () => at(`${dead}/discard`, seen), ...ofInstallation },
];

/** A person's own things: whoever is signed in has theirs. */
const own: RouteCase[] = [
  { route: 'GET /me', request: () => at('/me'), status: 200, scope: null, least: 'guest' },
  { route: 'GET /me/user', request: () => at('/me/user'), status: 200, scope: null, least: 'guest' },
  { route: 'PATCH /me', request: () => at('/me', { name: 'Somebody', timezone: 'Asia/Tokyo', locale: 'en' }), status: 200, scope: null, least: 'guest' },
  {
    route: 'POST /me/password',
    request: ({ person: { password } }) => at('/me/password', { currentPassword: password, newPassword: password }),
    status: 204,
    scope: null,
    least: 'guest',
  },
  { route: 'POST /me/confirmation', request: () => at('/me/confirmation'), status: 204, scope: null, least: 'guest' },
  { route: 'GET /me/sessions', request: () => at('/me/sessions'), status: 200, scope: null, least: 'guest' },
  { route: 'DELETE /me/sessions/{id}', request: async (w) => at(`/me/sessions/${await w.otherSession()}`), status: 204, scope: null, least: 'guest', named: true, personal: true },
  { route: 'DELETE /me/sessions', request: () => at('/me/sessions'), status: 204, scope: null, least: 'guest' },
];

const everyDay = { every: 'day', hour: 7 };

const notifications: RouteCase[] = [
  { route: 'GET /notifications', request: () => at('/notifications?unread=true'), status: 200, scope: null, least: 'guest' },
  { route: 'GET /notifications/unread', request: () => at('/notifications/unread'), status: 200, scope: null, least: 'guest' },
  { route: 'POST /notifications/read', request: () => at('/notifications/read', { until: '2030-01-01T00:00:00Z' }), status: 204, scope: null, least: 'guest' },
  { route: 'PATCH /notifications/{id}', request: async (w) => at(`/notifications/${await w.notification()}`, { read: true }), status: 200, scope: null, least: 'guest', named: true, personal: true },
  { route: 'GET /notification-preferences', request: () => at('/notification-preferences'), status: 200, scope: null, least: 'guest' },
  {
    route: 'PUT /notification-preferences',
    request: () => at('/notification-preferences', { kinds: [{ kind: 'delivery.failed', inApp: true, email: 'digest' }], digest: everyDay }),
    status: 200,
    scope: null,
    least: 'guest',
  },
];

/** Every route that is not public. */
export const routes: readonly RouteCase[] = [...posts, ...approvals, ...talk, ...channels, ...media, ...administration, ...teams, ...audit, ...operations, ...notifications, ...own];

/** Routes that answer without a login, with right bodies; each has tests of its own. */
export const publicRoutes: readonly { readonly route: RouteName; readonly body: object }[] = [
  { route: 'POST /auth/register', body: { email: 'new@example.test', password: 'correct horse battery', name: 'New', timezone: 'UTC' } },
  { route: 'GET /auth/options', body: {} },
  { route: 'GET /invites/{token}', body: {} },
  { route: 'GET /guest', body: {} },
  { route: 'POST /guest/decisions', body: { verdict: 'approve', step: 1, comment: 'Fine' } },
  { route: 'GET /guest/comments', body: {} },
  { route: 'POST /guest/comments', body: { text: 'Fine', threadId: '01890a5d-ac96-774b-bcce-b302099a8057' } },
  { route: 'GET /notifications/end-mails/{token}', body: {} },
  { route: 'POST /notifications/end-mails/{token}', body: {} },
  { route: 'POST /auth/forgot-password', body: { email: 'new@example.test' } },
  { route: 'POST /auth/reset-password', body: { token: 'A'.repeat(43), newPassword: 'correct horse battery' } },
  { route: 'POST /auth/confirm-email', body: { token: 'A'.repeat(43) } },
  { route: 'POST /auth/login', body: { email: 'new@example.test', password: 'correct horse battery' } },
  { route: 'POST /auth/refresh', body: { refreshToken: 'x' } },
  { route: 'POST /auth/logout', body: { refreshToken: 'x' } },
];

/** Wishes of a route that only a publisher may have: no draft is touched by them. */
export const publishing: readonly { readonly what: string; readonly request: (world: World) => Promise<Request & { readonly method: 'POST' | 'PATCH' | 'DELETE' }> }[] = [
  { what: 'schedule a new post', request: async (w) => ({ method: 'POST', ...at('/posts', scheduledPost(w.channelId)) }) },
  { what: 'publish a new post', request: async (w) => ({ method: 'POST', ...at('/posts', { ...draftPost(w.channelId), state: 'now' }) }) },
  { what: 'schedule a draft', request: async (w) => ({ method: 'PATCH', ...at(await post(w), { state: 'scheduled' }) }) },
  { what: 'publish a draft', request: async (w) => ({ method: 'PATCH', ...at(await post(w), { state: 'now' }) }) },
  { what: 'move a planned post', request: async (w) => ({ method: 'PATCH', ...at(await planned(w), { scheduledAt: '2031-01-01T00:00:00Z' }) }) },
  { what: 'delete a planned post', request: async (w) => ({ method: 'DELETE', ...at(await planned(w)) }) },
];
