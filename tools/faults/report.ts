import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { stateNames, type States } from './ledger.ts';
import type { Row } from './row.ts';
import type { RunResult } from './run.ts';

export interface Line {
  readonly row: string;
  readonly runs: number;
  readonly nothing: number;
  readonly deliveries: number;
  readonly states: States;
  readonly published: number;
  readonly duplicates: number;
  readonly lost: number;
  readonly unknown: number;
  readonly held: number;
  readonly stuck: number;
  readonly worstLatenessMs: number;
  readonly violations: readonly { readonly seed: number; readonly note: string; readonly what: string }[];
}

export interface Facts {
  readonly command: string;
  readonly seed: number;
  readonly scale: number;
  readonly slackMs: number;
  readonly seconds: number;
  readonly without?: string | undefined;
}

/** Sums the runs of one row. */
export function lineOf(row: Row, results: readonly RunResult[], nothing: number): Line {
  const total = (of: (result: RunResult) => number) => results.reduce((sum, result) => sum + of(result), 0);
  const counted = (name: (typeof stateNames)[number]) => total(({ states }) => states[name]);
  return {
    row: row.name,
    runs: results.length,
    nothing,
    deliveries: total(({ deliveries }) => deliveries),
    states: {
      planned: counted('planned'), due: counted('due'), claimed: counted('claimed'), sending: counted('sending'),
      unknown: counted('unknown'), published: counted('published'), other: counted('other'),
    },
    published: total(({ published }) => published),
    duplicates: total(({ duplicates }) => duplicates),
    lost: total(({ lost }) => lost),
    unknown: total(({ unknown }) => unknown),
    held: total(({ held }) => held),
    stuck: total(({ stuck }) => stuck),
    worstLatenessMs: Math.max(0, ...results.map(({ worstLateness }) => Math.round(worstLateness))),
    violations: results.flatMap(({ seed, note, violations }) => violations.map((what) => ({ seed, note, what }))),
  };
}

const heads = ['row', 'runs', 'deliveries', 'at the injection: planned/due/claimed/sending/unknown/published', 'published', 'duplicates', 'lost', 'unknown', 'held', 'stuck', 'worst lateness'];

const cellsOf = (line: Line): string[] => [
  line.row,
  String(line.runs),
  String(line.deliveries),
  stateNames.filter((name) => name !== 'other').map((name) => line.states[name]).join('/'),
  ...[line.published, line.duplicates, line.lost, line.unknown, line.held, line.stuck].map(String),
  `${(line.worstLatenessMs / 1000).toFixed(1)} s`,
];

export function table(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const print = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [print(heads), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map((line) => print(cellsOf(line)))].join('\n');
}

/** Writes `bench-results/faults.json`, with the machine's facts. */
export function write(lines: readonly Line[], facts: Facts): void {
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  const folder = resolve(import.meta.dirname, '../../bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/faults.json`, `${JSON.stringify({ bench: 'faults', at: new Date().toISOString(), machine, ...facts, rows: lines }, null, 2)}\n`);
}
