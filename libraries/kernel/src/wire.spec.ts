import { expect, test } from '@jest/globals';
import { Clock, FixedClock } from './clock.ts';
import { Ids, UuidV7 } from './ids.ts';
import { wire, wireAs } from './wire.ts';

class Stamp {
  readonly clock: Clock;
  readonly ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.clock = clock;
    this.ids = ids;
  }
}

test('asks for the tokens in the order of the constructor', () => {
  const wired = wire(Stamp, [Clock, Ids]);
  expect(wired.provide).toBe(Stamp);
  expect(wired.inject).toEqual([Clock, Ids]);
  const clock = new FixedClock();
  expect(wired.useFactory(clock, new UuidV7()).clock).toBe(clock);
});

test('a class stands in for its port', () => {
  expect(wireAs(Ids, UuidV7, []).provide).toBe(Ids);
});

// @ts-expect-error: the ports are swapped
void (() => wire(Stamp, [Ids, Clock]));
// @ts-expect-error: a port is missing
void (() => wire(Stamp, [Clock]));
