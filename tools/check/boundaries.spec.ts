import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const repository = resolve(import.meta.dirname, '../..');
const tree = mkdtempSync(join(tmpdir(), 'arkyra-boundaries-'));
const contexts = 'libraries/contexts';
const networks = 'libraries/networks';

/** One violation per rule: the importing file and what it imports (a file of the tree, or a package). */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-cycle': [`${contexts}/audit/domain/egg.ts`, `${contexts}/audit/domain/hen.ts`],
  resolvable: ['apps/cron/src/lost.ts', './nowhere.ts'],
  declared: ['apps/cron/src/undeclared.ts', 'some-package'],
  'kernel-is-alone': ['libraries/kernel/src/zod.ts', 'node:os'],
  'contracts-know-kernel': ['libraries/contracts/src/kit.ts', `${networks}/kit/src/index.ts`],
  'catalog-knows-kernel': ['libraries/catalog/src/contracts.ts', 'libraries/contracts/src/index.ts'],
  'domain-is-pure': [`${contexts}/media/domain/contracts.ts`, 'libraries/contracts/src/index.ts'],
  'application-has-no-io': [`${contexts}/media/application/storage.ts`, 'libraries/adapters/storage/src/index.ts'],
  'core-has-no-framework': [`${contexts}/media/application/framework.ts`, 'some-package'],
  'core-has-no-platform': [`${contexts}/media/domain/platform.ts`, 'node:fs'],
  'infrastructure-wires-its-own': [`${contexts}/media/infrastructure/bluesky.ts`, `${networks}/bluesky/src/index.ts`],
  'contexts-by-their-entry': [`${contexts}/media/application/insides.ts`, `${contexts}/audit/domain/index.ts`],
  'kit-knows-kernel': [`${networks}/kit/src/http.ts`, 'libraries/adapters/http/src/index.ts'],
  'rules-know-kit': [`${networks}/bluesky/rules/adapter.ts`, `${networks}/bluesky/src/index.ts`],
  'rules-run-in-browsers': [`${networks}/bluesky/rules/hash.ts`, 'node:crypto'],
  'registry-rules-know-rules': [`${networks}/registry/src/rules.ts`, `${networks}/bluesky/src/index.ts`],
  'network-knows-kit-and-http': [`${networks}/bluesky/src/sandbox.ts`, `${networks}/sandbox/src/index.ts`],
  'registry-knows-networks': [`${networks}/registry/src/database.ts`, 'libraries/adapters/database/src/index.ts'],
  'adapters-know-no-business': ['libraries/adapters/queue/src/audit.ts', `${contexts}/audit/application/index.ts`],
  'sdk-is-alone': ['libraries/sdk/src/kernel.ts', 'libraries/kernel/src/index.ts'],
  'ui-is-alone': ['libraries/ui/src/kernel.ts', 'libraries/kernel/src/index.ts'],
  'libraries-know-no-app': ['libraries/adapters/http/src/app.ts', 'apps/backend/src/main.ts'],
  'frontend-is-thin': ['apps/frontend/src/context.ts', `${contexts}/audit/application/index.ts`],
  'workflows-have-no-io': ['apps/orchestrator/src/workflows/io.ts', 'node:fs'],
  'apps-are-apart': ['apps/cron/src/other.ts', 'apps/backend/src/main.ts'],
  'apps-take-contexts-by-an-entry': ['apps/cron/src/insides.ts', `${contexts}/audit/application/record.use-case.ts`],
  'testing-is-for-tests': ['apps/cron/src/builders.ts', 'libraries/testing/src/index.ts'],
};

const allowed: readonly (readonly [from: string, to: string])[] = [
  [`${contexts}/publishing/domain/fine.ts`, `${networks}/bluesky/rules/index.ts`],
  [`${contexts}/publishing/application/fine.ts`, `${contexts}/audit/application/index.ts`],
  [`${contexts}/publishing/application/hash.ts`, 'node:crypto'],
  [`${contexts}/publishing/infrastructure/fine.ts`, 'libraries/adapters/queue/src/index.ts'],
  [`${networks}/bluesky/src/fine.ts`, 'libraries/adapters/http/src/index.ts'],
  ['apps/frontend/src/fine.ts', `${networks}/sandbox/rules/index.ts`],
  ['apps/cron/src/fine.ts', `${contexts}/audit/infrastructure/index.ts`],
  ['apps/cron/src/fine.spec.ts', 'libraries/testing/src/index.ts'],
];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

function plant(from: string, to: string): void {
  const inTree = /^(apps|libraries)\//.test(to);
  write(from, `export * from '${inTree ? relative(dirname(from), to).replace(/^(?=\w)/, './') : to}';\n`);
}

interface Verdict {
  readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

function cruise(): Verdict {
  const cruiser = join(repository, 'node_modules/.bin/depcruise');
  const args = [cruiser, 'apps', 'libraries', '--config', join(repository, '.dependency-cruiser.mjs'), '--output-type', 'json', '--no-progress'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { summary: Verdict }).summary;
}

let found: readonly string[] = [];
let rules: readonly string[] = [];

beforeAll(() => {
  write('node_modules/some-package/package.json', '{"name":"some-package","main":"index.js"}');
  write('node_modules/some-package/index.js', 'export {};\n');
  write('package.json', '{"name":"tree","type":"module"}');
  const pairs = [...Object.values(planted), ...allowed];
  for (const [, to] of pairs) if (/^(apps|libraries)\//.test(to)) write(to, 'export {};\n');
  for (const [from, to] of pairs) plant(from, to);
  plant(`${contexts}/audit/domain/hen.ts`, `${contexts}/audit/domain/egg.ts`);
  const { violations, ruleSetUsed } = cruise();
  found = violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  rules = ruleSetUsed.forbidden.map(({ name }) => name);
});

afterAll(() => rmSync(tree, { recursive: true }));

test.each(Object.entries(planted))('%s is caught', (rule, [from]) => {
  expect(found).toContain(`${rule}: ${from}`);
});

test('every rule has its planted violation', () => {
  expect([...rules].sort()).toEqual(Object.keys(planted).sort());
});

test('what the architecture allows is let through', () => {
  const innocent = new Set(allowed.map(([from]) => from));
  expect(found.filter((violation) => innocent.has(violation.split(': ')[1] ?? ''))).toEqual([]);
});
