import { expect, test } from '@jest/globals';
import { ShortCache } from './short-cache.ts';

function counted() {
  let now = 0;
  let loads = 0;
  const cache = new ShortCache<number>(5_000, () => now);
  return { cache, load: () => Promise.resolve(++loads), pass: (ms: number) => (now += ms) };
}

test('asks once in five seconds, and once for all who ask together', async () => {
  const { cache, load, pass } = counted();
  expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([1, 1]);
  pass(4_999);
  expect(await cache.get('a', load)).toBe(1);
  pass(1);
  expect(await cache.get('a', load)).toBe(2);
});

test('what is forgotten or set holds at once', async () => {
  const { cache, load } = counted();
  await cache.get('a', load);
  cache.forget('a');
  expect(await cache.get('a', load)).toBe(2);
  cache.set('a', 40);
  expect(await cache.get('a', load)).toBe(40);
});

test('a load that was under way when the answer was set does not undo it', async () => {
  const { cache, load } = counted();
  let finish: (value: number) => void = () => {};
  const slow = cache.get('a', () => new Promise((resolve) => (finish = resolve)));
  cache.set('a', 40);
  finish(1);
  await slow;
  expect(await cache.get('a', load)).toBe(40);
});

test('a failure is not kept', async () => {
  const { cache, load } = counted();
  await expect(cache.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await cache.get('a', load)).toBe(1);
});
