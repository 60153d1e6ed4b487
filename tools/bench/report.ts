import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal?: string;
  /** Absent where there is no goal to meet. */
  readonly met?: boolean;
}

export interface Report {
  readonly bench: string;
  readonly rows: readonly Row[];
  /** Raw figures for the JSON file. */
  readonly data: Readonly<Record<string, unknown>>;
}

const mark = (met?: boolean) => (met === undefined ? '' : met ? 'met' : 'MISSED');

/** Prints a table and writes `bench-results/<bench>.json` with the machine's facts. */
export function publish({ bench, rows, data }: Report): void {
  const cells = [['what', 'measured', 'goal', ''], ...rows.map((row) => [row.what, row.measured, row.goal ?? '', mark(row.met)])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${bench}`);
  for (const row of cells) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  const machine = { cpus: cpus().length, model: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
  const folder = resolve(import.meta.dirname, '../../bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${bench}.json`, `${JSON.stringify({ bench, at: new Date().toISOString(), machine, rows, data }, null, 2)}\n`);
}

/** The value below which a share `p` (0 to 1) of the sorted numbers lies. */
export function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const thousands = (value: number): string => Math.round(value).toLocaleString('en');
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
