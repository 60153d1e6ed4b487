import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  /** Heading in the docs; the bench's name without one. */
  readonly title?: string;
  /** What one must know to read the figures. */
  readonly notes?: readonly string[];
  readonly rows: readonly Row[];
  /** Raw figures for the JSON file. */
  readonly data: Readonly<Record<string, unknown>>;
}

const root = resolve(import.meta.dirname, '../..');
const docs = resolve(root, 'docs/benchmarks.md');
const mark = (met?: boolean) => (met === undefined ? '' : met ? 'met' : 'MISSED');
const machine = () => ({ cpus: cpus().length, model: cpus()[0]?.model ?? '', memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version });

/** Prints a table and writes `bench-results/<bench>.json` with the machine's facts. */
export function publish({ bench, rows, data }: Report): void {
  const cells = [['what', 'measured', 'goal', ''], ...rows.map((row) => [row.what, row.measured, row.goal ?? '', mark(row.met)])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${bench}`);
  for (const row of cells) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  const folder = resolve(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${bench}.json`, `${JSON.stringify({ bench, at: new Date().toISOString(), machine: machine(), rows, data }, null, 2)}\n`);
}

const commit = (): string => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
};

function sectionOf({ bench, title = bench, notes = [], rows }: Report): string {
  const { cpus: cores, model, memoryGiB, node } = machine();
  const facts = `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · commit ${commit()} · ${cores} × ${model} · ${memoryGiB} GiB · Node ${node}`;
  const table = ['| what | measured | goal | |', '|---|---|---|---|', ...rows.map((row) => `| ${row.what} | ${row.measured} | ${row.goal ?? ''} | ${mark(row.met)} |`)];
  return [`## ${title}`, '', `\`npm run bench -- ${bench}\` · ${facts}`, '', ...notes.flatMap((note) => [note, '']), ...table].join('\n');
}

/** Puts the report in the place of the last one of its kind in `text`, or at the end. */
export function withSection(text: string, report: Report): string {
  const [open, close] = [`<!-- bench:${report.bench} -->`, `<!-- /bench:${report.bench} -->`];
  const section = `${open}\n${sectionOf(report)}\n${close}`;
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  return from === -1 || to === -1 ? `${text.trimEnd()}\n\n${section}\n` : text.slice(0, from) + section + text.slice(to + close.length);
}

/** Writes the report into `docs/benchmarks.md`. */
export function writeDown(report: Report): void {
  writeFileSync(docs, withSection(existsSync(docs) ? readFileSync(docs, 'utf8') : '# Benchmarks\n', report));
}

/** The value below which a share `p` (0 to 1) of the sorted numbers lies. */
export function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const thousands = (value: number): string => Math.round(value).toLocaleString('en');
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : thousands(value)} ms`;
