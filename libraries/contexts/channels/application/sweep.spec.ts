import { expect, test } from '@jest/globals';
import { NotFoundError } from '@arkyra/kernel';
import { sweep } from './sweep.ts';

test('does a few at a time, and goes on past those that fail', async () => {
  let [running, most] = [0, 0];
  const broken = new TypeError('broken');
  const report = await sweep(Array.from({ length: 30 }, (_, n) => n), async (n) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running -= 1;
    if (n === 3) throw new NotFoundError('channel');
    if (n === 4) throw broken;
  });
  expect(report).toEqual({ done: 28, failed: 2, errors: [broken] });
  expect(most).toBe(8);
});

test('nothing to do is fine', async () => {
  expect(await sweep([], () => Promise.reject(new Error('never')))).toEqual({ done: 0, failed: 0, errors: [] });
});
