import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { dataKeyIdOf } from '@arkyra/secrets';
import { anOwner, aProcess } from '../testing/channels-under-test.ts';
import { NetworksOf, RotatingNetwork } from '../testing/rotating-network.ts';

const app = aProcess(new NetworksOf(new RotatingNetwork()));
afterAll(() => app.database.close());

const rotate = (masterKeys: string, ...flags: string[]) =>
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/rotate-keys.ts', ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ARKYRA_MASTER_KEYS: masterKeys },
  });

test('the command rotates master key and data keys, and every channel still opens', async () => {
  const owner = await anOwner(app.database);
  const { id } = await app.connect.execute(owner, 'rotating', { handle: 'anna', password: 'x' });
  const sealed = async () => (await app.database.system.channel.findUniqueOrThrow({ where: { id } })).credentials ?? new Uint8Array();
  const before = await sealed();
  const opened = await app.access.open(owner.workspaceId, id);

  const keys = `next:${randomBytes(32).toString('base64')},${app.config.env.ARKYRA_MASTER_KEYS}`;
  expect(rotate(keys)).toBe('Data keys wrapped anew with master key "next": 1\n');
  expect(await sealed()).toEqual(before);
  expect(rotate(keys, '--data-keys')).toBe(
    'Data keys wrapped anew with master key "next": 0\nWorkspaces with a new data key: 1; channels sealed with it: 1\n',
  );
  expect(dataKeyIdOf(await sealed())).not.toBe(dataKeyIdOf(before));

  process.env['ARKYRA_MASTER_KEYS'] = keys.split(',')[0];
  const later = aProcess(new NetworksOf(new RotatingNetwork()));
  expect(await later.access.open(owner.workspaceId, id)).toEqual(opened);
  await later.database.close();
});

test('the command says what is missing, and no key', () => {
  expect(() => rotate(`other:${randomBytes(32).toString('base64')}`)).toThrow(/A stored secret cannot be read \(master-key\)/);
});
