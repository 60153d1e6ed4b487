import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { version } from './version.ts';

test('is the version of the repository', () => {
  const file = new URL('../../../package.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version });
});
