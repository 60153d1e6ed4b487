import { expect, test } from '@jest/globals';
import { wordDiff } from './word-diff.ts';

const told = (before: string, after: string) => wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');

test('words change as wholes', () => {
  expect(told('We launch on Monday', 'We launch on Tuesday')).toBe('We launch on [-Monday-]{+Tuesday+}');
  expect(told('Hello', 'Hello world')).toBe('Hello{+ world+}');
  expect(told('', 'New')).toBe('{+New+}');
  expect(told('Gone', '')).toBe('[-Gone-]');
  expect(told('Same', 'Same')).toBe('Same');
});

test('nothing of either text is lost, in any script', () => {
  for (const [before, after] of [['今日は晴れです', '明日は雨です'], ['a\n\nb  c', 'a\nb c'], ['مرحبا بالعالم', 'مرحبا يا عالم'], ['🙂 ok', '🙃 ok']] as const) {
    const pieces = wordDiff(before, after);
    const side = (kind: 'added' | 'removed') => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  }
});
