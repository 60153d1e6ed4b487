import { expect, test } from '@jest/globals';
import { ComponentCheck } from './component-check.ts';

test('ok, degraded or down, without the words of an error', async () => {
  expect(await new ComponentCheck(async () => {}).run()).toMatchObject({ status: 'ok' });
  expect(await new ComponentCheck(async () => 'slow').run()).toMatchObject({ status: 'degraded', detail: 'slow' });
  const down = await new ComponentCheck(() => Promise.reject(new Error('postgres://ann@10.0.0.1'))).run();
  expect(down.status).toBe('down');
  expect(JSON.stringify(down)).not.toContain('10.0.0.1');
});

test('what never answers is down', async () => {
  expect(await new ComponentCheck(() => new Promise(() => {}), { timeoutMs: 10 }).run()).toMatchObject({ status: 'down' });
});

test('many askers are one question', async () => {
  let asked = 0;
  const check = new ComponentCheck(async () => void (asked += 1), { freshMs: 60_000 });
  await Promise.all([check.run(), check.run()]);
  await check.run();
  expect(asked).toBe(1);
});
