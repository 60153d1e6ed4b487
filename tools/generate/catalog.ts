// node tools/generate/catalog.ts [--check]
// libraries/catalog/definitions/*.yaml → libraries/catalog/src/generated/*.ts and docs/reference/*.md
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { notificationsFile, plansFile, queuesFile, rolesFile } from './catalog-definitions.ts';
import { notificationsPage, plansPage, queuesPage, rolesPage } from './catalog-reference.ts';
import { notificationsSource, plansSource, queuesSource, rolesSource } from './catalog-source.ts';

const root = resolve(import.meta.dirname, '../..');

function read<T>(name: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(resolve(root, `libraries/catalog/definitions/${name}.yaml`), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `${name}.yaml ${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

const roles = read('roles', rolesFile);
const plans = read('plans', plansFile);
const queues = read('queues', queuesFile);
const notifications = read('notifications', notificationsFile);

const files: Record<string, string> = {
  'libraries/catalog/src/generated/roles.ts': rolesSource(roles),
  'libraries/catalog/src/generated/plans.ts': plansSource(plans),
  'libraries/catalog/src/generated/queues.ts': queuesSource(queues),
  'libraries/catalog/src/generated/notifications.ts': notificationsSource(notifications),
  'docs/reference/roles-and-scopes.md': rolesPage(roles),
  'docs/reference/plans.md': plansPage(plans),
  'docs/reference/queues.md': queuesPage(queues),
  'docs/reference/notifications.md': notificationsPage(notifications),
};

const present = (path: string): string | null => {
  try {
    return readFileSync(resolve(root, path), 'utf8');
  } catch {
    return null;
  }
};

const stale = Object.entries(files).filter(([path, text]) => present(path) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what the catalog's definitions say: run node tools/generate/catalog.ts`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    console.log(path);
  }
}
