import { calendarResponse } from '@arkyra/contracts/http';
import { cpuRow, withCpu } from './cpu.ts';
import type { Installation } from './installation.ts';
import { load } from './load.ts';
import { people, type Person } from './people.ts';
import { milliseconds, thousands, type Report } from './report.ts';

const month = { from: '2027-03-01T00:00:00.000Z', to: '2027-04-01T00:00:00.000Z' };

/** Writes `count` posts of one workspace evenly over the month, as scheduling would have. */
const fill = (person: Person, count: number) => `
WITH p AS (
  INSERT INTO posts (id, workspace_id, state, scheduled_at, timezone, parts, tags, excerpt, channel_ids)
  SELECT gen_random_uuid(), '${person.workspaceId}', 'scheduled', timestamptz '${month.from}' + n * interval '31 days' / ${count}, 'UTC',
         '[{"text":"A post of the month, long enough to look like one that people write","mediaIds":[]}]', '{}',
         'A post of the month, long enough to look like one that people write', ARRAY['${person.channelId}']::uuid[]
  FROM generate_series(0, ${count - 1}) n RETURNING id, scheduled_at)
INSERT INTO deliveries (id, workspace_id, post_id, channel_id, state, scheduled_at, due_at)
SELECT gen_random_uuid(), '${person.workspaceId}', p.id, '${person.channelId}', 'scheduled', p.scheduled_at, p.scheduled_at FROM p`;

/** Fifty thousand posts over four years, of which a month is in the way. */
const fillOthers = (person: Person) => `
INSERT INTO posts (id, workspace_id, state, scheduled_at, timezone, parts, tags, excerpt, channel_ids)
SELECT gen_random_uuid(), '${person.workspaceId}', 'scheduled', timestamptz '2025-01-01' + n * interval '4 years' / 50000, 'UTC',
       '[{"text":"A post of somebody else","mediaIds":[]}]', '{}', 'A post of somebody else', ARRAY['${person.channelId}']::uuid[]
FROM generate_series(0, 49999) n`;

async function measure(installation: Installation, posts: number, workspaces: number) {
  const { url, query } = installation;
  const crowd = await people(url, workspaces);
  for (const person of crowd) await query(fill(person, posts));
  await query('ANALYZE posts, deliveries');
  let turn = 0;
  const path = `/api/v1/calendar?from=${month.from}&to=${month.to}`;
  const next = () => ({ method: 'GET' as const, path, headers: { authorization: crowd[turn++ % crowd.length]?.headers['authorization'] ?? '' } });
  const one = await fetch(url + path, { headers: next().headers });
  const body = await one.text();
  const found = calendarResponse.parse(JSON.parse(body)).data.length;
  if (found !== posts) throw new Error(`The month has ${found} posts instead of ${posts}.`);
  await load(url, 2, 8, next);
  const { result, cpu } = await withCpu(installation, () => load(url, 10, 8, next));
  return { ...result, cpu, bytes: body.length };
}

/** A month of a workspace read over HTTP, among the posts of others; no response cache. */
export async function calendar(installation: Installation): Promise<Report> {
  for (const person of await people(installation.url, 20)) await installation.query(fillOthers(person));
  await installation.query('VACUUM ANALYZE posts');
  const small = await measure(installation, 500, 10);
  const large = await measure(installation, 2000, 10);
  return {
    bench: 'calendar',
    rows: [
      { what: 'posts of others in the table', measured: '1,000,000' },
      { what: 'month of 500 posts', measured: `${thousands(small.perSecond)}/s` },
      { what: 'month of 500 posts, p99', measured: milliseconds(small.p99), goal: '<= 15 ms', met: small.p99 <= 15 },
      { what: 'month of 2,000 posts', measured: `${thousands(large.perSecond)}/s`, goal: '>= 500/s', met: large.perSecond >= 500 },
      { what: 'month of 2,000 posts, p99', measured: milliseconds(large.p99) },
      cpuRow('CPU of one request (500 posts), ms', small.cpu),
      cpuRow('CPU of one request (2,000 posts), ms', large.cpu),
      { what: 'body of 2,000 posts', measured: `${thousands(large.bytes / 1024)} KB` },
      { what: 'failed requests', measured: thousands(small.errors + large.errors), goal: '0', met: small.errors + large.errors === 0 },
    ],
    data: { small, large },
  };
}
