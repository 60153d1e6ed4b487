import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@arkyra/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp();
});
afterAll(() => app.close());

test('the owner renames the workspace and chooses what happens to missed posts', async () => {
  const { browser, workspaceId, userId } = await registered(app);
  const answer = await browser.send('PATCH', `/workspaces/${workspaceId}`, { name: 'Studio', missedWindowPolicy: 'hold' });
  expect(answer.json()).toMatchObject({ id: workspaceId, name: 'Studio', missedWindowPolicy: 'hold', role: 'owner' });
  expect((await browser.send('GET', '/workspaces')).json()).toMatchObject({ data: [{ id: workspaceId, name: 'Studio' }] });
  const rows = await app.get(Database).system.auditEntry.findMany({ where: { workspaceId, action: 'workspace.updated' } });
  expect(rows).toMatchObject([{ actor: `user:${userId}`, data: { before: { missedWindowPolicy: 'late' }, after: { name: 'Studio', missedWindowPolicy: 'hold' } } }]);
  expect(rows[0]?.requestId).toEqual(answer.headers['x-request-id']);
});

test('a stranger’s workspace does not exist', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  expect((await two.browser.send('GET', `/workspaces/${one.workspaceId}`)).statusCode).toBe(404);
  expect((await two.browser.send('PATCH', `/workspaces/${one.workspaceId}`, { name: 'Mine' })).statusCode).toBe(404);
  expect((await two.browser.send('GET', '/me', undefined, { 'x-workspace-id': one.workspaceId })).statusCode).toBe(404);
});

test('a member of several acts in the one that is named, with the role held there', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  await app.get(Database).system.member.create({ data: { workspaceId: one.workspaceId, userId: two.userId, role: 'viewer' } });
  const there = { 'x-workspace-id': one.workspaceId };
  expect((await two.browser.send('GET', '/me', undefined, there)).json()).toMatchObject({ workspace: { id: one.workspaceId, role: 'viewer' } });
  expect((await two.browser.send('GET', '/me')).json()).toMatchObject({ workspace: { id: two.workspaceId, role: 'owner' }, workspaces: [{}, {}] });
  expect((await two.browser.send('PATCH', `/workspaces/${one.workspaceId}`, { name: 'Mine' })).statusCode).toBe(403);
  expect((await two.browser.send('PATCH', `/workspaces/${two.workspaceId}`, { name: 'Mine' }, there)).statusCode).toBe(200);
});
