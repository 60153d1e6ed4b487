import { afterEach, expect, test } from '@jest/globals';
import type { NetworkFailure, PartToSend } from '../src/index.ts';
import { failureOf, sendAgain, type GetStage, type Stage } from './contract-stage.ts';
import { faultyProxy, type FaultyProxy } from './faulty-proxy.ts';
import type { NetworkCapabilities } from './network-peer.ts';

export function faultTests(get: GetStage, can: NetworkCapabilities): void {
  let proxy: FaultyProxy;
  afterEach(() => proxy?.close());
  const started = async (): Promise<Stage> => {
    const stage = get();
    proxy = await faultyProxy(stage.peer.baseUrl);
    return stage;
  };

  /** Prepares over a good way and sends over a bad one. */
  async function sendUnder(stage: Stage, part: PartToSend, break_: () => void | Promise<void>, signal = AbortSignal.timeout(20_000)): Promise<NetworkFailure> {
    const { adapter, credentials } = stage.peer.through(proxy.url, stage.account);
    const context = stage.context({ credentials, signal });
    const prepared = await adapter.prepare(part, context);
    await break_();
    return failureOf(adapter.send(part, prepared, context));
  }

  test('a network that is down: passing, before anything was sent', async () => {
    const stage = await started();
    const part = stage.part();
    const failure = await sendUnder(stage, part, () => proxy.close());
    expect([failure.class, failure.stage]).toEqual(['transient', 'before-send']);
    const { adapter, credentials } = stage.peer.through(proxy.url, stage.account);
    expect((await failureOf(adapter.identify(credentials))).class).toBe('transient');
    if (can.idempotency !== 'E') expect((await failureOf(adapter.find(part, stage.context({ credentials })))).class).toBe('transient');
  });

  test('a black hole: unknown, after the send', async () => {
    const stage = await started();
    const part = stage.part();
    const lease = new AbortController();
    const failure = await sendUnder(stage, part, () => {
      proxy.fault = 'black-hole';
      setTimeout(() => lease.abort(), 300);
    }, lease.signal);
    expect([failure.class, failure.stage]).toEqual(['unknown', 'after-send']);
    expect(await stage.recorded(part)).toEqual([]);
  });

  test('a lost answer: unknown, after the send, and found by asking where one can', async () => {
    const stage = await started();
    const part = stage.part();
    const failure = await sendUnder(stage, part, () => void (proxy.fault = 'lost-answer'));
    expect([failure.class, failure.stage]).toEqual(['unknown', 'after-send']);
    const [record, ...more] = await stage.recorded(part);
    expect([record?.text, more]).toEqual([part.text, []]);
    if (can.idempotency !== 'E') expect(await stage.find(part)).toMatchObject({ kind: 'found', part: { externalId: record?.externalId } });
    if (!['A', 'B', 'C'].includes(can.idempotency)) return;
    expect(await sendAgain(stage, part)).toBe(record?.externalId);
    expect(await stage.recorded(part)).toHaveLength(1);
  });
}
