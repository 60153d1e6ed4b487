import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { afterSecondTry, closingLine, countOf, failedFiles, sum } from './jest-run.ts';

const dir = mkdtempSync(join(tmpdir(), 'arkyra-jest-run-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the closing line sums all runs, and a file that does not load is a failure', () => {
  const file = join(dir, 'unit.json');
  writeFileSync(file, JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 }));
  expect(closingLine(sum([countOf(file), { passed: 3, failed: 0, skipped: 0 }]))).toBe('10 passed, 2 failed, 3 skipped');
});

test('a run that left no report is a failure', () => {
  expect(closingLine(countOf(join(dir, 'nothing.json')))).toBe('0 passed, 1 failed');
});

test('a file that failed is known, and passes or fails for good at its second try', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'arkyra-jest-run-')), 'integration.json');
  writeFileSync(file, JSON.stringify({ testResults: [{ name: '/a.int-spec.ts', status: 'passed' }, { name: '/b.int-spec.ts', status: 'failed' }] }));
  expect(failedFiles(file)).toEqual(['/b.int-spec.ts']);
  expect(failedFiles(join(dir, 'nothing.json'))).toEqual([]);
  const first = { passed: 10, failed: 2, skipped: 1 };
  expect(afterSecondTry(first, { passed: 4, failed: 0, skipped: 0 })).toEqual({ passed: 12, failed: 0, skipped: 1 });
  expect(afterSecondTry(first, { passed: 3, failed: 1, skipped: 0 })).toEqual({ passed: 11, failed: 1, skipped: 1 });
});
