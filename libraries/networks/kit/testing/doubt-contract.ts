import { expect, test } from '@jest/globals';
import { sendAgain, type GetStage } from './contract-stage.ts';
import type { NetworkCapabilities } from './network-peer.ts';

export function doubtTests(get: GetStage, can: NetworkCapabilities): void {
  if (can.idempotency === 'E') {
    test('says that it cannot tell whether a post is there', async () => {
      const stage = get();
      expect(await stage.find(stage.part())).toMatchObject({ kind: 'unclear', reason: expect.stringMatching(/./) });
    });
    return;
  }

  test('finds what is there, and nothing else', async () => {
    const stage = get();
    const part = stage.part();
    expect(await stage.find(part)).toEqual({ kind: 'absent' });
    const { externalId, url } = await stage.publish(part);
    expect(await stage.find(part)).toMatchObject({ kind: 'found', part: { externalId, url } });
    expect(await stage.find(stage.part())).toEqual({ kind: 'absent' });
  });

  if (can.idempotency === 'D') {
    test('does not take a post that belongs to another part', async () => {
      const stage = get();
      const part = stage.part();
      const { externalId } = await stage.publish(part);
      await stage.peer.settle?.();
      expect(await stage.peer.adapter.find(part, stage.context({ claimed: new Set([externalId]) }))).toEqual({ kind: 'absent' });
    });
    return;
  }

  test('the same key twice is one post', async () => {
    const stage = get();
    const part = stage.part();
    const first = await stage.publish(part);
    expect(await sendAgain(stage, part)).toBe(first.externalId);
    expect(await stage.recorded(part)).toHaveLength(1);
  });
}
