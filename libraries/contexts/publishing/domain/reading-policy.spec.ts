import { expect, test } from '@jest/globals';
import { automaticTries, publishingTimes, readingTries } from './publishing-times.ts';
import { judgeReading, type ReadingFacts } from './reading-policy.ts';

const times = publishingTimes();
const hour = 3_600_000;
const absent: ReadingFacts = { class: 'A', finding: 'absent', absentReadings: 0, tries: 0, resends: 0, unknownMs: hour, keyAgeMs: hour, holderGone: false };
const judge = (facts: Partial<ReadingFacts>) => judgeReading({ ...absent, ...facts }, times);

test('found is published, whatever the class', () => {
  for (const one of ['A', 'B', 'C', 'D', 'E'] as const) expect(judge({ class: one, finding: 'found' })).toEqual({ to: 'published' });
});

test('one absence is none', () => {
  for (const one of ['A', 'B', 'C', 'D'] as const) expect(judge({ class: one, holderGone: true })).toMatchObject({ to: 'unknown', absentReadings: 1 });
});

test('absent twice: sent again under a key that the network keeps', () => {
  expect(judge({ absentReadings: 1 })).toEqual({ to: 'scheduled', inMs: 0 });
  expect(judge({ class: 'B', absentReadings: 1, unknownMs: 0, keyAgeMs: 10_000, keyWindowMs: hour })).toEqual({ to: 'scheduled', inMs: 0 });
});

test('without such a key, or outside of its window, only when the former holder can send no more', () => {
  for (const one of [{ class: 'C' }, { class: 'D' }, { class: 'B', keyWindowMs: hour }] as const) {
    // What was read while it may send proves nothing.
    expect(judge({ ...one, absentReadings: 1 })).toMatchObject({ to: 'unknown', absentReadings: 0, maySend: true });
    expect(judge({ ...one, absentReadings: 5, tries: readingTries - 1 })).toEqual({ to: 'held', why: 'holder-may-send' });
    expect(judge({ ...one, absentReadings: 1, holderGone: true })).toEqual({ to: 'scheduled', inMs: 0 });
  }
});

test('an absence before the network shows new posts does not count', () => {
  const early = { class: 'D', holderGone: true, absentReadings: 1, unknownMs: 5_000 } as const;
  expect(judge(early)).toEqual({ to: 'unknown', againInMs: 25_000, absentReadings: 0 });
  expect(judge({ ...early, visibilityDelayMs: 1_000 })).toEqual({ to: 'scheduled', inMs: 0 });
});

test('a network that cannot tell, or is not to be asked, leaves it to a person', () => {
  expect(judge({ class: 'E' })).toEqual({ to: 'held', why: 'no-way-to-tell' });
  expect(judge({ finding: 'unclear' })).toEqual({ to: 'held', why: 'no-way-to-tell' });
  expect(judge({ finding: null, tries: readingTries - 1 })).toEqual({ to: 'held', why: 'tried-enough' });
});

test('a channel may prefer a second copy to none: one, and not while the first may still come', () => {
  const again = { class: 'E', finding: 'unclear', onDoubt: 'send-again' } as const;
  expect(judge({ ...again, holderGone: true })).toEqual({ to: 'scheduled', inMs: 0, unsure: true });
  expect(judge({ ...again, holderGone: true, resends: 1 })).toEqual({ to: 'held', why: 'no-way-to-tell' });
  expect(judge(again)).toMatchObject({ to: 'unknown', maySend: true });
  expect(judge({ ...again, tries: readingTries - 1 })).toEqual({ to: 'held', why: 'holder-may-send' });
  // Where the network can be asked, the setting changes nothing.
  expect(judge({ ...again, class: 'D', holderGone: true })).toEqual({ to: 'held', why: 'no-way-to-tell' });
});

test('a network that does not answer is asked again, ever more rarely, and nothing is forgotten', () => {
  expect(judge({ finding: null, tries: 3, absentReadings: 1 })).toEqual({ to: 'unknown', againInMs: 16_000, absentReadings: 1 });
});

test('what never arrives is sent again ever more rarely, and then left to a person', () => {
  const again = (resends: number) => judge({ absentReadings: 1, resends });
  expect([again(0), again(1), again(4)]).toEqual([0, 10_000, 80_000].map((inMs) => ({ to: 'scheduled', inMs })));
  expect(again(automaticTries)).toEqual({ to: 'held', why: 'never-arrives' });
});

test('after a holder that might have sent is known to be gone, it takes two fresh readings, and the network’s delay from then on', () => {
  const watched = judge({ class: 'D', absentReadings: 1 });
  expect(watched).toMatchObject({ maySend: true, absentReadings: 0 });
  expect(judge({ class: 'D', holderGone: true, unknownMs: 1_000 })).toEqual({ to: 'unknown', againInMs: 29_000, absentReadings: 0 });
  expect(judge({ class: 'D', holderGone: true, unknownMs: 30_000 })).toMatchObject({ to: 'unknown', absentReadings: 1 });
  expect(judge({ class: 'D', holderGone: true, unknownMs: 32_000, absentReadings: 1 })).toEqual({ to: 'scheduled', inMs: 0 });
});
