import { expect, test } from '@jest/globals';
import { Clock } from '@arkyra/kernel';
import { publishingTimes } from '../../publishing/domain/index.ts';
import { overdueTimes, type OverdueInWorkspace, type OverduePosts } from '../domain/index.ts';
import { OverdueAlarm } from './overdue-alarm.ts';
import { OverdueReader } from './overdue.reader.ts';
import { WatchOverdue } from './watch-overdue.use-case.ts';

const start = Date.parse('2026-01-01T10:00:00Z');

class FakeReader extends OverdueReader {
  found: OverdueInWorkspace[] = [];

  async everywhere(): Promise<OverdueInWorkspace[]> {
    return this.found;
  }

  async of(): Promise<OverduePosts> {
    throw new Error('not asked for here');
  }
}

class Heard extends OverdueAlarm {
  readonly lines: string[] = [];
  gauge = [0, 0];

  measured(deliveries: number, oldestMs: number): void {
    this.gauge = [deliveries, oldestMs];
  }

  began({ deliveries, posts, workspaces, since }: { deliveries: number; posts: number; workspaces: number; since: Date }): void {
    this.lines.push(`began: ${deliveries} deliveries of ${posts} posts in ${workspaces} since ${since.toISOString()}`);
  }

  ended({ lastedMs }: { lastedMs: number }): void {
    this.lines.push(`ended after ${lastedMs}`);
  }

  told(workspaceId: string, posts: number): void {
    this.lines.push(`${workspaceId}: ${posts}`);
  }
}

class FakeClock extends Clock {
  at = start;

  now(): Date {
    return new Date(this.at);
  }
}

const late = (workspaceId: string, posts: number, minutes: number): OverdueInWorkspace => ({ workspaceId, posts, deliveries: posts * 2, since: new Date(start - minutes * 60_000) });

test('one alarm per incident, a word to each workspace when its number changes, and an end', async () => {
  const [reader, alarm, clock] = [new FakeReader(), new Heard(), new FakeClock()];
  const watch = new WatchOverdue(reader, alarm, clock);
  await watch.execute();
  expect(alarm.lines).toEqual([]);

  reader.found = [late('a', 1, 5), late('b', 2, 7)];
  await watch.execute();
  await watch.execute();
  expect(alarm.lines.splice(0)).toEqual(['began: 6 deliveries of 3 posts in 2 since 2026-01-01T09:53:00.000Z', 'a: 1', 'b: 2']);
  expect(alarm.gauge).toEqual([6, 7 * 60_000]);

  clock.at += 30_000;
  reader.found = [late('b', 3, 7)];
  await watch.execute();
  expect(alarm.lines.splice(0)).toEqual(['b: 3', 'a: 0']);

  clock.at += 30_000;
  reader.found = [];
  await watch.execute();
  await watch.execute();
  expect(alarm.lines.splice(0)).toEqual(['ended after 60000', 'b: 0']);
  expect(alarm.gauge).toEqual([0, 0]);
});

test('late means later than a lost claim and the sweep after it can explain', () => {
  for (const scale of [1, 0.05]) expect(overdueTimes(scale).due).toBeGreaterThan(publishingTimes(scale).lease);
});
