import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConnectChannel } from '@arkyra/channels';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { UuidV7, type Principal } from '@arkyra/kernel';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../create-app.ts';
import { CheckChannelsTask } from './check-channels.task.ts';
import { RefreshChannelsTask } from './refresh-channels.task.ts';

const ids = new UuidV7();
const owner: Principal = { kind: 'user', userId: ids.next(), workspaceId: ids.next(), role: 'owner', testMode: false };

let dataDir: string;
let sandbox: SandboxServer;
let app: INestApplicationContext;
let database: Database;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir, accessTokenMs: 50_000 });
  app = await createApplication(new Config({ ...process.env, SANDBOX_URL: sandbox.url })).start();
  database = app.get(Database);
  await database.system.workspace.create({ data: { id: owner.workspaceId, name: 'Test' } });
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

test('cron renews tokens near their end and reads channels that were not read for hours', async () => {
  const { id, checkedAt } = await app.get(ConnectChannel, { strict: false }).execute(owner, 'sandbox', { handle: 'anna' });
  await app.get(RefreshChannelsTask, { strict: false }).execute();
  const stored = () => database.system.channel.findUniqueOrThrow({ where: { id } });
  expect(await stored()).toMatchObject({ credentialsVersion: 2, state: 'connected', checkedAt });

  await database.system.channel.update({ where: { id }, data: { checkDueAt: new Date(0) } });
  await app.get(CheckChannelsTask, { strict: false }).execute();
  expect((await stored()).checkedAt!.getTime()).toBeGreaterThan(checkedAt!.getTime());
});
