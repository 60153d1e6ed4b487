import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SandboxClient } from '../testing/sandbox-client.ts';
import { runSandbox, type RunningSandbox } from '../testing/sandbox-peer.ts';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await runSandbox();
});
afterAll(() => sandbox.close());

/** A key as a worker makes it whose clock is so many milliseconds off. */
function keyOf(offMs: number): string {
  const time = (sandbox.clock.now().getTime() + offMs).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

test.each([3_600_000, -3_600_000])('a post is found by its feed though the worker that sent it was %s ms off', async (offMs) => {
  const client = await SandboxClient.connect(sandbox, 'D', `off-${Math.abs(offMs)}-${Math.sign(offMs) + 1}`);
  const began = sandbox.clock.now();
  const part = client.part('Which hour is it?', { key: keyOf(offMs) });
  const published = await client.publish(part);
  sandbox.clock.advance(10_000);
  const found = await client.adapter.find(part, client.context({ since: began }));
  expect(found).toMatchObject({ kind: 'found', part: { externalId: published.externalId } });
});
