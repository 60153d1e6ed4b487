import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { databaseUrls } from '@arkyra/config';
import { startThrowaway, type ThrowawayPeers } from '../peers/throwaway.ts';
import { deployMigrations } from './migrations.ts';
import { ensureRoles } from './roles.ts';

let peers: ThrowawayPeers;
beforeAll(async () => {
  peers = await startThrowaway('roles', { redis: false });
});
afterAll(() => peers.stop());

async function me(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ me: string }>('SELECT current_user::text AS me');
  await client.end();
  return rows[0]?.me ?? '';
}

test('several deploys at once make the roles and the tables once', async () => {
  const owner = peers.env['DATABASE_URL'] ?? '';
  const secret = 'of the installation, of at least 32 characters';
  const deploys = Array.from({ length: 4 }, async () => {
    await ensureRoles(owner, secret);
    return deployMigrations(owner);
  });
  const applied = (await Promise.all(deploys)).flat();
  expect(new Set(applied).size).toBe(applied.length);
  expect(applied.length).toBeGreaterThan(0);
  const { app, system } = databaseUrls(owner, secret);
  expect([await me(app), await me(system)]).toEqual(['arkyra_app', 'arkyra_system']);
});
