import { expect, test } from '@jest/globals';
import { Monotonic, TargetFacts, type ChannelFacts } from '../application/index.ts';
import { RecentTargetFacts } from './recent-target-facts.ts';

class Clock extends Monotonic {
  now = 0;
  ms(): number {
    return this.now;
  }
}

class Asked extends TargetFacts {
  readonly questions: string[] = [];
  known = ['a', 'b'];
  async read(workspaceId: string, ids: readonly string[], testMode: boolean): Promise<{ timezone: string; channels: ChannelFacts[] }> {
    this.questions.push(`${workspaceId} ${ids.join()} ${testMode}`);
    return { timezone: 'UTC', channels: ids.filter((id) => this.known.includes(id)).map((id) => ({ id, network: 'sandbox', state: 'connected', settings: {} })) };
  }
}

test('asks once in three seconds for the same channels of the same workspace and mode', async () => {
  const [inner, clock] = [new Asked(), new Clock()];
  const recent = new RecentTargetFacts(inner, clock);
  await recent.read('w', ['a'], false);
  clock.now = 2_999;
  await recent.read('w', ['a'], false);
  expect(inner.questions).toHaveLength(1);
  for (const [workspace, testMode] of [['w', true], ['other', false]] as const) await recent.read(workspace, ['a'], testMode);
  expect(inner.questions).toHaveLength(3);
  clock.now = 3_000;
  await recent.read('w', ['a'], false);
  expect(inner.questions).toHaveLength(4);
});

test('what is missing, and the zone alone, is always asked for', async () => {
  const inner = new Asked();
  const recent = new RecentTargetFacts(inner, new Clock());
  for (let n = 0; n < 2; n++) expect((await recent.read('w', ['new'], false)).channels).toEqual([]);
  inner.known.push('new');
  expect((await recent.read('w', ['new'], false)).channels).toHaveLength(1);
  for (let n = 0; n < 2; n++) await recent.read('w', [], false);
  expect(inner.questions).toHaveLength(5);
});
