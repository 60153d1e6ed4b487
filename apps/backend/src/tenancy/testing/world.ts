import { randomUUID } from 'node:crypto';
import { apiScopes, type ApiScope } from '@arkyra/contracts';
import { Database } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Answer, bearer, registered, type Registered } from '../../auth/testing/clients.ts';
import type { Method } from './open-api.ts';

export type Send = (method: Method, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;

/** Somebody who calls: a person by session, or a key. */
export interface Caller {
  readonly send: Send;
}

export interface Key extends Caller {
  readonly id: string;
}

function read<T>(answer: Answer, status: number): T {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}: ${answer.body}`);
  return answer.json<T>();
}

/** One workspace, and whoever made the things in it. */
export class World implements Caller {
  readonly app: NestFastifyApplication;
  readonly person: Registered;
  readonly send: Send;
  /** Ids of all that was made here by the methods below. */
  readonly made = new Set<string>();
  /** Those of `made` that are Sandbox channels. */
  readonly channels = new Set<string>();
  #channelId = '';
  #elsewhere: Promise<World> | undefined;

  private constructor(app: NestFastifyApplication, person: Registered, send: Send) {
    this.app = app;
    this.person = person;
    this.send = send;
  }

  /** A fresh workspace with a Sandbox channel, seen by its owner. */
  static async of(app: NestFastifyApplication): Promise<World> {
    const person = await registered(app);
    return new World(app, person, (...request) => person.browser.send(...request)).#settle();
  }

  /** The same workspace as a test key with every scope sees and fills it. */
  async inTestMode(): Promise<World> {
    const key = await this.key(apiScopes, 'test');
    // Its own name, which it may read in the audit log.
    this.made.delete(key.id);
    return new World(this.app, this.person, key.send).#settle();
  }

  get workspaceId(): string {
    return this.person.workspaceId;
  }

  get channelId(): string {
    return this.#channelId;
  }

  async #settle(): Promise<this> {
    this.#channelId = await this.channel();
    return this;
  }

  async member(role: Role): Promise<Registered & Caller> {
    const other = await registered(this.app);
    await this.#system.member.create({ data: { workspaceId: this.workspaceId, userId: other.userId, role } });
    return { ...other, send: (method, path, body, headers) => other.browser.send(method, path, body, { 'x-workspace-id': this.workspaceId, ...headers }) };
  }

  async key(scopes: readonly ApiScope[], mode: 'live' | 'test' = 'live', maker: Caller = { send: (...request) => this.person.browser.send(...request) }): Promise<Key> {
    const { id, key } = read<{ id: string; key: string }>(await maker.send('POST', '/api-keys', { name: 'A key', scopes, mode }), 201);
    this.made.add(id);
    return { id, send: bearer(this.app, key) };
  }

  async channel(): Promise<string> {
    const { id } = read<{ id: string }>(await this.send('POST', '/channels/sandbox/connect', { handle: aHandle() }), 201);
    this.made.add(id);
    this.channels.add(id);
    return id;
  }

  /** A live channel of another network, as far as the tables know. */
  async blueskyChannel(): Promise<string> {
    const id = randomUUID();
    await this.#system.channel.create({ data: { id, workspaceId: this.workspaceId, network: 'bluesky', externalId: `did:plc:${id}`, handle: `${id}.test`, displayName: 'Somebody' } });
    return id;
  }

  async post(body: object = draftPost(this.channelId)): Promise<{ readonly id: string; readonly deliveryId: string }> {
    const { id, deliveries } = read<{ id: string; deliveries: { id: string }[] }>(await this.send('POST', '/posts', body), 201);
    const deliveryId = deliveries[0]?.id ?? '';
    this.made.add(id).add(deliveryId);
    return { id, deliveryId };
  }

  /** A post whose delivery is in this state. */
  async delivery(state: 'failed' | 'held'): Promise<string> {
    const { deliveryId } = await this.post(scheduledPost(this.channelId));
    const failure = { code: 'unknown', cause: 'x', whoActs: 'user', nextStep: 'y' };
    await this.#system.delivery.update({ where: { id: deliveryId }, data: { state, holdReason: state === 'held' ? 'confirm' : null, failure } });
    return deliveryId;
  }

  /** A post about which something was said. */
  async comment(): Promise<{ readonly id: string; readonly postId: string }> {
    const { id: postId } = await this.post();
    const { id } = read<{ id: string }>(await this.send('POST', `/posts/${postId}/comments`, { text: 'Fine?' }), 201);
    this.made.add(id);
    return { id, postId };
  }

  /** A post with versions. */
  async editedPost(): Promise<string> {
    const { id } = await this.post();
    read(await this.send('PATCH', `/posts/${id}`, { parts: [{ text: 'Edited', mediaIds: [] }] }), 200);
    return id;
  }

  async approvalRule(body: object): Promise<string> {
    const { id } = read<{ id: string }>(await this.person.browser.send('POST', '/approval-rules', body), 201);
    this.made.add(id);
    return id;
  }

  /** A request that a reviewer or an owner may decide. */
  async approval(state: 'pending' | 'on_hold' = 'pending'): Promise<string> {
    const post = await this.post();
    const { approval } = read<{ approval: { id: string } }>(await this.send('POST', `/posts/${post.id}/submit`, {}), 200);
    this.made.add(approval.id);
    const steps = [{ name: 'Look', approvers: [{ kind: 'role', role: 'owner' }, { kind: 'role', role: 'reviewer' }], rule: 'any', remindMinutes: [], escalateTo: [] }];
    await this.#system.approvalRequest.update({ where: { id: approval.id }, data: { steps, state, heldAt: state === 'on_hold' ? new Date() : null } });
    return approval.id;
  }

  /** Somebody without an account, with the token of their link. */
  async guest(): Promise<{ readonly approvalId: string; readonly id: string; readonly token: string }> {
    const approvalId = await this.approval();
    const made = read<{ guest: { id: string }; url: string }>(await this.person.browser.send('POST', `/approvals/${approvalId}/guests`, { name: 'A client' }), 201);
    this.made.add(made.guest.id);
    return { approvalId, id: made.guest.id, token: made.url.split('#').at(-1) ?? '' };
  }

  /** Something the person was told. */
  async notification(): Promise<string> {
    const id = randomUUID();
    await this.#system.notification.create({ data: { id, workspaceId: this.workspaceId, userId: this.person.userId, kind: 'comment.mentioned', groupKey: id } });
    this.made.add(id);
    return id;
  }

  /** A job that failed for good, as far as the tables know. */
  async deadLetter(state: 'dead' | 'discarded' = 'dead'): Promise<string> {
    const id = randomUUID();
    const at = new Date('2026-01-01T00:00:00Z');
    const job = { queue: 'notification', name: 'outbox.relay', jobId: id, payload: {}, error: 'Error: no', stack: 'Error: no', attempts: 8, addedAt: at, failedAt: at };
    await this.#system.deadLetter.create({ data: { id, ...job, state, settledAt: state === 'dead' ? null : at } });
    return id;
  }

  /** A picture that is ready, as far as the tables know. */
  async picture(): Promise<string> {
    const { id } = read<{ id: string }>(await this.send('POST', '/media', aPicture), 201);
    this.made.add(id);
    const facts = { size: 68, width: 1, height: 1, sha256: '0'.repeat(64) };
    await this.#system.media.update({ where: { id }, data: { state: 'ready', objectKey: `test/${id}`, thumbnailKey: `test/${id}-small`, ...facts } });
    return id;
  }

  async otherSession(): Promise<string> {
    await this.person.browser.clone().send('POST', '/auth/login', { email: this.person.email, password: this.person.password });
    const { data } = read<{ data: { id: string; current: boolean }[] }>(await this.send('GET', '/me/sessions'), 200);
    return data.find(({ current }) => !current)?.id ?? '';
  }

  /** An invitation to here, whose link is for whoever has it. */
  async invitation(): Promise<{ readonly id: string; readonly token: string }> {
    const { id, link } = read<{ id: string; link: string }>(await this.person.browser.send('POST', '/invitations', { role: 'viewer' }), 201);
    this.made.add(id);
    return { id, token: link.split('/').at(-1) ?? '' };
  }

  async inviteFromElsewhere(): Promise<string> {
    this.#elsewhere ??= World.of(this.app);
    return (await (await this.#elsewhere).invitation()).token;
  }

  /** Somebody who joined just now. */
  async newMember(): Promise<string> {
    return (await this.member('editor')).userId;
  }

  /** A workspace of somebody else, of which the person is a member. */
  async joined(): Promise<string> {
    return this.#copy('editor');
  }

  /** A second workspace with the same people in the same roles. */
  async twin(): Promise<{ readonly id: string; readonly memberId: string }> {
    const memberId = await this.newMember();
    const id = await this.#copy();
    return { id, memberId };
  }

  async #copy(role?: Role): Promise<string> {
    const id = randomUUID();
    const members = role ? [{ userId: this.person.userId, role }] : await this.#system.member.findMany({ where: { workspaceId: this.workspaceId }, select: { userId: true, role: true } });
    await this.#system.workspace.create({ data: { id, name: 'Twin', members: { create: members } } });
    return id;
  }

  get #system(): Database['system'] {
    return this.app.get(Database).system;
  }
}

export const anAddress = (): string => `${randomUUID()}@example.test`;
export const aHandle = (): string => `w-${randomUUID().slice(0, 12)}`;
export const aPicture = { fileName: 'a.png', contentType: 'image/png', size: 68 };

const part = { text: 'Planned', mediaIds: [] };

/** A body with every field filled. */
export const scheduledPost = (channelId: string): object => ({
  state: 'scheduled',
  scheduledAt: '2030-01-01T09:00:00.000Z',
  timezone: 'UTC',
  parts: [part],
  targets: [{ channelId, parts: [part], settings: {} }],
  tags: ['launch'],
});

export const draftPost = (channelId: string): object => ({ ...scheduledPost(channelId), state: 'draft' });
