import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../environment.ts';
import type { ProcessCommand } from '../processes.ts';
import type { Row } from '../row.ts';
import { untilSeen } from '../waiting.ts';

const preload = resolve(import.meta.dirname, '../shift-clock.mjs');
const hour = 3_600_000;

const fileOf = (env: Environment, name: string) => join(env.dir, `${name}.clock`);

/** From now on the process' wall clock can be moved. */
const movable = (env: Environment) => (command: ProcessCommand): ProcessCommand => ({
  ...command,
  args: command.args.includes(preload) ? command.args : ['--import', preload, ...command.args],
  env: { ...command.env, FAULTS_CLOCK_FILE: fileOf(env, command.name) },
});

/** Two workers an hour away from each other and from the database, whose clock alone decides. */
function jump(env: Environment, shifts: readonly number[]): void {
  shifts.forEach((shift, index) => {
    const worker = env.workers[index];
    if (!worker) return;
    writeFileSync(fileOf(env, worker.name), String(shift));
    worker.signal('SIGUSR2');
  });
}

/** Two workers an hour away from each other and from the database, whose clock alone decides. */
export const clock: Row = {
  name: 'clock',
  what: 'one worker’s clock jumps ahead by an hour, another’s back: never early, never stuck',
  plan: async (env) => {
    const fixed = env.workers.slice(0, 2).filter(({ args }) => !args.includes(preload));
    await Promise.all(fixed.map((worker) => worker.replace(movable(env))));
    // A process that is still starting would not know the signal, and end.
    for (const { name } of env.workers.slice(0, 2)) await untilSeen(() => isConnected(env, name), 60_000, 50);
    return {};
  },
  inject: async (run) => {
    const { env, random } = run;
    const sign = random.chance(0.5) ? 1 : -1;
    await run.moment(random.between(-500, 100));
    const states = await run.pending();
    jump(env, [sign * hour, -sign * hour]);
    return states && { states, note: `worker-1 ${sign > 0 ? '+' : '-'} 1 h, worker-2 the other way` };
  },
  tidy: async (env) => jump(env, [0, 0]),
};

async function isConnected(env: Environment, name: string): Promise<true | undefined> {
  const { rowCount } = await env.db.query('SELECT FROM pg_stat_activity WHERE application_name = $1', [name]);
  return rowCount ? true : undefined;
}
