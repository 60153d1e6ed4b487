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

test('what is rewritten is told in one go', () => {
  expect(told('Come and see what the team built', 'Come and see how our crew built')).toBe('Come and see [-what the team-]{+how our crew+} built');
  expect(told('We launch on Tuesday, come all', 'Sandbox hears of it first')).toBe('[-We launch on Tuesday, come all-]{+Sandbox hears of it first+}');
});

test('nothing of either text is lost, in any script', () => {
  for (const [before, after] of [['今日は晴れです', '明日は雨です'], ['a\n\nb  c', 'a\nb c'], ['مرحبا بالعالم', 'مرحبا يا عالم'], ['🙂 ok', '🙃 ok']] as const) {
    const pieces = wordDiff(before, after);
    const side = (kind: 'added' | 'removed') => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  }
});
