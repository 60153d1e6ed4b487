import type { Say } from '../run/progress.ts';
import { keepEvidence } from './evidence.ts';
import { startEnvironment, type Environment } from './environment.ts';
import { lineOf, table, write, type Line } from './report.ts';
import type { Options } from './options.ts';
import type { Row } from './row.ts';
import { runOnce, type RunResult } from './run.ts';

interface Tally {
  readonly results: RunResult[];
  nothing: number;
}

/** Runs before an environment is thrown away for a fresh one: the Sandbox reads its whole record each time. */
const freshAfter = 150;
/** Seeds that may hit nothing before a row counts as broken. */
const mostMisses = 8;

/** Many runs, row by row in turn, each with a seed of its own. */
export class Campaign {
  readonly #options: Options;
  readonly #say: Say;
  readonly #tallies = new Map<Row, Tally>();
  #env: Environment | undefined;
  #age = 0;
  #crashes = 0;

  constructor(options: Options, say: Say) {
    this.#options = options;
    this.#say = say;
    for (const row of options.rows) this.#tallies.set(row, { results: [], nothing: 0 });
  }

  /** Prints the table and answers how many violations there were. */
  async run(): Promise<number> {
    const started = performance.now();
    const { rows, runs, seed } = this.#options;
    for (let number = 0; number < runs; number += 1) {
      const row = rows[number % rows.length];
      if (row) await this.#once(row, seed + number * mostMisses);
    }
    return this.#report((performance.now() - started) / 1000);
  }

  async stop(): Promise<void> {
    const env = this.#env;
    this.#env = undefined;
    this.#crashes += env?.crashes() ?? 0;
    await env?.stop();
  }

  /** With the next seeds when there was nothing to hit. */
  async #once(row: Row, seed: number): Promise<void> {
    const tally = this.#tallies.get(row);
    if (!tally) return;
    for (let miss = 0; miss < mostMisses; miss += 1) {
      const env = await this.#environment();
      const began = performance.now();
      const result = await runOnce(env, row, seed + miss);
      this.#age += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (result) {
        tally.results.push(result);
        this.#tell(row, result, seconds);
        if (result.violations.length > 0) this.#say(`  kept in ${await keepEvidence(env, `${row.name} seed ${result.seed}`, result.violations)}`);
        return;
      }
      tally.nothing += 1;
      this.#say(`${row.name} seed ${seed + miss}: there was nothing to hit (${seconds} s)`);
    }
    throw new Error(`${row.name} found nothing to hit with ${mostMisses} seeds in a row.`);
  }

  #tell(row: Row, { seed, note, published, deliveries, held, worstLateness, violations }: RunResult, seconds: string): void {
    this.#say(`${row.name} seed ${seed}: ${note}; ${published} of ${deliveries} published, ${held} held, at most ${Math.round(worstLateness)} ms late (${seconds} s)`);
    for (const what of violations) this.#say(`  VIOLATION ${what}`);
  }

  async #environment(): Promise<Environment> {
    if (this.#env && this.#age >= freshAfter) await this.stop();
    if (!this.#env) {
      this.#age = 0;
      const { scale, slack, without, built } = this.#options;
      this.#env = await startEnvironment({ scale, slack, built, say: this.#say, ...(without && { without }) });
    }
    return this.#env;
  }

  #report(seconds: number): number {
    const { seed, scale, slack, without } = this.#options;
    const lines: Line[] = Array.from(this.#tallies, ([row, { results, nothing }]) => lineOf(row, results, nothing));
    const violations = lines.flatMap((line) => line.violations.map((violation) => ({ row: line.row, ...violation })));
    const crashes = this.#crashes + (this.#env?.crashes() ?? 0);
    console.log(`\n${table(lines)}\n`);
    console.log(`Seed ${seed}, time scale ${scale} (lease ${60 * scale} s), slack ${slack / 1000} s, ${Math.round(seconds)} s in all${without ? `, without ${without}` : ''}.`);
    for (const { row, seed: at, note, what } of violations) console.log(`VIOLATION ${row} --seed ${at} (${note}): ${what}`);
    if (crashes > 0) console.log(`${crashes} process(es) of Arkyra ended by themselves.`);
    console.log(violations.length ? `${violations.length} violation(s).` : 'No violation.');
    if (!this.#options.noWrite) write(lines, { command: `npm run faults -- ${process.argv.slice(2).join(' ')}`, seed, scale, slackMs: slack, seconds: Math.round(seconds), without });
    return violations.length;
  }
}
