import { randomUUID } from 'node:crypto';
import { Database } from '@arkyra/database';
import type { ApiScope } from '@arkyra/contracts';
import type { Role } from '@arkyra/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Answer, bearer, registered } from '../auth/testing/clients.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Somebody who calls: a member by session, or a key. */
export interface Caller {
  readonly send: (method: Method, path: string, body?: object) => Promise<Answer>;
}

/** One workspace with one of everything in it. */
export interface World {
  readonly workspaceId: string;
  readonly userId: string;
  readonly owner: Caller;
  readonly channelId: string;
  member(role: Role): Promise<Caller>;
  key(scopes: readonly ApiScope[]): Promise<Caller & { readonly id: string }>;
  make(body: object): Promise<{ readonly id: string; readonly deliveryId: string }>;
  /** A picture that is ready, as far as the tables know. */
  picture(): Promise<string>;
  /** A post whose delivery is in this state. */
  delivery(state: 'failed' | 'held'): Promise<string>;
  channel(): Promise<string>;
  otherSession(): Promise<string>;
}

const tables = ['workspaces', 'members', 'api_keys', 'channels', 'posts', 'post_media', 'deliveries', 'media', 'attempts', 'delivery_events'] as const;

/** A fingerprint of every row of the workspace: equal before and after = nothing was changed. */
export async function fingerprint(app: NestFastifyApplication, workspaceId: string): Promise<Record<string, string>> {
  const { systemPool } = app.get(Database);
  const rows = await Promise.all(
    tables.map(async (table) => {
      const column = table === 'workspaces' ? 'id' : 'workspace_id';
      // When a key was last used is not a change of anything.
      const row = table === 'api_keys' ? `(to_jsonb(t) - 'last_used_at')` : 'to_jsonb(t)';
      const text = `SELECT coalesce(md5(string_agg(${row}::text, ',' ORDER BY ${row}::text)), '') AS sum FROM ${table} t WHERE ${column} = $1`;
      return [table, (await systemPool.query<{ sum: string }>(text, [workspaceId])).rows[0]?.sum ?? ''] as const;
    }),
  );
  return Object.fromEntries(rows);
}

const json = <T>(answer: Answer, status: number): T => {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}: ${answer.body}`);
  return answer.json<T>();
};

export async function aWorld(app: NestFastifyApplication): Promise<World> {
  const person = await registered(app);
  const { workspaceId, userId } = person;
  const send: Caller['send'] = (method, path, body) => person.browser.send(method, path, body);
  const connect = async () => json<{ id: string }>(await send('POST', '/channels/sandbox/connect', { handle: `w-${randomUUID().slice(0, 12)}` }), 201).id;
  const channelId = await connect();
  const { system } = app.get(Database);
  const make: World['make'] = async (body) => {
    const post = json<{ id: string; deliveries: { id: string }[] }>(await send('POST', '/posts', body), 201);
    return { id: post.id, deliveryId: post.deliveries[0]?.id ?? '' };
  };
  return {
    workspaceId,
    userId,
    owner: { send },
    channelId,
    make,
    channel: connect,
    async member(role) {
      const other = await registered(app);
      await system.member.create({ data: { workspaceId, userId: other.userId, role } });
      return { send: (method, path, body) => other.browser.send(method, path, body, { 'x-workspace-id': workspaceId }) };
    },
    async key(scopes) {
      const { id, key } = json<{ id: string; key: string }>(await send('POST', '/api-keys', { name: 'A key', scopes, mode: 'live' }), 201);
      return { id, send: bearer(app, key) };
    },
    async picture() {
      const { id } = json<{ id: string }>(await send('POST', '/media', { fileName: 'a.png', contentType: 'image/png', size: 68 }), 201);
      await system.media.update({ where: { id }, data: { state: 'ready', objectKey: `test/${id}`, thumbnailKey: `test/${id}-small`, size: 68, width: 1, height: 1, sha256: '0'.repeat(64) } });
      return id;
    },
    async delivery(state) {
      const { deliveryId } = await make(scheduledPost(channelId));
      await system.delivery.update({ where: { id: deliveryId }, data: { state, holdReason: state === 'held' ? 'confirm' : null, failure: { code: 'unknown', cause: 'x', whoActs: 'user', nextStep: 'y' } } });
      return deliveryId;
    },
    async otherSession() {
      await send('POST', '/auth/login', { email: person.email, password: person.password });
      const { data } = json<{ data: { id: string; current: boolean }[] }>(await send('GET', '/me/sessions'), 200);
      return data.find(({ current }) => !current)?.id ?? '';
    },
  };
}

export const scheduledPost = (channelId: string): object => ({
  state: 'scheduled',
  scheduledAt: '2030-01-01T09:00:00.000Z',
  timezone: 'UTC',
  parts: [{ text: 'Planned' }],
  targets: [{ channelId }],
});

export const draftPost = (channelId: string): object => ({ ...scheduledPost(channelId), state: 'draft' });
