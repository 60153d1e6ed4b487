import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, Browser, registered, somebody, type Registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp(Config.fromProcess({ RATE_LIMIT_PER_MINUTE: '0' }));
});
afterAll(() => app.close());

const tokenOf = (link: string) => link.split('/').at(-1) ?? '';

async function invite(owner: Registered, body: object = { role: 'editor' }): Promise<{ id: string; token: string }> {
  const answer = await owner.browser.send('POST', '/invitations', body);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  const { id, link } = answer.json<{ id: string; link: string }>();
  return { id, token: tokenOf(link) };
}

/** A new person in the workspace of the owner. */
async function joined(owner: Registered, role: string): Promise<Registered> {
  const person = await registered(app);
  const { token } = await invite(owner, { role });
  expect((await person.browser.send('POST', `/invites/${token}/accept`)).statusCode).toBe(200);
  return person;
}

const there = ({ workspaceId }: Registered) => ({ 'x-workspace-id': workspaceId });
const rolesIn = async ({ workspaceId }: Registered) =>
  new Map((await app.get(Database).system.member.findMany({ where: { workspaceId } })).map(({ userId, role }) => [userId, role as string]));

test('a link lets one person in, once, with the role that was meant', async () => {
  const [owner, one, two] = [await registered(app), await registered(app), await registered(app)];
  const { token } = await invite(owner);
  expect((await new Browser(app).send('GET', `/invites/${token}`)).json()).toMatchObject({ role: 'editor', email: null, state: 'open', invitedBy: expect.stringMatching(/^Person/) });
  const answers = await Promise.all([one, two].map(({ browser }) => browser.send('POST', `/invites/${token}/accept`)));
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409']);
  expect([...(await rolesIn(owner)).values()].toSorted()).toEqual(['editor', 'owner']);
  expect((await new Browser(app).send('GET', `/invites/${token}`)).json()).toMatchObject({ state: 'accepted' });
});

test('the same person twice at once is one member', async () => {
  const [owner, person] = [await registered(app), await registered(app)];
  const { token } = await invite(owner);
  const answers = await Promise.all(Array.from({ length: 4 }, () => person.browser.send('POST', `/invites/${token}/accept`)));
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  expect((await rolesIn(owner)).size).toBe(2);
});

test('a bound invitation tells another account whom it is for; a new person registers with it', async () => {
  const [owner, other] = [await registered(app), await registered(app)];
  const invited = somebody();
  const { token } = await invite(owner, { role: 'viewer', email: invited.email.toUpperCase() });
  expect((await other.browser.send('POST', `/invites/${token}/accept`)).json()).toMatchObject({ status: 403, code: 'invitation.other_account', detail: expect.stringContaining(invited.email) });
  const wrong = await new Browser(app).send('POST', '/auth/register', { ...somebody(), invitation: token });
  expect(wrong.json()).toMatchObject({ status: 403, code: 'invitation.other_account' });
  const browser = new Browser(app);
  const answer = await browser.send('POST', '/auth/register', { ...invited, invitation: token });
  expect(answer.json()).toMatchObject({ workspace: { id: owner.workspaceId, role: 'viewer' } });
  // No workspace of their own is left lying about.
  expect((await browser.send('GET', '/workspaces')).json<{ data: unknown[] }>().data).toHaveLength(1);
});

test('a withdrawn, renewed or late link is over, and so are the links of who left or was demoted', async () => {
  const owner = await registered(app);
  const admin = await joined(owner, 'admin');
  const stateOf = async (token: string) => (await new Browser(app).send('GET', `/invites/${token}`)).json<{ state?: string; code?: string }>();
  const [withdrawn, renewed, late] = [await invite(owner), await invite(owner), await invite(owner)];
  await owner.browser.send('DELETE', `/invitations/${withdrawn.id}`);
  const fresh = (await owner.browser.send('POST', `/invitations/${renewed.id}/resend`)).json<{ link: string }>();
  await app.get(Database).system.invitation.update({ where: { id: late.id }, data: { expiresAt: new Date(0) } });
  expect(await stateOf(withdrawn.token)).toMatchObject({ state: 'revoked' });
  expect(await stateOf(renewed.token)).toMatchObject({ code: 'invitation.not_found' });
  expect(await stateOf(tokenOf(fresh.link))).toMatchObject({ state: 'open' });
  expect(await stateOf(late.token)).toMatchObject({ state: 'expired' });
  const theirs = (await admin.browser.send('POST', '/invitations', { role: 'admin' }, there(owner))).json<{ link: string }>();
  await owner.browser.send('PATCH', `/members/${admin.userId}`, { role: 'editor' });
  expect(await stateOf(tokenOf(theirs.link))).toMatchObject({ state: 'revoked' });
});

test('nothing in the tables opens a link, and wrong input names its field', async () => {
  const owner = await registered(app);
  const { id, token } = await invite(owner);
  const { rows } = await app.get(Database).systemPool.query<{ row: string }>('SELECT to_jsonb(i)::text AS row FROM invitations i WHERE id = $1', [id]);
  expect(rows[0]?.row).not.toContain(token);
  const fields = async (body: object) => (await owner.browser.send('POST', '/invitations', body)).json<{ errors: { pointer: string; code: string }[] }>().errors[0];
  expect(await fields({ role: 'owner' })).toMatchObject({ pointer: '/role' });
  expect(await fields({ role: 'editor', email: owner.email })).toMatchObject({ pointer: '/email', code: 'member.exists' });
  await invite(owner, { role: 'editor', email: 'guest@example.test' });
  expect(await fields({ role: 'editor', email: 'guest@example.test' })).toMatchObject({ pointer: '/email', code: 'invitation.exists' });
});

test('who is removed is out at once: session, key and all', async () => {
  const owner = await registered(app);
  const admin = await joined(owner, 'admin');
  const key = (await admin.browser.send('POST', '/api-keys', { name: 'k', scopes: ['posts:read'], mode: 'live' }, there(owner))).json<{ key: string }>().key;
  const byKey = bearer(app, key);
  expect((await admin.browser.send('GET', '/posts', undefined, there(owner))).statusCode).toBe(200);
  expect((await byKey('GET', '/posts')).statusCode).toBe(200);
  expect((await owner.browser.send('DELETE', `/members/${admin.userId}`)).statusCode).toBe(204);
  expect((await admin.browser.send('GET', '/posts', undefined, there(owner))).json()).toMatchObject({ status: 404, code: 'workspace.not_found' });
  expect((await byKey('GET', '/posts')).statusCode).toBe(401);
  // Back again, the old key stays dead.
  const { token } = await invite(owner, { role: 'admin' });
  await admin.browser.send('POST', `/invites/${token}/accept`);
  expect((await byKey('GET', '/posts')).statusCode).toBe(401);
});

test('a demoted member’s key loses what the role lost', async () => {
  const owner = await registered(app);
  const admin = await joined(owner, 'admin');
  const { key } = (await admin.browser.send('POST', '/api-keys', { name: 'k', scopes: ['posts:read', 'posts:write'], mode: 'live' }, there(owner))).json<{ key: string }>();
  await owner.browser.send('PATCH', `/members/${admin.userId}`, { role: 'viewer' });
  expect((await bearer(app, key)('POST', '/posts', { state: 'draft', parts: [{ text: 'x' }], targets: [] })).json()).toMatchObject({ status: 403, code: 'access.role_forbids' });
  expect((await admin.browser.send('GET', '/invitations', undefined, there(owner))).statusCode).toBe(403);
});

test('nobody acts above themselves, and the owner stays until the workspace is handed over with the password', async () => {
  const owner = await registered(app);
  const admin = await joined(owner, 'admin');
  const asAdmin = (method: 'PATCH' | 'DELETE', body?: object) => admin.browser.send(method, `/members/${owner.userId}`, body, there(owner));
  expect((await asAdmin('PATCH', { role: 'viewer' })).json()).toMatchObject({ status: 403, code: 'member.above_you' });
  expect((await asAdmin('DELETE')).json()).toMatchObject({ status: 403, code: 'member.above_you' });
  expect((await owner.browser.send('PATCH', `/members/${owner.userId}`, { role: 'admin' })).json()).toMatchObject({ status: 409, code: 'member.last_owner' });
  expect((await owner.browser.send('POST', `/workspaces/${owner.workspaceId}/leave`)).json()).toMatchObject({ status: 409, code: 'member.last_owner' });
  const transfer = (password: string) => owner.browser.send('POST', `/workspaces/${owner.workspaceId}/transfer`, { userId: admin.userId, password });
  expect((await transfer('not the password')).json()).toMatchObject({ errors: [{ pointer: '/password', code: 'password.wrong' }] });
  expect((await transfer(owner.password)).json()).toMatchObject({ id: owner.workspaceId, role: 'admin' });
  expect(await rolesIn(owner)).toEqual(new Map([[owner.userId, 'admin'], [admin.userId, 'owner']]));
  expect((await owner.browser.send('POST', `/workspaces/${owner.workspaceId}/leave`)).statusCode).toBe(204);
});

test('however steps race, there is one owner, and it is a member', async () => {
  const owner = await registered(app);
  const [one, two] = [await joined(owner, 'admin'), await joined(owner, 'admin')];
  const transfer = (to: Registered) => owner.browser.send('POST', `/workspaces/${owner.workspaceId}/transfer`, { userId: to.userId, password: owner.password });
  await Promise.all([
    transfer(one),
    transfer(two),
    two.browser.send('DELETE', `/members/${one.userId}`, undefined, there(owner)),
    one.browser.send('POST', `/workspaces/${owner.workspaceId}/leave`),
    one.browser.send('PATCH', `/members/${two.userId}`, { role: 'viewer' }, there(owner)),
    owner.browser.send('POST', `/workspaces/${owner.workspaceId}/leave`),
  ]);
  expect([...(await rolesIn(owner)).values()].filter((role) => role === 'owner')).toHaveLength(1);
});

test('somebody without any workspace can still make one, see theirs and accept an invitation', async () => {
  const owner = await registered(app);
  const { token } = await invite(owner);
  const browser = new Browser(app);
  await browser.send('POST', '/auth/register', { ...somebody(), invitation: token });
  expect((await browser.send('POST', `/workspaces/${owner.workspaceId}/leave`)).statusCode).toBe(204);
  expect((await browser.send('GET', '/me')).json()).toMatchObject({ status: 404, code: 'workspace.not_found' });
  expect((await browser.send('GET', '/workspaces')).json()).toMatchObject({ data: [] });
  const again = await invite(owner);
  expect((await browser.send('POST', `/invites/${again.token}/accept`)).statusCode).toBe(200);
  expect((await browser.send('POST', '/workspaces', { name: 'Mine' })).json()).toMatchObject({ name: 'Mine', role: 'owner' });
  expect((await browser.send('GET', '/workspaces')).json<{ data: unknown[] }>().data).toHaveLength(2);
});

test('a deleted workspace is gone with what was in it, for everybody in it', async () => {
  const owner = await registered(app);
  const editor = await joined(owner, 'editor');
  const channel = (await owner.browser.send('POST', '/channels/sandbox/connect', { handle: `d-${owner.userId.slice(-12)}` })).json<{ id: string }>();
  await owner.browser.send('POST', '/posts', { state: 'draft', parts: [{ text: 'x' }], targets: channel.id ? [{ channelId: channel.id }] : [] });
  const created = (await owner.browser.send('POST', '/workspaces', { name: 'Other' })).json<{ id: string }>();
  expect((await owner.browser.send('DELETE', `/workspaces/${owner.workspaceId}`)).statusCode).toBe(204);
  expect((await editor.browser.send('GET', '/posts', undefined, there(owner))).statusCode).toBe(404);
  expect((await owner.browser.send('GET', '/me')).json()).toMatchObject({ workspace: { id: created.id } });
  const { system } = app.get(Database);
  const where = { workspaceId: owner.workspaceId };
  expect([await system.post.count({ where }), await system.channel.count({ where }), await system.member.count({ where })]).toEqual([0, 0, 0]);
  expect(await system.auditEntry.count({ where: { ...where, action: 'workspace.deleted' } })).toBe(1);
});

test.each([['invite', 'auth.invitation_needed'], ['closed', 'auth.registration_closed']] as const)('registration %s', async (policy, code) => {
  const owner = await registered(app);
  const { token } = await invite(owner);
  const strict = await createApp(Config.fromProcess({ RATE_LIMIT_PER_MINUTE: '0', ARKYRA_REGISTRATION: policy }));
  try {
    expect((await new Browser(strict).send('GET', '/auth/options')).json()).toEqual({ registration: policy, mail: false });
    expect((await new Browser(strict).send('POST', '/auth/register', somebody())).json()).toMatchObject({ status: 403, code });
    expect((await new Browser(strict).send('POST', '/auth/register', { ...somebody(), invitation: token })).statusCode).toBe(policy === 'invite' ? 201 : 403);
  } finally {
    await strict.close();
  }
});
