import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';

// Leases and timeouts of a tenth, and minutes of patience: a slow machine makes runs longer, never wrong.
jest.setTimeout(15 * 60_000);

test('every fault of the table, once: networks and ledger agree', async () => {
  const root = resolve(import.meta.dirname, '../..');
  const args = ['--disable-warning=ExperimentalWarning', 'tools/faults/main.ts', '--seed', '20261120', '--scale', '0.1', '--slack', '120', '--no-write', '--built'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  // Its whole log is the message of a failure.
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  expect(said).toContain('No violation.');
});
