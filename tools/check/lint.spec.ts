import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const repository = resolve(import.meta.dirname, '../..');
const tree = mkdtempSync(join(tmpdir(), 'arkyra-lint-'));
const library = 'libraries/contexts/audit/application';

/** One violation per habit: the file and its text. Promises need types, and are caught in the repository's own run. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'max-lines': [`${library}/long.ts`, 'export const one = 1;\n'.repeat(1) + '// more\n'.repeat(300)],
  'max-lines-per-function': [`${library}/tall.ts`, `export function tall(): number {\n${'  Math.abs(1);\n'.repeat(60)}  return 1;\n}\n`],
  'no-console': [`${library}/loud.ts`, `export const say = (): void => console.log('here');\n`],
  'no-default-export': [`${library}/nameless.ts`, 'export default 1;\n'],
  'no-process-env': ['apps/backend/src/port.ts', `export const port = process.env['PORT'];\n`],
  'no-explicit-any': [`${library}/loose.ts`, 'export const loose = (value: any): string => String(value);\n'],
  'consistent-type-assertions': [`${library}/sure.ts`, 'export const sure = (value: unknown): string => value as string;\n'],
  'no-non-null-assertion': [`${library}/bang.ts`, 'export const first = (list: readonly string[]): string => list[0]!;\n'],
  'filename-case': [`${library}/CamelCase.ts`, 'export const one = 1;\n'],
};

let found: readonly string[] = [];

beforeAll(() => {
  for (const [file, text] of Object.values(planted)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  const args = ['--config', join(repository, '.oxlintrc.json'), '--format', 'json', '.'];
  const { stdout } = spawnSync(join(repository, 'node_modules/.bin/oxlint'), args, { cwd: tree, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  found = diagnostics.map(({ code, filename }) => `${/\(([^)]+)\)/.exec(code)?.[1]}: ${filename}`);
});
afterAll(() => rmSync(tree, { recursive: true }));

test.each(Object.entries(planted))('%s is caught', (rule, [file]) => {
  expect(found).toContain(`${rule}: ${file}`);
});
