-- How a worker gets its work. These see every workspace, so they are for arkyra_system alone.

-- One delivery as the worker needs it; `last` is the latest attempt at the part that comes next.
CREATE FUNCTION delivery_to_publish(d deliveries, p posts) RETURNS json
  LANGUAGE sql STABLE
  RETURN json_build_object(
    'id', d.id, 'workspaceId', d.workspace_id, 'postId', d.post_id, 'channelId', d.channel_id,
    'fence', d.fence, 'parts', coalesce(d.parts, p.parts), 'settings', d.settings, 'published', d.published,
    'lateMs', floor(extract(epoch FROM clock_timestamp() - d.due_at) * 1000)::float8, 'tries', d.tries, 'lostClaims', d.lost_claims, 'attempts', d.attempt_count, 'absentReadings', d.absent_readings, 'readingTries', d.reading_tries,
    'last', CASE WHEN d.attempt_count > 0 THEN (
      SELECT json_build_object('id', a.id, 'startedAt', iso_instant(a.started_at), 'part', a.part, 'key', a.network_key,
                               'digest', a.digest, 'worker', a.worker, 'open', a.finished_at IS NULL, 'outcome', a.outcome,
                               'ageMs', floor(extract(epoch FROM clock_timestamp() - a.started_at) * 1000)::int)
      FROM attempts a
      WHERE a.delivery_id = d.id AND a.part = jsonb_array_length(d.published)
      ORDER BY a.started_at DESC, a.number DESC LIMIT 1) END);

-- Claims up to `wanted` due deliveries for a worker: a compare-and-set from `scheduled` to `publishing`.
-- Looks at the `depth` earliest that are due; gives each workspace its turn, each channel its turn within
-- that, and the earlier before the later within a channel. A delivery waits for an earlier second of its
-- channel: while that is due, and for `order_wait` while it is on its way. Planned for the same second = side by side.
-- `claimed` is JSON; `waiting`: more is due than was claimed; `next_ms`: until the next falls due within the look-ahead.
CREATE FUNCTION claim_deliveries(
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

-- Keeps the claims of a worker; returns those that are still its own.
CREATE FUNCTION renew_leases(worker text, lease interval, items jsonb) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH held AS MATERIALIZED (
      SELECT d.id FROM deliveries d
      JOIN jsonb_to_recordset(items) AS i("deliveryId" uuid, fence int) ON d.id = i."deliveryId" AND d.fence = i.fence
      WHERE d.state = 'publishing' AND d.lease_owner = worker AND d.lease_until > clock_timestamp()
      ORDER BY d.id FOR UPDATE OF d
    )
    UPDATE deliveries d SET lease_until = clock_timestamp() + lease FROM held WHERE d.id = held.id RETURNING d.id;
END
$$;

-- Writes attempts, which must be committed before the first byte goes out. Items: { attemptId, deliveryId, fence, part, key,
-- digest, worker }. Answers only for claims that still hold.
CREATE FUNCTION begin_attempts(items jsonb) RETURNS TABLE ("deliveryId" uuid, number int, "startedAt" text)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(items) AS i("attemptId" uuid, "deliveryId" uuid, fence int, part int, key text, digest text, worker text)
    ), held AS MATERIALIZED (
      SELECT d.id FROM deliveries d JOIN wanted i ON d.id = i."deliveryId" AND d.fence = i.fence
      WHERE d.state = 'publishing' AND d.lease_until > clock_timestamp()
      ORDER BY d.id FOR UPDATE OF d
    ), counted AS (
      UPDATE deliveries d SET attempt_count = d.attempt_count + 1 FROM held WHERE d.id = held.id
      RETURNING d.id, d.workspace_id, d.attempt_count
    )
    INSERT INTO attempts AS a (id, workspace_id, delivery_id, number, fence, part, network_key, digest, worker, started_at)
    SELECT i."attemptId", c.workspace_id, c.id, c.attempt_count, i.fence, i.part, i.key, i.digest, i.worker, clock_timestamp()
    FROM counted c JOIN wanted i ON i."deliveryId" = c.id
    RETURNING a.delivery_id, a.number, iso_instant(a.started_at);
END
$$;

-- Deliveries whose fate the network is asked about now. The fence moves on: whoever sent them can no longer write.
CREATE FUNCTION claim_unknown(wanted int, lease interval) RETURNS json
  LANGUAGE plpgsql AS $$
DECLARE
  mine uuid[];
BEGIN
  WITH free AS MATERIALIZED (
    SELECT id FROM deliveries WHERE state = 'unknown' AND reconcile_at <= statement_timestamp()
    ORDER BY reconcile_at LIMIT wanted FOR UPDATE SKIP LOCKED
  ), held AS (
    UPDATE deliveries d SET fence = d.fence + 1, reconcile_at = clock_timestamp() + lease
    FROM free WHERE d.id = free.id RETURNING d.id
  )
  SELECT array_agg(id) INTO mine FROM held;
  RETURN (
    SELECT coalesce(json_agg(json_build_object(
      'delivery', delivery_to_publish(d, p),
      -- Posts that are known to be others': a search by likeness must not take one of them.
      'others', (
        SELECT coalesce(json_agg(part ->> 'externalId'), '[]')
        FROM deliveries o, jsonb_array_elements(o.published) part
        WHERE o.channel_id = d.channel_id AND o.published_at > clock_timestamp() - interval '7 days'))), '[]')
    FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = ANY (mine)
  );
END
$$;

-- Published deliveries that are to be read back now.
CREATE FUNCTION claim_proofs(wanted int, lease interval) RETURNS json
  LANGUAGE plpgsql AS $$
DECLARE
  mine json;
BEGIN
    WITH free AS MATERIALIZED (
      SELECT d.id FROM deliveries d WHERE d.proof_at <= statement_timestamp()
      ORDER BY d.proof_at LIMIT wanted FOR UPDATE SKIP LOCKED
    ), held AS (
      UPDATE deliveries d SET proof_at = clock_timestamp() + lease FROM free WHERE d.id = free.id
      RETURNING d.id, d.workspace_id, d.channel_id, d.settings, d.published, d.proof_tries
    )
    SELECT coalesce(json_agg(json_build_object('id', id, 'workspaceId', workspace_id, 'channelId', channel_id,
                                               'settings', settings, 'published', published, 'tries', proof_tries)), '[]') INTO mine FROM held;
  RETURN mine;
END
$$;
