// node tools/generate/prisma-client.mjs: prisma/schema → the database adapter's client. Quick when nothing
// changed. Plain JavaScript, since the installation runs it before our Node is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = join(root, 'prisma/schema');
const stamp = join(root, 'libraries/adapters/database/src/generated/.made-from');

function installedPrisma() {
  try {
    return createRequire(join(root, 'package.json')).resolve('prisma/package.json');
  } catch {
    return undefined;
  }
}

/** @param node the Node that generates. */
export function ensurePrismaClient(node = process.execPath) {
  const manifest = installedPrisma();
  // An installation of production packages alone has no generator, and gets the client in its bundles.
  if (!manifest) return;
  const hash = createHash('sha256').update(readFileSync(manifest));
  for (const name of readdirSync(schema).sort()) hash.update(name).update(readFileSync(join(schema, name)));
  const digest = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  // The engine is not needed to generate, but Prisma would download it.
  const stub = ['/bin/true', '/usr/bin/true'].find((file) => existsSync(file));
  const { status, stdout, stderr } = spawnSync(node, [join(manifest, '../build/index.js'), 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: stub, CHECKPOINT_DISABLE: '1' },
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
  writeFileSync(stamp, digest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePrismaClient();
