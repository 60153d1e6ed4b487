import { Redis } from 'ioredis';
import { people } from './people.ts';
import { dispatchRun } from './dispatch-run.ts';
import type { Installation } from './installation.ts';
import { plan } from './planned-posts.ts';
import { milliseconds, thousands, type Report, type Row } from './report.ts';

const sizes = [10_000, 100_000, 1_000_000];
const batch = 1_000;
const parts = {
  posts: 'the post',
  deliveries: 'its delivery',
  delivery_events: 'its timeline',
  audit_entries: 'its audit entry',
  outbox: 'outbox',
};

interface Size {
  readonly table: string;
  readonly heap: number;
  readonly indexes: number;
}

const bytesOf = ({ query }: Installation): Promise<Size[]> =>
  query<Size>(`SELECT t.name AS table, sum(pg_table_size(p.relid))::float8 AS heap, sum(pg_indexes_size(p.relid))::float8 AS indexes
               FROM unnest(ARRAY[${Object.keys(parts).map((name) => `'${name}'`).join(', ')}]) t(name), LATERAL (
                 SELECT relid FROM pg_partition_tree(t.name::regclass) UNION SELECT t.name::regclass) p
               GROUP BY t.name`);

async function redisBytes(url: string): Promise<number> {
  const client = new Redis(url);
  try {
    return Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))?.[1]);
  } finally {
    client.disconnect();
  }
}

interface Step {
  readonly posts: number;
  readonly redis: number;
  readonly drained: number;
  readonly cpu: Readonly<Record<string, number>>;
}

/** Until the audit rows of what was planned are sealed. */
async function sealed({ query }: Installation): Promise<void> {
  const isOpen = async () => (await query<{ open: boolean }>('SELECT EXISTS (SELECT FROM audit_entries e, audit_sealing s WHERE e.xact >= s.sealed_xact) AS open'))[0]?.open;
  for (const end = Date.now() + 6 * 60_000; await isOpen(); ) {
    if (Date.now() > end) throw new Error('The audit log was not sealed within six minutes.');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** A batch that falls due while `posts` others wait for their day. */
async function dispatch(installation: Installation, posts: number): Promise<Omit<Step, 'redis'>> {
  const at = Math.ceil((Date.now() + 4_000) / 1000) * 1000;
  const run = await dispatchRun(installation, [
    { mark: `batch-${posts}`, count: batch, at: `timestamptz '${new Date(at).toISOString()}'`, channels: `c.state = 'connected'`, lastAt: at, patienceMs: 30_000 },
  ]);
  if (run.arrived !== batch) throw new Error(`Of ${batch} due posts ${run.arrived} arrived.`);
  return { posts, drained: run.drained, cpu: run.cpu };
}

function bytesPerPost(before: readonly Size[], after: readonly Size[], posts: number): Row[] {
  const grown = after.map(({ table, heap, indexes }) => {
    const base = before.find((one) => one.table === table);
    return { table, heap: (heap - (base?.heap ?? 0)) / posts, indexes: (indexes - (base?.indexes ?? 0)) / posts };
  });
  const total = grown.reduce((sum, { heap, indexes }) => sum + heap + indexes, 0);
  const rows = Object.entries(parts).flatMap(([name, words]): Row[] => {
    const one = grown.find(({ table }) => table === name);
    return one ? [{ what: `PostgreSQL, ${words} (${name})`, measured: `${thousands(one.heap)} B + indexes ${thousands(one.indexes)} B` }] : [];
  });
  return [...rows, { what: 'PostgreSQL, per scheduled post', measured: `${thousands(total)} B`, goal: '<= 600 B', met: total <= 600 }];
}

const sum = (cpu: Readonly<Record<string, number>>): number => Object.values(cpu).reduce((a, b) => a + b, 0);

/** What a million scheduled posts cost, and whether those that are due go out as quickly among them. */
export async function capacity(installation: Installation): Promise<Report> {
  await people(installation.url, 10);
  await dispatch(installation, 0);
  const empty = await redisBytes(installation.redisUrl);
  const before = await bytesOf(installation);
  const steps: Step[] = [];
  let planned = 0;
  for (const posts of sizes) {
    const count = posts - planned;
    // From tomorrow on, over half a year.
    const at = `date_trunc('day', now()) + interval '1 day' + (n % ${count}) * interval '180 days' / ${count}`;
    await plan(installation, { mark: `plan-${posts}`, count, at, channels: `c.state = 'connected'`, withHistory: true });
    planned = posts;
    // What cron's sealing of the audit log and autovacuum would do over the months in which so many come; now it would fall
    // into the measurement.
    await sealed(installation);
    await installation.query(`VACUUM (ANALYZE) ${Object.keys(parts).join(', ')}`);
    steps.push({ ...(await dispatch(installation, posts)), redis: await redisBytes(installation.redisUrl) });
  }
  const after = await bytesOf(installation);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('nothing measured');
  const megabytes = last.redis / 2 ** 20;
  const slower = sum(last.cpu) / sum(first.cpu);
  return {
    bench: 'capacity',
    title: 'Capacity: a million scheduled posts',
    notes: [
      'Each post has 75 characters, one channel, and everything that scheduling it over the API leaves in the tables. Sizes are those of pg_table_size and pg_indexes_size, less what was there before.',
      `“Due batch”: ${thousands(batch)} posts due in one instant while the others wait; the network answers after 50 ms.`,
    ],
    rows: [
      ...bytesPerPost(before, after, planned),
      { what: 'Redis, all of it', measured: `${megabytes.toFixed(1)} MB (${(empty / 2 ** 20).toFixed(1)} without posts)`, goal: '<= 64 MB', met: megabytes <= 64 },
      ...steps.map(({ posts, drained, cpu }): Row => ({ what: `due batch among ${thousands(posts)}: the last · CPU per delivery`, measured: `${milliseconds(drained)} · ${sum(cpu).toFixed(2)} ms` })),
      { what: 'due batch, CPU among a million against ten thousand', measured: `${slower.toFixed(2)} ×`, goal: 'flat: <= 1.30 ×', met: slower <= 1.3 },
    ],
    data: { before, after, empty, steps },
  };
}
