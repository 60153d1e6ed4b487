import { expect, test } from '@jest/globals';
import { impurities } from './impurities.ts';

const found = (source: string) => impurities('some.use-case.ts', source).map(({ line, what }) => `${line} ${what}`);

test('each reading of the clock, of chance and of the environment is found', () => {
  expect(
    found(
      [
        `import { createHash, randomUUID } from 'node:crypto';`,
        'export const now = new Date();',
        'export const at = Date.now() + performance.now();',
        'export const chance = (): number => Math.random();',
        'export const id = crypto.randomUUID();',
        `export const setting = process.env['X'];`,
      ].join('\n'),
    ),
  ).toEqual(['1 import of randomUUID', '2 new Date()', '3 Date.now', '3 performance.now', '4 Math.random', '5 crypto.randomUUID', '6 process.env']);
});

test('times that are given, and hashes, are fine', () => {
  expect(found(`import { createHash } from 'node:crypto';\nexport const at = (ms: number): Date => new Date(ms);\nexport type D = typeof Date;`)).toEqual([]);
});
