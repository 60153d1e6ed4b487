import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { cpuSeconds, perItem } from './cpu-time.ts';
import type { Installation } from './installation.ts';
import { plan, type Planned } from './planned-posts.ts';
import { percentile } from './report.ts';

export interface Lateness {
  readonly p50: number;
  readonly p99: number;
  readonly earliest: number;
  readonly worst: number;
}

export interface DispatchRun {
  readonly due: number;
  /** Posts that the network took; the second and later ones of a text are `doubled`. */
  readonly arrived: number;
  readonly doubled: number;
  /** From the planned time to the network's own time of receipt. */
  readonly network: Lateness;
  /** From the planned time to the recorded outcome, by the database's clock. */
  readonly ledger: Lateness;
  /** Milliseconds from the first planned time to the last receipt, and to the last recorded outcome. */
  readonly drained: number;
  readonly recorded: number;
  /** Milliseconds of CPU per delivery, by process. */
  readonly cpu: Readonly<Record<string, number>>;
  /** The network's lateness by workspace. */
  readonly byWorkspace: ReadonlyMap<string, Lateness>;
}

const lineSchema = z.object({ at: z.string(), text: z.string().optional(), status: z.number().nullable(), postId: z.string().optional(), path: z.string() });

/** When the network took each post whose text begins with `mark`, by the text's number; and how many came again. */
async function receipts(file: string, mark: string): Promise<{ at: Map<number, number>; doubled: number }> {
  const at = new Map<number, number>();
  const posts = new Set<string>();
  let doubled = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.includes(`"text":"${mark} `)) continue;
    const { at: time, text = '', postId, status } = lineSchema.parse(JSON.parse(line));
    if (postId === undefined || posts.has(postId) || status !== 201) continue;
    posts.add(postId);
    const number = Number.parseInt(text.slice(mark.length + 1), 10);
    if (at.has(number)) doubled += 1;
    else at.set(number, Date.parse(time));
  }
  return { at, doubled };
}

function latenessOf(values: number[]): Lateness {
  const sorted = values.sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), earliest: sorted[0] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN };
}

interface Row {
  readonly excerpt: string;
  readonly workspace: string;
  readonly planned: number;
  readonly published: number | null;
}

export interface DispatchPlan extends Planned {
  /** Last planned time, and the milliseconds after it by which everything is out, or counts as lost. */
  readonly lastAt: number;
  readonly patienceMs: number;
}

/** Plans all of `plans`, waits until the last is out, and judges by the network's record and by the ledger. */
export async function dispatchRun(installation: Installation, plans: readonly DispatchPlan[]): Promise<DispatchRun> {
  const { query, record, everything } = installation;
  for (const one of plans) await plan(installation, one);
  const lastAt = Math.max(...plans.map((one) => one.lastAt));
  const lastDue = new Date(lastAt).toISOString();
  // Each by its own index: a look through the whole table, as a count makes it, would count as work of the dispatch.
  const soonest = (state: string, column: string) => `(SELECT ${column} FROM deliveries WHERE state = '${state}' ORDER BY ${column} LIMIT 1)`;
  const isLeft = async () =>
    (await query<{ left: boolean }>(`SELECT coalesce(${soonest('scheduled', 'due_at')} <= '${lastDue}', false) OR coalesce(${soonest('publishing', 'lease_until')}, ${soonest('unknown', 'reconcile_at')}) IS NOT NULL AS left`))[0]?.left;
  const before = cpuSeconds(everything());
  const end = lastAt + Math.max(...plans.map(({ patienceMs }) => patienceMs));
  await installation.profile(plans.map(({ mark }) => mark).join(', '), async () => {
    await wait(Math.max(0, lastAt - Date.now()));
    while (Date.now() < end && (await isLeft())) await wait(500);
  });
  const after = cpuSeconds(everything());
  const due = plans.reduce((sum, { count }) => sum + count, 0);
  const seen = await Promise.all(plans.map(async ({ mark }) => ({ ...(await receipts(record, mark)), rows: await rowsOf(installation, mark), mark })));
  const network: number[] = [];
  const ledger: number[] = [];
  const arrivals: number[] = [];
  const outcomes: number[] = [];
  const starts: number[] = [];
  const byWorkspace = new Map<string, number[]>();
  for (const { at, rows, mark } of seen) {
    for (const { excerpt, workspace, planned, published } of rows) {
      starts.push(planned);
      if (published !== null) {
        ledger.push(published - planned);
        outcomes.push(published);
      }
      const receipt = at.get(Number.parseInt(excerpt.slice(mark.length + 1), 10));
      if (receipt === undefined) continue;
      network.push(receipt - planned);
      arrivals.push(receipt);
      const own = byWorkspace.get(workspace);
      if (own) own.push(receipt - planned);
      else byWorkspace.set(workspace, [receipt - planned]);
    }
  }
  const first = least(starts);
  return {
    due,
    arrived: arrivals.length,
    doubled: seen.reduce((sum, { doubled }) => sum + doubled, 0),
    network: latenessOf(network),
    ledger: latenessOf(ledger),
    drained: most(arrivals) - first,
    recorded: most(outcomes) - first,
    cpu: perItem(before, after, due),
    byWorkspace: new Map([...byWorkspace].map(([workspace, values]) => [workspace, latenessOf(values)])),
  };
}

const rowsOf = ({ query }: Installation, mark: string): Promise<Row[]> =>
  query<Row>(`SELECT p.excerpt, p.workspace_id AS workspace, extract(epoch FROM d.scheduled_at)::float8 * 1000 AS planned, extract(epoch FROM d.published_at)::float8 * 1000 AS published
              FROM posts p JOIN deliveries d ON d.post_id = p.id WHERE p.excerpt LIKE '${mark} %'`);

// Spreading a hundred thousand numbers into Math.max overflows the stack.
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
