import { setTimeout as wait } from 'node:timers/promises';
import type { Gate } from '../gates.ts';
import { readLedger, statesOf } from '../ledger.ts';
import type { Row } from '../row.ts';
import type { Run } from '../run.ts';
import { publishes, holdAtGate } from '../strike.ts';
import { untilSeen } from '../waiting.ts';

const gates: readonly Gate[] = ['after claim_deliveries', 'before begin_attempts', 'after begin_attempts', 'before record_outcomes', 'after record_outcomes'];

/**
 * SIGSTOP until the lease is over, then SIGCONT while another worker holds what the frozen one believes to be its own:
 * the others' answers are slow meanwhile, so that they still hold it when the zombie goes on.
 */
export const freezeWorker: Row = {
  name: 'freeze-worker',
  what: 'SIGSTOP past the lease at each step, then SIGCONT: the zombie changes nothing',
  inject: async (run) => {
    const { env, random } = run;
    const gate = random.pick(gates);
    const victim = await holdAtGate(run, gate);
    const rows = await run.look();
    const states = statesOf(rows);
    if (!victim) return undefined;
    victim.freeze();
    try {
      const mine = new Map(rows.filter(({ leaseOwner, state }) => state === 'publishing' && leaseOwner?.includes(`|${victim.pid}|`)).map(({ id, fence }) => [id, fence]));
      // What it asked of the database is carried out while it sleeps, or, the more dangerous way, once it wakes.
      const goesOn = random.chance(0.5) || gate.startsWith('after');
      if (goesOn) await env.gates.openAll();
      run.onTheWire({ before: async (exchange) => (publishes(exchange) ? wait(Math.min(250, env.times.publishing.networkTimeout / 3), 'pass' as const) : 'pass') });
      const taken = await untilSeen(() => takenOver(run, mine), env.times.publishing.lease + env.times.slack, 20);
      return { states, note: `${victim.name} frozen ${gate}, ${goesOn ? 'its statement went on' : 'its statement waited'}; ${taken ? 'thawed while another held its delivery' : 'thawed past the lease'}` };
    } finally {
      await env.gates.openAll();
      victim.thaw();
    }
  },
  // A paused process may still send: on class D only a person can tell.
  mayEnd: ({ channel }, row) => channel.class === 'D' && row.state === 'held' && row.holdReason === 'confirm',
};

/** Whether somebody else now has one of these deliveries in hand; false once all are past that. */
async function takenOver(run: Run, mine: ReadonlyMap<string, number>): Promise<boolean | undefined> {
  const rows = await readLedger(run.env.db, [...mine.keys()]);
  if (rows.some(({ id, state, fence }) => state === 'publishing' && fence > (mine.get(id) ?? 0))) return true;
  return rows.every(({ id, fence, state }) => fence > (mine.get(id) ?? 0) || state === 'published') ? false : undefined;
}
