// What a network's line can do to a request that has begun.
import { statesOf } from '../ledger.ts';
import type { Fate } from '../proxy.ts';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';
import { publishes } from '../strike.ts';
import { untilSeen } from '../waiting.ts';

/** Lets a third of the publishing requests meet `fate`; resolves when one has. */
async function strike(run: Run, fate: Fate, side: 'before' | 'after') {
  const share = 1 / 3;
  const struck = new Set<string>();
  run.onTheWire({
    [side]: (exchange: Parameters<Run['named']>[0]) => {
      const planned = publishes(exchange) ? run.named(exchange) : undefined;
      // Once per delivery: a network that swallows all that it gets is not to be published to.
      if (!planned || struck.has(planned.deliveryId) || !run.random.chance(share)) return 'pass';
      struck.add(planned.deliveryId);
      run.doubtful.add(planned.deliveryId);
      return fate;
    },
  });
  const states = await untilSeen(async () => (struck.size > 0 ? statesOf(await run.look()) : undefined), 10_000);
  if (!states) return undefined;
  // The line stays bad until the last has been sent once.
  await untilSeen(async () => ((await run.look()).every(({ attempts }) => attempts.length > 0) ? true : undefined), run.env.times.settle, 50);
  return { states, note: `${struck.size} requests ${fate === 'cut' ? 'cut' : 'swallowed'} ${side === 'after' ? 'after the network had done them' : 'before the network saw them'}` };
}

export const blackHole: Row = {
  name: 'black-hole',
  what: 'a third of the requests is never answered: done by the network, or swallowed on the way',
  inject: (run) => strike(run, 'swallow', run.random.chance(0.7) ? 'after' : 'before'),
};

export const resetAfterSend: Row = {
  name: 'reset-after-send',
  what: 'the connection is cut after the network has done it, or after the bytes have left',
  inject: (run) => strike(run, 'cut', run.random.chance(0.7) ? 'after' : 'before'),
};
