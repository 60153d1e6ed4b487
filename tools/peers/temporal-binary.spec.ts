import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { presentTemporal, temporalBinary } from './temporal-binary.ts';

let dir: string;
const { PATH } = process.env;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'temporal-binary-'));
  // The tools that unpack, and neither Temporal nor Go.
  process.env['PATH'] = '/usr/bin:/bin';
});
afterEach(() => {
  process.env['PATH'] = PATH;
  rmSync(dir, { recursive: true });
});

test('what the SDK’s host gives is unpacked, tried and kept', async () => {
  writeFileSync(join(dir, 'temporal'), '#!/bin/sh\necho temporal version 1\n');
  spawnSync('tar', ['-czf', 'archive.tar.gz', 'temporal'], { cwd: dir });
  const { readFileSync } = await import('node:fs');
  const archive = readFileSync(join(dir, 'archive.tar.gz'));
  const server = createServer((request, reply) => {
    const { port } = server.address() as AddressInfo;
    reply.end(request.url === '/archive' ? archive : JSON.stringify({ archiveUrl: `http://127.0.0.1:${port}/archive`, fileToExtract: 'temporal' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const cache = join(dir, 'cache');
  const file = await temporalBinary({ cache, downloads: `http://127.0.0.1:${port}` });
  await new Promise((done) => server.close(done));
  expect([file, statSync(file).mode & 0o111]).toEqual([join(cache, 'temporal'), 0o111]);
  // Kept: nobody is asked again.
  expect([presentTemporal(cache), await temporalBinary({ cache, downloads: 'http://127.0.0.1:1' })]).toEqual([file, file]);
});
