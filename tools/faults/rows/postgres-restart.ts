import { setTimeout as wait } from 'node:timers/promises';
import type { Gate } from '../gates.ts';
import type { Row } from '../row.ts';
import { holdAtGate } from '../strike.ts';

const gates: readonly Gate[] = ['after claim_deliveries', 'after begin_attempts', 'before record_outcomes', 'after record_outcomes'];

export const postgresRestart: Row = {
  name: 'postgres-restart',
  what: 'PostgreSQL ends mid-claim, mid-attempt or mid-finish, in haste or by kill -9; every POST that was answered exists',
  inject: async (run) => {
    const { env, random } = run;
    const gate = random.chance(0.8) ? random.pick(gates) : undefined;
    const victim = gate && (await holdAtGate(run, gate));
    if (!gate) await run.moment(random.between(-50, 300));
    const states = await run.pending();
    if (!states) return undefined;
    // People go on planning meanwhile: an answer is a promise, no answer is none.
    const planning = run.planMore(4);
    await wait(random.between(0, 30));
    const how = random.pick(['SIGQUIT', 'SIGINT', 'SIGKILL'] as const);
    await env.postgres.end(how);
    await wait(random.between(0, 300));
    await env.postgres.start();
    await env.gates.openAll();
    await run.look();
    const accepted = await planning;
    return { states, note: `${how}${victim ? ` with ${victim.name} ${gate}` : ''}, ${accepted} posts accepted meanwhile` };
  },
};
