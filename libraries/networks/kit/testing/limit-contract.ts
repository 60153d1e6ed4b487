import { expect, test } from '@jest/globals';
import { failureOf, type GetStage } from './contract-stage.ts';
import type { NetworkCapabilities } from './network-peer.ts';
import { textAtLimit } from './samples.ts';

export function limitTests(get: GetStage, can: NetworkCapabilities): void {
  test('a text at the exact limit passes the rules and the network alike', async () => {
    const stage = get();
    const { rules } = stage.peer.adapter;
    const part = stage.part(textAtLimit(rules, stage.peer.settings));
    const published = await stage.publish(part);
    expect(await stage.recorded(part)).toMatchObject([{ externalId: published.externalId, text: part.text }]);
  });

  test('one more is refused by the rules, with the place', () => {
    const { adapter, settings } = get().peer;
    const text = `${textAtLimit(adapter.rules, settings)}y`;
    const problems = adapter.rules.check([{ text: 'fine', media: [] }, { text, media: [] }], settings);
    expect(problems).toMatchObject([{ part: 1, severity: 'error', range: { start: text.length - 1, end: text.length } }]);
    expect(adapter.rules.split(text).length).toBeGreaterThan(1);
  });

  if (can.refusesTooLong) {
    test('one more is refused by the network too, as what it is', async () => {
      const stage = get();
      const part = stage.part(`${textAtLimit(stage.peer.adapter.rules, stage.peer.settings)}y`);
      const failure = await failureOf(stage.publish(part));
      expect(['validation', 'rejected']).toContain(failure.class);
      expect(await stage.recorded(part)).toEqual([]);
    });
  }
}
