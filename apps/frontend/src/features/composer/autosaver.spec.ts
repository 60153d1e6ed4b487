import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Autosaver, type SavedAs, type SaveStatus } from './autosaver.ts';
import { type Draft, newDraft, withPart } from './draft.ts';

const typed = (text: string): Draft => withPart(newDraft('UTC', [], null), 'all', 0, { text });

function harness(answers: (() => Promise<SavedAs>)[] = []) {
  const sent: Draft[] = [];
  const kept: string[] = [];
  const statuses: SaveStatus[] = [];
  const saver = new Autosaver({
    save: (draft) => {
      sent.push(draft);
      return answers.shift()?.() ?? Promise.resolve({ postId: 'p1', version: draft.version + 1 });
    },
    keep: (draft) => kept.push(draft.parts[0]?.text ?? ''),
    onStatus: (status) => statuses.push(status),
    onSaved: () => {},
    isPassing: (error) => error === 'offline',
  });
  return { saver, sent, kept, statuses };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('typing is kept at once and sent at the pause, once', async () => {
  const { saver, sent, kept } = harness();
  for (const text of ['H', 'He', 'Hel']) saver.change(typed(text));
  expect(kept).toEqual(['H', 'He', 'Hel']);
  expect(sent).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(1200);
  expect(sent.map((draft) => draft.parts[0]?.text)).toEqual(['Hel']);
});

test('what was typed during the first save becomes a change of the same post', async () => {
  let answer: (saved: SavedAs) => void = () => {};
  const { saver, sent } = harness([() => new Promise((resolve) => (answer = resolve))]);
  saver.change(typed('first'));
  await jest.advanceTimersByTimeAsync(1200);
  saver.change(typed('second'));
  await jest.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  answer({ postId: 'p1', version: 1 });
  await jest.advanceTimersByTimeAsync(0);
  expect(sent[1]).toMatchObject({ postId: 'p1', version: 1, parts: [{ text: 'second' }] });
});

test('an absent server means: kept here, tried again, nothing lost', async () => {
  const { saver, sent, statuses } = harness([() => Promise.reject('offline')]);
  saver.change(typed('text'));
  await jest.advanceTimersByTimeAsync(1200);
  expect(statuses.at(-1)).toBe('kept');
  await jest.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(2);
  expect(statuses.at(-1)).toBe('saved');
});

test('a refusal is told and not repeated by itself', async () => {
  const { saver, sent, statuses } = harness([() => Promise.reject('stale')]);
  saver.change(typed('text'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(statuses.at(-1)).toBe('refused');
  expect(sent).toHaveLength(1);
  expect(await saver.flush()).toBe(true);
});
