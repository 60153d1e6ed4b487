import { expect, test } from '@jest/globals';
import { percentile, withSection, type Report } from './report.ts';

const report = (bench: string, measured: string): Report => ({ bench, rows: [{ what: 'speed', measured, goal: '>= 1', met: true }], data: {} });

test('each bench replaces its own section and leaves the rest alone', () => {
  const both = withSection(withSection('# Benchmarks\n\nBy hand.\n', report('first', 'one')), report('second', 'two'));
  const again = withSection(both, report('first', 'three'));
  expect(again).toContain('# Benchmarks\n\nBy hand.\n');
  expect(again.match(/\| speed \| \w+ \|/g)).toEqual(['| speed | three |', '| speed | two |']);
  expect(again.indexOf('three')).toBeLessThan(again.indexOf('two'));
});

test('a percentile is one of the values', () => {
  const sorted = Array.from({ length: 100 }, (_, index) => index);
  expect([0, 0.5, 0.99, 1].map((p) => percentile(sorted, p))).toEqual([0, 50, 99, 99]);
});
