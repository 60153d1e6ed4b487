import type pg from 'pg';
import { thousands } from './report.ts';

/** What PostgreSQL must be started with, so that it counts what each statement took, those inside of functions too. */
export const countingStatements = ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track=all', 'pg_stat_statements.max=10000', 'pg_stat_statements.track_planning=on'];

type Query = <T extends pg.QueryResultRow>(text: string) => Promise<T[]>;

/** Does the work and lets it be known what it was made of. */
export type Profile = <T>(what: string, work: () => Promise<T>) => Promise<T>;

export const noProfile: Profile = (_what, work) => work();

interface Statement {
  readonly ms: number;
  readonly planning: number;
  readonly calls: number;
  readonly rows: number;
  readonly blocks: number;
  readonly text: string;
  readonly top: boolean;
}

interface Scans {
  readonly table: string;
  readonly scans: number;
  readonly rows: number;
}

const shown = 28;
const widest = 110;

/** Prints the statements that took longest in each piece of work, and the tables that were read from end to end. */
export async function statementsOf(query: Query): Promise<Profile> {
  await query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const scans = () => query<Scans>('SELECT relname AS table, seq_scan::float8 AS scans, seq_tup_read::float8 AS rows FROM pg_stat_user_tables');
  return async (what, work) => {
    const before = new Map((await scans()).map((one) => [one.table, one] as const));
    await query('SELECT pg_stat_statements_reset()');
    const result = await work();
    const rows = await query<Statement>(
      `SELECT total_exec_time AS ms, total_plan_time AS planning, calls::float8, rows::float8, (shared_blks_hit + shared_blks_read)::float8 AS blocks,
              regexp_replace(query, '\\s+', ' ', 'g') AS text, toplevel AS top FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT ${shown}`,
    );
    console.log(`\n  ${what}: ms in all · planning · calls · rows · blocks · statement (> inside of another)`);
    for (const { ms, planning, calls, rows: count, blocks, text, top } of rows) {
      const cells = [ms, planning, calls, count, blocks].map((value) => thousands(value).padStart(11)).join('');
      console.log(`  ${cells}  ${top ? '' : '> '}${text.trim().slice(0, widest)}`);
    }
    const read = (await scans()).map(({ table, scans: times, rows: count }) => ({ table, times: times - (before.get(table)?.scans ?? 0), count: count - (before.get(table)?.rows ?? 0) }));
    const whole = read.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    console.log(`  read from end to end: ${whole.map(({ table, times, count }) => `${table} ${thousands(times)} times, ${thousands(count)} rows`).join(' · ') || 'nothing'}`);
    return result;
  };
}
