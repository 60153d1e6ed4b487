import type { Installation } from './installation.ts';
import { cpuRow, withCpu } from './cpu.ts';
import { floorOf } from './floor.ts';
import { load } from './load.ts';
import { people, postBody } from './people.ts';
import { milliseconds, thousands, type Report } from './report.ts';

const ratioGoal = 0.35;
/** Floor and load take turns, so that a machine that changes its mind changes it for both. */
const rounds = 3;

/** The same rows that scheduling a post writes, in one statement and with nothing around it. */
const floorScript = (workspaceId: string, channelId: string) => `
WITH p AS (
  INSERT INTO posts (id, workspace_id, state, scheduled_at, timezone, parts, tags, excerpt, channel_ids)
  VALUES (gen_random_uuid(), '${workspaceId}', 'scheduled', now() + interval '30 days', 'UTC',
          '[{"text":"The floor","mediaIds":[]}]', '{}', 'The floor', ARRAY['${channelId}']::uuid[]) RETURNING id),
d AS (
  INSERT INTO deliveries (id, workspace_id, post_id, channel_id, state, scheduled_at, due_at)
  SELECT gen_random_uuid(), '${workspaceId}', p.id, '${channelId}', 'scheduled', now() + interval '30 days', now() + interval '30 days'
  FROM p RETURNING id, post_id),
e AS (
  INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, to_state, event, message, actor)
  SELECT gen_random_uuid(), '${workspaceId}', d.id, d.post_id, 'scheduled', 'scheduled', 'Scheduled', 'system' FROM d),
a AS (
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id)
  SELECT gen_random_uuid(), '${workspaceId}', 'system', 'post.scheduled', 'post', p.id::text FROM p)
INSERT INTO outbox (id, workspace_id, topic, payload, available_at)
SELECT gen_random_uuid(), '${workspaceId}', 'floor', '{}', 'infinity' FROM p;
`;

/** Posts scheduled per second over HTTP, against PostgreSQL writing the same rows by itself. */
export async function schedulePost(installation: Installation): Promise<Report> {
  const { url, databaseUrl } = installation;
  const crowd = await people(url, 20);
  const at = new Date(Date.now() + 30 * 86_400_000);
  let turn = 0;
  const next = () => {
    const person = crowd[turn++ % crowd.length];
    if (!person) throw new Error('nobody');
    return { method: 'POST' as const, path: '/api/v1/posts', headers: person.headers, body: postBody(person, `Post number ${turn} of the bench`, at) };
  };
  await load(url, 3, 16, next);
  const first = crowd[0];
  if (!first) throw new Error('nobody');
  const script = floorScript(first.workspaceId, first.channelId);
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    const floor = await floorOf(databaseUrl, script, 4);
    const { result, cpu } = await withCpu(installation, () => load(url, 6, 32, next));
    turns.push({ floor, result, cpu, ratio: result.perSecond / floor.perSecond });
  }
  await installation.query(`DELETE FROM outbox WHERE topic = 'floor'`);
  const { floor, result, cpu, ratio } = turns.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)] ?? {};
  if (!floor || !result || !cpu || ratio === undefined) throw new Error('no round');
  const errors = turns.reduce((sum, turn) => sum + turn.result.errors, 0);
  return {
    bench: 'schedule-post',
    rows: [
      { what: `floor: the same rows in one statement (${floor.by})`, measured: `${thousands(floor.perSecond)}/s` },
      { what: 'scheduled over HTTP', measured: `${thousands(result.perSecond)}/s` },
      { what: `share of the floor (the middle one of ${rounds} rounds)`, measured: ratio.toFixed(2), goal: `>= ${ratioGoal}`, met: ratio >= ratioGoal },
      { what: 'p99, 32 at once', measured: milliseconds(result.p99), goal: '<= 25 ms', met: result.p99 <= 25 },
      cpuRow('CPU of one request, ms', cpu),
      { what: 'failed requests', measured: thousands(errors), goal: '0', met: errors === 0 },
    ],
    data: { turns },
  };
}
