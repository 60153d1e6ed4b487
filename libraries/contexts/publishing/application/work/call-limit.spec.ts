import { expect, test } from '@jest/globals';
import { CallLimit } from './call-limit.ts';

test('never more at once than allowed, in the order they came, also after a failure', async () => {
  const limit = new CallLimit(2);
  const order: number[] = [];
  let now = 0;
  let most = 0;
  const results = await Promise.allSettled(
    [0, 1, 2, 3, 4].map((n) =>
      limit.use(async () => {
        order.push(n);
        most = Math.max(most, (now += 1));
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        if (n === 1) throw new Error('fails');
        return n;
      }),
    ),
  );
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4]]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
});
