-- What a worker gets is checked once more: a post that needs an approval goes out only as it was approved.

-- As before, with one check more.
-- Claims up to `wanted` due deliveries for a worker: a compare-and-set from `scheduled` to `publishing`.
-- Looks at the `depth` earliest that are due; gives each workspace its turn, each channel its turn within
-- that, and the earlier before the later within a channel. A delivery waits for an earlier second of its
-- channel: while that is due, and for `order_wait` while it is on its way. Planned for the same second = side by side.
-- `claimed` is JSON; `waiting`: more is due than was claimed; `next_ms`: until the next falls due within the look-ahead.
CREATE OR REPLACE FUNCTION claim_deliveries(
  worker text, wanted int, depth int, lease interval, missed_after interval, order_wait interval, look_ahead interval
) RETURNS TABLE (claimed json, taken int, waiting boolean, next_ms int)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  candidates uuid[];
  seen int;
  mine uuid[];
BEGIN
  SELECT array_agg(id ORDER BY turn, due_at, id), max(total) INTO candidates, seen FROM (
    SELECT id, due_at, turn, total FROM (
      SELECT id, due_at, total, row_number() OVER (PARTITION BY workspace_id ORDER BY channel_turn, due_at, id) AS turn
      FROM (
        SELECT id, workspace_id, due_at, count(*) OVER () AS total,
               row_number() OVER (PARTITION BY channel_id ORDER BY due_at, id) AS channel_turn
        FROM (SELECT id, workspace_id, channel_id, due_at FROM deliveries
              WHERE state = 'scheduled' AND due_at <= at ORDER BY due_at, id LIMIT depth) due
      ) by_channel
    ) by_workspace ORDER BY turn, due_at, id LIMIT wanted * 3
  ) fair;

  IF candidates IS NOT NULL THEN
    -- (candidates chosen; from here to the lock, people and other workers may change any of them)
    -- The lock is taken row by row, and each row is judged again as it is once locked.
    WITH free AS MATERIALIZED (
      SELECT d.id
      FROM unnest(candidates) WITH ORDINALITY AS c(id, place)
      JOIN deliveries d ON d.id = c.id
      JOIN posts p ON p.id = d.post_id
      JOIN channels ch ON ch.id = d.channel_id
      JOIN workspaces w ON w.id = d.workspace_id
      WHERE d.state = 'scheduled' AND d.due_at <= at -- check: still to be sent, and now
        AND d.version = p.version AND p.deleted_at IS NULL -- check: the content is the one that was planned
        AND (NOT p.approval_needed OR approval_stands(p.id)) -- check: approved as it is
        AND ch.state = 'connected' AND (ch.paused_until IS NULL OR ch.paused_until <= at)
        AND (w.missed_window_policy = 'late' OR d.window_at > at - missed_after)
        AND NOT EXISTS (
          SELECT FROM deliveries e
          WHERE e.channel_id = d.channel_id AND e.scheduled_at < date_trunc('second', d.scheduled_at)
            AND (e.state = 'scheduled' AND e.due_at <= at OR e.state = 'publishing' AND e.claimed_at > at - order_wait))
      ORDER BY c.place LIMIT wanted
      FOR UPDATE OF d SKIP LOCKED
    ), held AS (
      UPDATE deliveries d SET state = 'publishing', fence = d.fence + 1, claimed_at = clock_timestamp(),
        lease_until = clock_timestamp() + lease, lease_owner = worker, updated_at = clock_timestamp()
      FROM free WHERE d.id = free.id
      RETURNING d.id, d.workspace_id, d.post_id
    ), told AS (
      INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
      SELECT new_id(), workspace_id, id, post_id, 'scheduled', 'publishing', 'claimed', 'Publishing began.', 'system' FROM held
    ), sent AS (
      INSERT INTO outbox (id, workspace_id, topic, payload)
      SELECT new_id(), workspace_id, 'delivery.changed',
             jsonb_build_object('deliveryId', id, 'postId', post_id, 'state', 'publishing') FROM held
    )
    SELECT array_agg(id) INTO mine FROM held;
  END IF;

  -- A statement of its own: it sees the content as it was when the lock was got, not when the search began.
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(delivery_to_publish(d, p) ORDER BY d.due_at, d.id), '[]')
     FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = ANY (mine)),
    coalesce(cardinality(mine), 0),
    coalesce(seen, 0) > coalesce(cardinality(mine), 0),
    (SELECT ceil(extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::int FROM deliveries
     WHERE state = 'scheduled' AND due_at > at AND due_at <= at + look_ahead);
END
$$;

