import { expect, test } from '@jest/globals';
import { Batcher } from './batcher.ts';

test('what comes together goes together, what comes meanwhile goes next, answers find their way', async () => {
  const batches: number[][] = [];
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const batcher = new Batcher<number, string>(
    async (items) => {
      batches.push([...items]);
      await gates[batches.length - 1]?.promise;
      return items.map((item) => `<${item}>`);
    },
    { atOnce: 1 },
  );
  const first = [batcher.add(1), batcher.add(2)];
  await Promise.resolve();
  const second = [batcher.add(3), batcher.add(4)];
  for (const gate of gates) gate.resolve();
  expect(await Promise.all([...first, ...second])).toEqual(['<1>', '<2>', '<3>', '<4>']);
  expect(batches).toEqual([[1, 2], [3, 4]]);
});

test('one bad item costs the others nothing', async () => {
  const batcher = new Batcher<number, number>(async (items) => {
    if (items.includes(13)) throw new Error('bad luck');
    return items;
  });
  const results = await Promise.allSettled([1, 13, 2].map((item) => batcher.add(item)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('after an error that says nothing of what stands, nothing is tried again', async () => {
  let runs = 0;
  const fail = async (): Promise<number[]> => {
    runs += 1;
    throw new Error('lost');
  };
  const batcher = new Batcher<number, number>(fail, { mayRetry: () => false });
  const results = await Promise.allSettled([1, 2].map((item) => batcher.add(item)));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(runs).toBe(1);
});
