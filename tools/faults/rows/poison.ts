import { pidOf, statesOf } from '../ledger.ts';
import type { Exchange, Fate } from '../proxy.ts';
import type { Row } from '../row.ts';
import { prepares, publishes } from '../strike.ts';
import { untilSeen } from '../waiting.ts';

/** Workers that may die over one delivery before it is set aside (see `lostClaims`). */
const deaths = 3;

/** One delivery kills whatever worker takes it up, while it prepares (class C) or while it sends. */
export const poison: Row = {
  name: 'poison',
  what: 'a delivery that kills its worker is set aside after 3 tries; its neighbours go out',
  inject: async (run) => {
    const { random, batch, env } = run;
    const victim = random.pick(batch.deliveries.filter(({ channel, texts }) => texts.length === 1 && channel.class !== 'E' && channel.network === 'sandbox'));
    const early = victim.channel.class === 'C' && random.chance(0.6);
    victim.wanted = false;
    let killed = 0;
    const strike = async (exchange: Exchange): Promise<Fate> => {
      const planned = (early ? prepares : publishes)(exchange) ? run.named(exchange) : undefined;
      if (planned?.deliveryId !== victim.deliveryId || killed >= deaths) return 'pass';
      const row = (await run.look()).find(({ id }) => id === victim.deliveryId);
      const worker = env.workers.find(({ pid }) => pid === pidOf(row?.leaseOwner ?? null));
      if (!worker) return 'pass';
      killed += 1;
      await worker.kill();
      await run.look();
      return 'cut';
    };
    run.onTheWire({ before: strike });
    const states = await untilSeen(async () => (killed > 0 ? statesOf(await run.look()) : undefined), 8_000);
    if (!states) return undefined;
    await untilSeen(async () => (killed >= deaths || (await run.look()).some(({ id, state }) => id === victim.deliveryId && (state === 'held' || state === 'failed')) ? true : undefined), 3 * env.times.settle + env.times.slack, 50);
    if (killed < deaths) run.violations.push(`set aside after ${killed} workers`);
    return { states, note: `class ${victim.channel.class} killed ${killed} workers ${early ? 'while preparing' : 'while sending'}` };
  },
  mayEnd: ({ wanted }, { state, failure }) => !wanted && state === 'failed' && /worker/i.test(failure?.cause ?? ''),
};
