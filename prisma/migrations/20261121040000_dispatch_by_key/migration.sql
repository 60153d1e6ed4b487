-- The statements of the dispatch find their rows by key, and tell of many at once.
--
-- Each of them is given the ids of what it works on. Left to itself the planner, which saw the tables while they were small or
-- nothing was due, and keeps a plan for as long as the connection, takes the index of all that is due or on its way ("a dozen"), or
-- the whole table, and reads tens of thousands of rows to find a hundred. So the ids are an array, which leads into the primary
-- key; a condition inside of `coalesce` is no way into another index, and judges the row that the key has found.

-- What somebody may have to be told of; all else is for those who look at the post.
CREATE FUNCTION needs_somebody(state delivery_state) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN state IN ('failed', 'held', 'unknown');

-- Claims up to `wanted` due deliveries for a worker: a compare-and-set from `scheduled` to `publishing`.
-- Looks at the `depth` earliest that are due; gives each workspace its turn, each channel its turn within
-- that, and the earlier before the later within a channel. A delivery waits for an earlier second of its
-- channel: while that is due, and for `order_wait` while it is on its way. Planned for the same second = side by side.
-- What lost its worker before is a suspect: it keeps nobody waiting, and comes only when `suspect` asks for it, 1 for those that
-- did once, 2 for those that did more often; `suspects`: one is due. `claimed` is JSON; `waiting`: more is due than was claimed; `next_ms`: until the next falls due within the look-ahead.
CREATE OR REPLACE FUNCTION claim_deliveries(
  worker text, wanted int, depth int, lease interval, missed_after interval, order_wait interval, look_ahead interval, suspect int
) RETURNS TABLE (claimed json, taken int, waiting boolean, next_ms int, suspects boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  most int := wanted * 3;
  candidates uuid[];
  seen int;
  mine uuid[] := '{}';
  free uuid[];
BEGIN
  IF suspect > 0 THEN
    SELECT array_agg(id), max(total) INTO candidates, seen FROM (
      SELECT id, count(*) OVER () AS total FROM deliveries
      WHERE state = 'scheduled' AND lost_claims > 0 AND due_at <= at AND (lost_claims = 1) = (suspect = 1)
      ORDER BY due_at, id LIMIT most
    ) suspected;
  ELSE
    -- Sorting all that is due would take three quarters of the time: of each workspace only the first few turns of each channel
    -- are laid in order, as many as fill the batch.
    WITH lane AS MATERIALIZED (
      SELECT workspace_id, array_agg(id) AS ids, array_agg(due_at) AS dues, count(*)::int AS size
      FROM (SELECT id, workspace_id, channel_id, due_at FROM deliveries
            WHERE state = 'scheduled' AND due_at <= at AND lost_claims = 0 ORDER BY due_at, id LIMIT depth) due
      GROUP BY workspace_id, channel_id
    ), reach AS (
      SELECT workspace_id, coalesce(min(turns) FILTER (WHERE reached >= most), most) AS turns
      FROM (SELECT workspace_id, turns, sum(least(size, turns)) AS reached FROM lane, unnest(ARRAY[1, 8, 64]) AS turns GROUP BY workspace_id, turns) tried
      GROUP BY workspace_id
    )
    SELECT array_agg(id ORDER BY turn, due_at, id), (SELECT sum(size) FROM lane) INTO candidates, seen FROM (
      SELECT id, due_at, row_number() OVER (PARTITION BY workspace_id ORDER BY channel_turn, due_at, id) AS turn
      FROM lane JOIN reach USING (workspace_id), unnest(ids[:turns], dues[:turns]) WITH ORDINALITY AS first(id, due_at, channel_turn)
      ORDER BY turn, due_at, id LIMIT most
    ) fair;
  END IF;

  -- As many as are wanted, and further ones only for those that could not be had.
  WHILE cardinality(candidates) > 0 AND cardinality(mine) < wanted LOOP
    -- (candidates chosen; from here to the lock, people and other workers may change any of them)
    -- The lock is taken row by row, and each row is judged again as it is once locked.
    SELECT array_agg(id) INTO free FROM (
      SELECT d.id
      FROM deliveries d
      JOIN unnest(candidates[:wanted]) WITH ORDINALITY AS c(id, place) ON c.id = d.id
      JOIN posts p ON p.id = d.post_id
      JOIN channels ch ON ch.id = d.channel_id
      JOIN workspaces w ON w.id = d.workspace_id
      WHERE d.id = ANY (candidates[:wanted])
        AND coalesce(d.state = 'scheduled' AND d.due_at <= at, false) -- check: still to be sent, and now
        AND d.version = p.version AND p.deleted_at IS NULL -- check: the content is the one that was planned
        AND (NOT p.approval_needed OR approval_stands(p.id)) -- check: approved as it is
        AND ch.state = 'connected' AND (ch.paused_until IS NULL OR ch.paused_until <= at)
        AND (coalesce(p.missed_policy, w.missed_window_policy) = 'late' OR d.window_at > at - missed_window(w, missed_after))
        AND NOT EXISTS (
          SELECT FROM deliveries e
          WHERE e.channel_id = d.channel_id AND e.scheduled_at < date_trunc('second', d.scheduled_at)
            AND e.lost_claims = 0
            AND (e.state = 'scheduled' AND e.due_at <= at OR e.state = 'publishing' AND e.claimed_at > at - order_wait))
      ORDER BY c.place LIMIT wanted - cardinality(mine)
      FOR UPDATE OF d SKIP LOCKED
    ) locked;
    mine := mine || coalesce(free, '{}');
    candidates := candidates[wanted + 1:];
  END LOOP;

  IF cardinality(mine) > 0 THEN
    -- All in one statement: the posts behind them are locked in the order of their ids.
    WITH held AS (
      UPDATE deliveries d SET state = 'publishing', fence = d.fence + 1, claimed_at = clock_timestamp(),
        lease_until = clock_timestamp() + lease, lease_owner = worker, updated_at = clock_timestamp()
      WHERE d.id = ANY (mine)
      RETURNING d.id, d.workspace_id, d.post_id
    ), told AS (
      INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
      SELECT new_id(), workspace_id, id, post_id, 'scheduled', 'publishing', 'claimed', 'Publishing began.', 'system' FROM held
    )
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), workspace_id, 'deliveries.changed', jsonb_build_object('postIds', jsonb_agg(post_id)) FROM held GROUP BY workspace_id;
  END IF;

  -- A statement of its own: it sees the content as it was when the lock was got, not when the search began.
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(delivery_to_publish(d, p) ORDER BY d.due_at, d.id), '[]')
     FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = ANY (mine)),
    cardinality(mine),
    coalesce(seen, 0) > cardinality(mine),
    (SELECT ceil(extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::int FROM deliveries
     WHERE state = 'scheduled' AND due_at > at AND due_at <= at + look_ahead),
    EXISTS (SELECT FROM deliveries WHERE state = 'scheduled' AND due_at <= at AND lost_claims > 0);
END
$$;

-- Writes attempts, which must be committed before the first byte goes out. Items: { attemptId, deliveryId, fence, part, key,
-- digest, worker, limits }. Answers only for claims that still hold; `waitMs` instead of a number when the channel's limits are reached.
CREATE OR REPLACE FUNCTION begin_attempts(items jsonb) RETURNS TABLE ("deliveryId" uuid, number int, "startedAt" text, "waitMs" float8)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  keys uuid[] := ARRAY(SELECT (i ->> 'deliveryId')::uuid FROM jsonb_array_elements(items) AS i);
BEGIN
  RETURN QUERY
    WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(items) AS i("attemptId" uuid, "deliveryId" uuid, fence int, part int, key text, digest text, worker text, limits jsonb)
    ), held AS MATERIALIZED (
      SELECT d.id, d.channel_id FROM deliveries d JOIN wanted i ON d.id = i."deliveryId" AND d.fence = i.fence
      WHERE d.id = ANY (keys) AND coalesce(d.state = 'publishing' AND d.lease_until > clock_timestamp(), false)
      ORDER BY d.id FOR UPDATE OF d
    ), judged AS MATERIALIZED (
      -- In the order of channels, so that two batches never wait for each other.
      SELECT id, CASE WHEN limits IS NOT NULL THEN take_pace(channel_id, limits) END AS wait_ms
      FROM (SELECT h.id, h.channel_id, nullif(i.limits, 'null') AS limits FROM held h JOIN wanted i ON i."deliveryId" = h.id ORDER BY h.channel_id, h.id) sorted
    ), counted AS (
      UPDATE deliveries d SET attempt_count = d.attempt_count + 1 FROM judged WHERE d.id = judged.id AND judged.wait_ms IS NULL
      RETURNING d.id, d.workspace_id, d.attempt_count
    ), begun AS (
      INSERT INTO attempts AS a (id, workspace_id, delivery_id, number, fence, part, network_key, digest, worker, started_at)
      SELECT i."attemptId", c.workspace_id, c.id, c.attempt_count, i.fence, i.part, i.key, i.digest, i.worker, clock_timestamp()
      FROM counted c JOIN wanted i ON i."deliveryId" = c.id
      RETURNING a.delivery_id, a.number, iso_instant(a.started_at) AS started
    )
    SELECT delivery_id, number, started, NULL::float8 FROM begun
    UNION ALL
    SELECT id, NULL, NULL, wait_ms FROM judged WHERE wait_ms IS NOT NULL;
END
$$;

-- Items: { deliveryId, fence, from, state, holdReason, dueInMs, reconcileInMs, proofInMs, published, externalId, url, failure, keepFailure,
--          tries, absentReadings, readingTries, maySend, event, message, part,
--          attempt: { id, startedAt, outcome, error, externalId } }
-- An attempt is closed by its own worker whatever became of the claim: it tells what happened on the wire.
-- A post that was found by asking is one delivery's only: when another has it, or is sending the same words, the network is asked again.
-- Returns the deliveries whose claim still held; for the others nothing else is changed.
CREATE OR REPLACE FUNCTION record_outcomes(items jsonb) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  mine uuid[];
  contested uuid[];
  keys uuid[] := ARRAY(SELECT (i ->> 'deliveryId')::uuid FROM jsonb_array_elements(items) AS i);
BEGIN
  IF items @? '$[*] ? (@.from == "unknown" && @.attempt.outcome == "found")' THEN
    contested := contested_findings(items);
    UPDATE deliveries d SET reconcile_at = at + interval '1 second'
    FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, fence int)
    WHERE d.id = i."deliveryId" AND d.fence = i.fence AND d.state = 'unknown' AND d.id = ANY (contested);
  END IF;
  UPDATE attempts a SET finished_at = at, outcome = i.attempt ->> 'outcome', error = nullif(i.attempt -> 'error', 'null'),
    external_id = i.attempt ->> 'externalId'
  FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, attempt jsonb)
  WHERE a.delivery_id = ANY (keys) AND jsonb_typeof(i.attempt) = 'object' AND a.id = (i.attempt ->> 'id')::uuid
    AND a.started_at = (i.attempt ->> 'startedAt')::timestamptz AND a.delivery_id = i."deliveryId"
    AND (contested IS NULL OR i."deliveryId" <> ALL (contested));

  WITH outcome AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(items) AS i(
      "deliveryId" uuid, fence int, "from" delivery_state, state delivery_state, "holdReason" hold_reason, "dueInMs" float,
      "reconcileInMs" float, "proofInMs" float, published jsonb, "externalId" text, url text, failure jsonb, "keepFailure" boolean, tries int,
      "absentReadings" int, "readingTries" int, "maySend" boolean, event text, message text, part int, number int)
  ), held AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN outcome o ON d.id = o."deliveryId"
    WHERE d.id = ANY (keys) AND d.fence = o.fence AND coalesce(d.state = o."from", false) AND (contested IS NULL OR d.id <> ALL (contested))
    ORDER BY d.id FOR UPDATE OF d
  ), changed AS (
    UPDATE deliveries d SET
      state = o.state, hold_reason = o."holdReason", failure = CASE WHEN o."keepFailure" THEN d.failure ELSE o.failure END,
      due_at = CASE WHEN o."dueInMs" IS NULL THEN d.due_at ELSE at + make_interval(secs => o."dueInMs" / 1000) END,
      reconcile_at = CASE WHEN o."reconcileInMs" IS NOT NULL THEN at + make_interval(secs => o."reconcileInMs" / 1000) END,
      proof_at = CASE WHEN o."proofInMs" IS NOT NULL THEN at + make_interval(secs => o."proofInMs" / 1000) END,
      unknown_since = CASE WHEN o.state = 'unknown' THEN CASE WHEN o."maySend" THEN at ELSE coalesce(d.unknown_since, at) END END,
      published = coalesce(o.published, d.published), external_id = coalesce(o."externalId", d.external_id),
      url = coalesce(o.url, d.url),
      published_at = CASE WHEN o.state = 'published' THEN at END,
      tries = o.tries, lost_claims = CASE WHEN o."from" = 'publishing' AND o.state <> 'publishing' THEN 0 ELSE d.lost_claims END,
      absent_readings = coalesce(o."absentReadings", 0), reading_tries = coalesce(o."readingTries", 0),
      lease_until = CASE WHEN o.state = 'publishing' THEN d.lease_until END,
      lease_owner = CASE WHEN o.state = 'publishing' THEN d.lease_owner END,
      updated_at = at
    FROM held JOIN outcome o ON o."deliveryId" = held.id
    WHERE d.id = held.id
    RETURNING d.id, d.workspace_id, d.post_id, o."from", o.state, o.event, o.message, o.part, o.number, o."holdReason", o.failure
  ), told AS (
    INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor, attempt, part)
    SELECT new_id(), at, c.workspace_id, c.id, c.post_id, c."from", c.state, c.event, c.message, 'system', c.number, c.part
    FROM changed c WHERE c.event IS NOT NULL
  ), sent AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', c.state)
    FROM changed c WHERE c.event IS NOT NULL AND needs_somebody(c.state)
    UNION ALL
    SELECT new_id(), c.workspace_id, 'deliveries.changed', jsonb_build_object('postIds', jsonb_agg(c.post_id))
    FROM changed c WHERE c.event IS NOT NULL AND NOT needs_somebody(c.state) GROUP BY c.workspace_id
  ), audited AS (
    INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data)
    SELECT new_id(), c.workspace_id, 'system', 'delivery.' || c.state, 'delivery', c.id::text, delivery_audit_data(c.post_id, c."holdReason", c.failure)
    FROM changed c WHERE c.state <> c."from" AND c.state IN ('published', 'failed', 'held', 'unknown')
  )
  SELECT array_agg(c.id) INTO mine FROM changed c;
  RETURN QUERY SELECT unnest(mine);
END
$$;

-- Published posts were read back (`url` as found), or were not: then each is tried again in `againInMs`, or given up when null.
-- Items: { deliveryId, proved, url, againInMs, message }
CREATE OR REPLACE FUNCTION record_proofs(items jsonb) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  keys uuid[] := ARRAY(SELECT (i ->> 'deliveryId')::uuid FROM jsonb_array_elements(items) AS i);
BEGIN
  WITH proof AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, proved boolean, url text, "againInMs" float8, message text)
  ), held AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN proof i ON i."deliveryId" = d.id WHERE d.id = ANY (keys) AND coalesce(d.state = 'published', false) ORDER BY d.id FOR UPDATE OF d
  ), changed AS (
    UPDATE deliveries d SET
      proved_at = CASE WHEN i.proved THEN clock_timestamp() END, url = coalesce(i.url, d.url), proof_tries = d.proof_tries + 1,
      proof_at = CASE WHEN i."againInMs" IS NOT NULL THEN clock_timestamp() + make_interval(secs => i."againInMs" / 1000.0) END
    FROM held JOIN proof i ON i."deliveryId" = held.id WHERE d.id = held.id
    RETURNING d.id, d.workspace_id, d.post_id, i.proved, i."againInMs", i.message
  ), told AS (
    INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, event, message, actor)
    SELECT new_id(), clock_timestamp(), c.workspace_id, c.id, c.post_id, CASE WHEN c.proved THEN 'read_back' ELSE 'not_read_back' END, c.message, 'system'
    FROM changed c WHERE c.proved OR c."againInMs" IS NULL
  )
  INSERT INTO outbox (id, workspace_id, topic, payload)
  SELECT new_id(), c.workspace_id, 'deliveries.changed', jsonb_build_object('postIds', jsonb_agg(c.post_id))
  FROM changed c WHERE c.proved GROUP BY c.workspace_id;
END
$$;

-- The common end of what cron's sweeps do.
CREATE OR REPLACE FUNCTION move_deliveries(
  wanted uuid[], "from" delivery_state, "to" delivery_state, reason hold_reason, new_failure jsonb, event text, message text
) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  moved int;
BEGIN
  IF wanted IS NULL THEN
    RETURN 0;
  END IF;
  WITH changed AS (
    UPDATE deliveries d SET state = "to", hold_reason = reason, failure = new_failure, updated_at = clock_timestamp()
    WHERE d.id = ANY (wanted) AND d.state = "from"
    RETURNING d.id, d.workspace_id, d.post_id
  ), told AS (
    INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
    SELECT new_id(), clock_timestamp(), c.workspace_id, c.id, c.post_id, "from", "to", move_deliveries.event, move_deliveries.message, 'system'
    FROM changed c
  ), sent AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', "to")
    FROM changed c WHERE needs_somebody("to")
    UNION ALL
    SELECT new_id(), c.workspace_id, 'deliveries.changed', jsonb_build_object('postIds', jsonb_agg(c.post_id))
    FROM changed c WHERE NOT needs_somebody("to") GROUP BY c.workspace_id
  ), audited AS (
    INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data)
    SELECT new_id(), c.workspace_id, 'system', 'delivery.' || CASE "to" WHEN 'scheduled' THEN 'released' ELSE "to"::text END, 'delivery', c.id::text,
           delivery_audit_data(c.post_id, reason, new_failure)
    FROM changed c
  )
  SELECT count(*) INTO moved FROM changed;
  RETURN moved;
END
$$;

-- Nothing of this channel starts before `until_at`, and people are told why. With `places`, so many after each `span` from then on.
CREATE OR REPLACE FUNCTION delay_channel_deliveries(channel uuid, until_at timestamptz, words jsonb, places int, span interval) RETURNS int
  LANGUAGE sql
  BEGIN ATOMIC
    WITH waiting AS MATERIALIZED (
      SELECT d.id, d.due_at FROM deliveries d WHERE d.channel_id = channel AND d.state = 'scheduled' AND d.due_at < until_at
      ORDER BY d.id FOR UPDATE OF d SKIP LOCKED
    ), moved AS (
      UPDATE deliveries d SET failure = words,
        due_at = until_at + coalesce(span * ((w.place - 1) / places), interval '0')
      FROM (SELECT id, row_number() OVER (ORDER BY due_at, id) AS place FROM waiting) w WHERE d.id = w.id
      RETURNING d.id, d.workspace_id, d.post_id, w.place
    ), sent AS (
      -- Who looks at one of the next sees it at once.
      INSERT INTO outbox (id, workspace_id, topic, payload)
      SELECT new_id(), m.workspace_id, 'deliveries.changed', jsonb_build_object('postIds', jsonb_agg(m.post_id))
      FROM moved m WHERE m.place <= 100 GROUP BY m.workspace_id
      RETURNING id
    )
    SELECT count(*)::int FROM moved;
  END;

-- Posts that are not wanted late, by their own word or their workspace's: held or skipped once their window has passed, which is a
-- minute at least: what came due just now is not even looked at.
CREATE OR REPLACE FUNCTION apply_missed_windows(missed_after interval, held_words jsonb) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  held uuid[];
  skipped uuid[];
BEGIN
  WITH late AS MATERIALIZED (
    SELECT d.id, coalesce(p.missed_policy, w.missed_window_policy) AS policy
    FROM deliveries d JOIN posts p ON p.id = d.post_id JOIN workspaces w ON w.id = d.workspace_id
    WHERE d.state = 'scheduled' AND d.due_at <= at AND d.window_at <= at - least(missed_after, interval '1 minute')
      AND d.window_at <= at - missed_window(w, missed_after)
      AND coalesce(p.missed_policy, w.missed_window_policy) <> 'late'
    ORDER BY d.id FOR UPDATE OF d SKIP LOCKED
  )
  SELECT array_agg(id) FILTER (WHERE policy = 'hold'), array_agg(id) FILTER (WHERE policy = 'skip') INTO held, skipped FROM late;
  RETURN move_deliveries(held, 'scheduled', 'held', 'missed', held_words, 'missed', 'Its time had passed, so it was held.')
       + move_deliveries(skipped, 'scheduled', 'cancelled', NULL, NULL, 'missed', 'Its time had passed, so it was skipped.');
END
$$;
ALTER FUNCTION apply_missed_windows(interval, jsonb) SET enable_seqscan = off;

-- What needs an approval, for those that are due and were approved otherwise: the sweep read every scheduled delivery of the
-- installation for them, since `clock_timestamp()` cannot be looked up in an index.
CREATE INDEX posts_approval_needed ON posts (id) WHERE approval_needed;
CREATE OR REPLACE FUNCTION hold_unapproved_deliveries(held_words jsonb) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  found uuid[];
BEGIN
  SELECT array_agg(id) INTO found FROM (
    SELECT d.id FROM deliveries d JOIN posts p ON p.id = d.post_id
    WHERE d.state = 'scheduled' AND d.due_at <= at AND p.approval_needed AND NOT approval_stands(p.id)
    ORDER BY d.id FOR UPDATE OF d SKIP LOCKED) late;
  RETURN move_deliveries(found, 'scheduled', 'held', 'approval', held_words, 'unapproved', held_words ->> 'cause');
END
$$;

-- The whole table is never the way to rows that are asked for by key, and such a plan need not be made anew for each call: that took
-- longer than the work itself.
DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOREACH routine IN ARRAY ARRAY[
    'claim_deliveries(text,int,int,interval,interval,interval,interval,int)', 'begin_attempts(jsonb)', 'record_outcomes(jsonb)',
    'claim_proofs(int,interval)', 'record_proofs(jsonb)', 'derive_post_state()', 'hold_unapproved_deliveries(jsonb)',
    'expire_leases(int,jsonb,text[])', 'move_deliveries(uuid[],delivery_state,delivery_state,hold_reason,jsonb,text,text)'
  ]::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s SET enable_seqscan = off', routine);
    EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', routine);
  END LOOP;
END
$$;
-- What is due is read in the order of its index and grouped in memory, which keeps that order.
ALTER FUNCTION claim_deliveries(text, int, int, interval, interval, interval, interval, int) SET enable_sort = off;
ALTER FUNCTION claim_deliveries(text, int, int, interval, interval, interval, interval, int) SET work_mem = '64MB';
