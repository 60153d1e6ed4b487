import type { Gate } from '../gates.ts';
import type { Row } from '../row.ts';
import { killAtGate, killOnTheWire } from '../strike.ts';

const gates: readonly Gate[] = [
  'before claim_deliveries', 'inside claim_deliveries', 'after claim_deliveries', 'before begin_attempts', 'after begin_attempts',
  'before record_outcomes', 'after record_outcomes', 'before claim_proofs', 'after claim_proofs',
];
const wire = ['preparing', 'before send', 'late send', 'after send'] as const;

export const killWorker: Row = {
  name: 'kill-worker',
  what: 'kill -9 before and after claim, prepare, attempt, send, answer, outcome and proof',
  inject: (run) => {
    const step = run.random.pick([...gates, ...wire, 'any moment'] as const);
    if (step === 'any moment') return killAtAnyMoment(run);
    return step === 'preparing' || step === 'before send' || step === 'late send' || step === 'after send' ? killOnTheWire(run, step) : killAtGate(run, step);
  },
};

const killAtAnyMoment = async (run: Parameters<Row['inject']>[0]) => {
  await run.moment(run.random.between(-20, 400));
  const states = await run.busy();
  if (!states) return undefined;
  const victim = run.random.pick(run.env.workers);
  await victim.kill();
  await run.look();
  return { states, note: `${victim.name} killed` };
};
