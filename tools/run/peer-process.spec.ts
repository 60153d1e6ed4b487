import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { commandOf } from '../peers/command-of.ts';
import { peerOf, until } from '../peers/peer.ts';
import { Guardian } from './guardian.ts';
import { PeerProcess } from './peer-process.ts';

test('a service that is killed is started again and says when it is up; one that is stopped stays away', async () => {
  const said: string[] = [];
  const begin = async () => peerOf(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }), 'here', 'SIGTERM');
  const service = await PeerProcess.start('Clock', begin, new Guardian(), (text) => said.push(text));
  const first = service.pid;
  process.kill(first, 'SIGKILL');
  await until(async () => said.length > 1, () => `it only said ${said.join()}`, 20);
  expect(said).toEqual(['Clock ended; starting it again in 0.5 s.', 'Clock is up again']);
  expect([service.pid === first, service.url, commandOf(service.pid) === '']).toEqual([false, 'here', false]);
  const second = service.pid;
  await service.stop();
  expect([commandOf(second), said.length]).toEqual(['', 2]);
});
