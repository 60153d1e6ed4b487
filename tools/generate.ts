// npm run generate: everything that is made from something else. What is committed is checked for drift by npm run check.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensurePrismaClient } from './generate/prisma-client.mjs';

ensurePrismaClient();
for (const generator of ['catalog', 'sdk']) {
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', resolve(import.meta.dirname, 'generate', `${generator}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
