import { once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import pg from 'pg';
import { LeaderLock } from './leader-lock.ts';

const { database } = Config.fromProcess();
const locks: LeaderLock[] = [];
afterEach(() => Promise.all(locks.splice(0).map((lock) => lock.stop())));

/** A replica; `leads` resolves when it becomes the leader. */
async function replica(): Promise<{ lock: LeaderLock; leads: Promise<unknown> }> {
  const bell = new EventTarget();
  const onChange = (leading: boolean) => bell.dispatchEvent(new Event(leading ? 'leads' : 'follows'));
  const leads = once(bell, 'leads');
  const lock = new LeaderLock({ connectionString: database.system, checkMs: 20, onChange, onError: () => {} });
  locks.push(lock);
  await lock.start();
  return { lock, leads };
}

test('one of two leads, the other when the first has gone', async () => {
  const [first, second] = [await replica(), await replica()];
  expect([first.lock.isLeader, second.lock.isLeader]).toEqual([true, false]);
  await first.lock.stop();
  await second.leads;
  expect([first.lock.isLeader, second.lock.isLeader]).toEqual([false, true]);
});

test('a leader that lost its session knows it and stands in line again', async () => {
  const { lock, leads } = await replica();
  await leads;
  const client = new pg.Client({ connectionString: database.owner });
  await client.connect();
  const other = new LeaderLock({ connectionString: database.system, checkMs: 5, onChange: () => {}, onError: () => {} });
  locks.push(other);
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'arkyra-cron-leader' AND datname = current_database()`);
  await other.start();
  await client.end();
  expect(other.isLeader && lock.isLeader).toBe(false);
});

test('a process that was paused is no leader until it has looked', async () => {
  const { lock } = await replica();
  expect(lock.isLeader).toBe(true);
  const until = performance.now() + 120;
  while (performance.now() < until);
  expect(lock.isLeader).toBe(false);
});
