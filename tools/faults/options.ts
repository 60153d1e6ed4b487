import { parseArgs } from 'node:util';
import { mutations, type Mutation } from './mutations.ts';
import { rows } from './rows/index.ts';
import type { Row } from './row.ts';

export interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly rows: readonly Row[];
  readonly scale: number;
  /** Milliseconds that a busy machine is allowed besides. */
  readonly slack: number;
  readonly without?: Mutation;
  /** Leaves no file behind. */
  readonly noWrite: boolean;
  /** The apps are built, and stay as they are. */
  readonly built: boolean;
}

export const usage = `npm run faults -- [--runs N] [--seed S] [--fault name[,name]] [--scale 0.05 | --unscaled] [--slack seconds] [--without ${mutations.join('|')}] [--no-write] [--built]
Rows: ${rows.map(({ name }) => name).join(', ')}`;

/** Throws with a sentence when the words make no sense. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      fault: { type: 'string', multiple: true, default: [] },
      scale: { type: 'string', default: '0.05' },
      unscaled: { type: 'boolean', default: false },
      slack: { type: 'string', default: '20' },
      without: { type: 'string' },
      'no-write': { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  });
  const named = values.fault.flatMap((list) => list.split(','));
  const chosen = named.length > 0 ? named.map(rowNamed) : rows;
  const without = mutations.find((name) => name === values.without);
  if (values.without !== undefined && !without) throw new Error(`Nothing is called ${values.without}.`);
  return {
    runs: number('runs', values.runs ?? String(chosen.length)),
    seed: number('seed', values.seed),
    rows: chosen,
    scale: values.unscaled ? 1 : number('scale', values.scale),
    slack: number('slack', values.slack) * 1_000,
    noWrite: values['no-write'],
    built: values.built,
    ...(without && { without }),
  };
}

function rowNamed(name: string): Row {
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`No row is called ${name}.`);
  return row;
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} is a number, not "${text}".`);
  return value;
}
