import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');

/** Command that runs one of jest.config.js's projects. */
export const jestCommand = (project: string, ...args: string[]): string[] => [
  process.execPath,
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  resolve(root, 'node_modules/jest/bin/jest.js'),
  '--ci',
  // An open handle must not keep a run from ending.
  '--forceExit',
  '--selectProjects',
  project,
  ...args,
];

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number(), numRuntimeErrorTestSuites: z.number() });

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a run wrote with `--json --outputFile`; a run that wrote nothing counts as one failure. */
export function countOf(file: string): Count {
  try {
    const found = report.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A file that does not even load holds an unknown number of tests, and counts as one.
    return { passed: found.numPassedTests, failed: found.numFailedTests + found.numRuntimeErrorTestSuites, skipped: found.numPendingTests + found.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const files = z.object({ testResults: z.array(z.object({ name: z.string(), status: z.string() })) });

/** Test files that failed in a run; none when the run wrote no report, for then nothing is known of any. */
export function failedFiles(file: string): readonly string[] {
  try {
    return files.parse(JSON.parse(readFileSync(file, 'utf8'))).testResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : []));
  } catch {
    return [];
  }
}

/** What a suite came to when the files that failed were run again: whoever failed twice has failed. */
export const afterSecondTry = (first: Count, second: Count): Count => ({ ...first, passed: first.passed + first.failed - second.failed, failed: second.failed });

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, skipped: all.skipped + one.skipped }), { passed: 0, failed: 0, skipped: 0 });

export const closingLine = ({ passed, failed, skipped }: Count): string => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
