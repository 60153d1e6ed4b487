import { setTimeout as wait } from 'node:timers/promises';
import type { Installation } from './installation.ts';
import { each, people, postBody, type Person } from './people.ts';
import { milliseconds, percentile, thousands, type Report, type Row } from './report.ts';

interface Run {
  readonly name: string;
  readonly due: number;
  readonly published: number;
  readonly p50: number;
  readonly p99: number;
  readonly earliest: number;
  readonly worst: number;
  /** Milliseconds from the first due instant to the last publication. */
  readonly drained: number;
}

/** Schedules one post per instant in `times` and waits until all are out. */
async function run(installation: Installation, name: string, crowd: readonly Person[], times: readonly Date[]): Promise<Run> {
  const mark = `${name} ${times[0]?.getTime()}`;
  await each(times, 32, async (at, index) => {
    const person = crowd[index % crowd.length];
    if (!person) return;
    const answer = await fetch(`${installation.url}/api/v1/posts`, { method: 'POST', headers: person.headers, body: postBody(person, `${mark} ${index}`, at) });
    if (answer.status !== 201) throw new Error(`schedule: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  });
  const last = Math.max(...times.map((time) => time.getTime()));
  await wait(Math.max(0, last - Date.now()));
  const query = `SELECT extract(epoch FROM d.published_at - d.scheduled_at)::float8 * 1000 AS late, extract(epoch FROM d.published_at)::float8 * 1000 AS at
                 FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE p.excerpt LIKE '${mark}%' AND d.state = 'published'`;
  let rows: { late: number; at: number }[] = [];
  for (let tries = 0; tries < 120 && rows.length < times.length; tries++, await wait(500)) rows = await installation.query(query);
  const late = rows.map((row) => row.late).sort((a, b) => a - b);
  const first = Math.min(...times.map((time) => time.getTime()));
  return {
    name,
    due: times.length,
    published: rows.length,
    p50: percentile(late, 0.5),
    p99: percentile(late, 0.99),
    earliest: late[0] ?? Number.NaN,
    worst: late.at(-1) ?? Number.NaN,
    drained: Math.max(...rows.map((row) => row.at)) - first,
  };
}

const spread = (count: number, perSecond: number, startInMs: number): Date[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.now() + startInMs + (index * 1000) / perSecond));

const rowsOf = (one: Run, goals: { p50?: number; p99: number }): Row[] => [
  { what: `${one.name}: published`, measured: `${thousands(one.published)} of ${thousands(one.due)}`, goal: 'all', met: one.published === one.due },
  { what: `${one.name}: p50`, measured: milliseconds(one.p50), ...(goals.p50 ? { goal: `<= ${goals.p50} ms`, met: one.p50 <= goals.p50 } : {}) },
  { what: `${one.name}: p99`, measured: milliseconds(one.p99), goal: `<= ${goals.p99} ms`, met: one.p99 <= goals.p99 },
  { what: `${one.name}: earliest`, measured: milliseconds(one.earliest), goal: 'never early', met: one.earliest >= 0 },
];

/** From the planned instant to the recorded publication on Sandbox, by the database's clock. */
export async function lateness(installation: Installation): Promise<Report> {
  const crowd = await people(installation.url, 100);
  const quiet = await run(installation, 'one a second', crowd, spread(20, 1, 4000));
  const steady = await run(installation, '100 a second', crowd, spread(1500, 100, 8000));
  const instant = new Date(Math.ceil(Date.now() / 1000) * 1000 + 12_000);
  const burst = await run(installation, '2,000 in one instant', crowd, Array.from({ length: 2000 }, () => instant));
  return {
    bench: 'lateness',
    rows: [
      ...rowsOf(quiet, { p50: 50, p99: 250 }),
      ...rowsOf(steady, { p50: 50, p99: 250 }),
      ...rowsOf(burst, { p99: 8000 }),
      { what: '2,000 in one instant: drained', measured: `${(burst.drained / 1000).toFixed(1)} s` },
    ],
    data: { quiet, steady, burst },
  };
}
