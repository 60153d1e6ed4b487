import type { Installation } from './installation.ts';

export interface Planned {
  readonly count: number;
  /** Stands at the beginning of every text, before the post's number. */
  readonly mark: string;
  /** SQL for the time of post `n`, counted from 0. */
  readonly at: string;
  /** SQL condition on `channels c`: those to which the posts go in turn. */
  readonly channels: string;
  /** With what scheduling leaves beside them: a row of the timeline and one of the audit. The outbox is empty again by then. */
  readonly withHistory?: boolean;
}

const history = `
, told AS (
  INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, to_state, event, message, actor)
  SELECT new_id(), workspace_id, delivery_id, post_id, 'scheduled', 'scheduled', 'Scheduled.', 'user:' || author_id FROM planned
)
, audited AS (
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, request_id)
  SELECT new_id(), workspace_id, 'user:' || author_id, 'post.scheduled', 'post', post_id::text, gen_random_uuid()::text FROM planned
)`;

const statement = ({ count, mark, at, channels, withHistory = false }: Planned, from: number): string => `
WITH crowd AS MATERIALIZED (
  SELECT c.id AS channel_id, c.workspace_id, (SELECT m.user_id FROM members m WHERE m.workspace_id = c.workspace_id LIMIT 1) AS author_id,
         row_number() OVER (ORDER BY c.id) - 1 AS place, count(*) OVER () AS size
  FROM channels c WHERE ${channels}
), planned AS MATERIALIZED (
  SELECT new_id() AS post_id, new_id() AS delivery_id, c.workspace_id, c.channel_id, c.author_id, (${at})::timestamptz(3) AS at,
         '${mark} ' || n || ': a post of the bench that is as long as what people write' AS text
  FROM generate_series(${from}, ${from + count - 1}) n JOIN crowd c ON c.place = n % c.size
), p AS (
  INSERT INTO posts (id, workspace_id, author_id, state, scheduled_at, wall_time, timezone, parts, tags, excerpt, channel_ids)
  SELECT post_id, workspace_id, author_id, 'scheduled', at, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS'), 'Europe/Berlin',
         jsonb_build_array(jsonb_build_object('text', text, 'mediaIds', '[]'::jsonb)), '{}', text, ARRAY[channel_id]
  FROM planned
)${withHistory ? history : ''}
INSERT INTO deliveries (id, workspace_id, post_id, channel_id, state, scheduled_at, due_at, window_at)
SELECT delivery_id, workspace_id, post_id, channel_id, 'scheduled', at, at, at FROM planned`;

const batch = 12_500;
const lanes = 2;

/** Writes posts straight into the database, as scheduling them would have; workers learn of them by cron's sweep. */
export async function plan({ query }: Installation, planned: Planned): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let from = next; from < planned.count; from = next) {
      next = from + batch;
      await query(statement({ ...planned, count: Math.min(batch, planned.count - from) }, from));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
