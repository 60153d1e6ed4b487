-- What a worker may do, and what it must not: one post of the network for one delivery, a suspect alone, limits kept.

-- A delivery that lost its worker is suspected to be the cause until it ends well.
CREATE INDEX deliveries_suspect ON deliveries (due_at, id) WHERE state = 'scheduled' AND lost_claims > 0;
-- Threads that are out in part.
CREATE INDEX deliveries_partly_out ON deliveries (channel_id) WHERE published <> '[]' AND published_at IS NULL;

-- How many parts a channel has sent lately, in sixtieths of the span of each of its network's limits.
CREATE TABLE "channel_pace" (
    "channel_id" UUID NOT NULL,
    "span_ms" BIGINT NOT NULL,
    "slice" BIGINT NOT NULL,
    "sent" INTEGER NOT NULL,

    CONSTRAINT "channel_pace_pkey" PRIMARY KEY ("channel_id","span_ms","slice")
);
ALTER TABLE "channel_pace" ADD CONSTRAINT "channel_pace_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channels"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Workers alone count.
REVOKE ALL ON channel_pace FROM arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_pace TO arkyra_system;
ALTER TABLE channel_pace ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON channel_pace TO arkyra_system USING (true) WITH CHECK (true);

-- Takes a place for one part within all of the channel's limits ([{ parts, spanMs }]); null, or the milliseconds until
-- there may be one again. Whole slices are counted, so that no span of that length, wherever it begins, holds more.
CREATE FUNCTION take_pace(channel uuid, limits jsonb) RETURNS float8
  LANGUAGE plpgsql AS $$
DECLARE
  at_ms bigint;
  rate record;
  oldest bigint;
  taken int;
  wait_ms float8;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(channel::text, 1));
  at_ms := floor(extract(epoch FROM clock_timestamp()) * 1000);
  FOR rate IN SELECT l.parts, l."spanMs" AS span, greatest(1, l."spanMs" / 60) AS width FROM jsonb_to_recordset(limits) AS l(parts int, "spanMs" bigint) LOOP
    SELECT sum(sent), min(slice) INTO taken, oldest FROM channel_pace
    WHERE channel_id = channel AND span_ms = rate.span AND slice >= at_ms / rate.width - 60;
    IF taken >= rate.parts THEN
      wait_ms := greatest(wait_ms, (oldest + 61) * rate.width - at_ms);
    END IF;
  END LOOP;
  IF wait_ms IS NOT NULL THEN
    RETURN wait_ms;
  END IF;
  FOR rate IN SELECT l."spanMs" AS span, greatest(1, l."spanMs" / 60) AS width FROM jsonb_to_recordset(limits) AS l("spanMs" bigint) LOOP
    INSERT INTO channel_pace VALUES (channel, rate.span, at_ms / rate.width, 1)
    ON CONFLICT (channel_id, span_ms, slice) DO UPDATE SET sent = channel_pace.sent + 1;
    DELETE FROM channel_pace WHERE channel_id = channel AND span_ms = rate.span AND slice < at_ms / rate.width - 60;
  END LOOP;
  RETURN NULL;
END
$$;

DROP FUNCTION begin_attempts(jsonb);
-- Writes attempts, which must be committed before the first byte goes out. Items: { attemptId, deliveryId, fence, part, key,
-- digest, worker, limits }. Answers only for claims that still hold; `waitMs` instead of a number when the channel's limits are reached.
CREATE FUNCTION begin_attempts(items jsonb) RETURNS TABLE ("deliveryId" uuid, number int, "startedAt" text, "waitMs" float8)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(items) AS i("attemptId" uuid, "deliveryId" uuid, fence int, part int, key text, digest text, worker text, limits jsonb)
    ), held AS MATERIALIZED (
      SELECT d.id, d.channel_id FROM deliveries d JOIN wanted i ON d.id = i."deliveryId" AND d.fence = i.fence
      WHERE d.state = 'publishing' AND d.lease_until > clock_timestamp()
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

-- One delivery as the worker needs it; `last` is the latest attempt at the part that comes next, `keyAgeMs` the time since
-- the network first saw its key, `unknownMs` the time since nobody can be sending it any more, as far as Arkyra knows.
CREATE OR REPLACE FUNCTION delivery_to_publish(d deliveries, p posts) RETURNS json
  LANGUAGE sql STABLE
  RETURN json_build_object(
    'id', d.id, 'workspaceId', d.workspace_id, 'postId', d.post_id, 'channelId', d.channel_id,
    'fence', d.fence, 'parts', coalesce(d.parts, p.parts), 'settings', d.settings, 'published', d.published,
    'lateMs', floor(extract(epoch FROM clock_timestamp() - d.due_at) * 1000)::float8, 'tries', d.tries, 'lostClaims', d.lost_claims, 'attempts', d.attempt_count, 'absentReadings', d.absent_readings, 'readingTries', d.reading_tries,
    'unknownMs', floor(extract(epoch FROM clock_timestamp() - d.unknown_since) * 1000)::float8,
    'last', CASE WHEN d.attempt_count > 0 THEN (
      SELECT json_build_object('id', a.id, 'startedAt', iso_instant(a.started_at), 'part', a.part, 'key', a.network_key,
                               'digest', a.digest, 'worker', a.worker, 'open', a.finished_at IS NULL, 'outcome', a.outcome, 'externalId', a.external_id,
                               'endedMs', floor(extract(epoch FROM clock_timestamp() - a.finished_at) * 1000)::float8,
                               'keyAgeMs', floor(extract(epoch FROM clock_timestamp() - (
                                 SELECT min(k.started_at) FROM attempts k WHERE k.delivery_id = d.id AND k.network_key = a.network_key)) * 1000)::float8)
      FROM attempts a
      WHERE a.delivery_id = d.id AND a.part = jsonb_array_length(d.published)
      ORDER BY a.started_at DESC, a.number DESC LIMIT 1) END);

DROP FUNCTION claim_deliveries(text, int, int, interval, interval, interval, interval);
-- After which a planned time counts as missed.
CREATE FUNCTION missed_window(w workspaces, otherwise interval) RETURNS interval
  LANGUAGE sql IMMUTABLE
  RETURN coalesce(make_interval(mins => w.missed_window_minutes), otherwise);

-- Claims up to `wanted` due deliveries for a worker: a compare-and-set from `scheduled` to `publishing`.
-- Looks at the `depth` earliest that are due; gives each workspace its turn, each channel its turn within
-- that, and the earlier before the later within a channel. A delivery waits for an earlier second of its
-- channel: while that is due, and for `order_wait` while it is on its way. Planned for the same second = side by side.
-- What lost its worker before is a suspect: it keeps nobody waiting, and comes only when `suspect` asks for it, 1 for those that
-- did once, 2 for those that did more often; `suspects`: one is due. `claimed` is JSON; `waiting`: more is due than was claimed; `next_ms`: until the next falls due within the look-ahead.
CREATE FUNCTION claim_deliveries(
  worker text, wanted int, depth int, lease interval, missed_after interval, order_wait interval, look_ahead interval, suspect int
) RETURNS TABLE (claimed json, taken int, waiting boolean, next_ms int, suspects boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  candidates uuid[];
  seen int;
  mine uuid[];
BEGIN
  IF suspect > 0 THEN
    SELECT array_agg(id), max(total) INTO candidates, seen FROM (
      SELECT id, count(*) OVER () AS total FROM deliveries
      WHERE state = 'scheduled' AND lost_claims > 0 AND due_at <= at AND (lost_claims = 1) = (suspect = 1)
      ORDER BY due_at, id LIMIT wanted * 3
    ) suspected;
  ELSE
    SELECT array_agg(id ORDER BY turn, due_at, id), max(total) INTO candidates, seen FROM (
      SELECT id, due_at, turn, total FROM (
        SELECT id, due_at, total, row_number() OVER (PARTITION BY workspace_id ORDER BY channel_turn, due_at, id) AS turn
        FROM (
          SELECT id, workspace_id, due_at, count(*) OVER () AS total,
                 row_number() OVER (PARTITION BY channel_id ORDER BY due_at, id) AS channel_turn
          FROM (SELECT id, workspace_id, channel_id, due_at FROM deliveries
                WHERE state = 'scheduled' AND due_at <= at AND lost_claims = 0 ORDER BY due_at, id LIMIT depth) due
        ) by_channel
      ) by_workspace ORDER BY turn, due_at, id LIMIT wanted * 3
    ) fair;
  END IF;

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
        AND (coalesce(p.missed_policy, w.missed_window_policy) = 'late' OR d.window_at > at - missed_window(w, missed_after))
        AND NOT EXISTS (
          SELECT FROM deliveries e
          WHERE e.channel_id = d.channel_id AND e.scheduled_at < date_trunc('second', d.scheduled_at)
            AND e.lost_claims = 0
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
     WHERE state = 'scheduled' AND due_at > at AND due_at <= at + look_ahead),
    EXISTS (SELECT FROM deliveries WHERE state = 'scheduled' AND due_at <= at AND lost_claims > 0);
END
$$;

-- Posts of other deliveries whose worker said too late that the network had taken them.
CREATE FUNCTION late_words(channel uuid, besides uuid) RETURNS SETOF text
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT a.external_id FROM deliveries u JOIN attempts a ON a.delivery_id = u.id
    WHERE u.channel_id = channel AND u.state = 'unknown' AND u.id <> besides AND a.outcome = 'sent' AND a.external_id IS NOT NULL;
  END;

-- The text of the part that comes next.
CREATE FUNCTION next_text(d deliveries, p posts) RETURNS text
  LANGUAGE sql IMMUTABLE
  RETURN coalesce(d.parts, p.parts) -> jsonb_array_length(d.published) ->> 'text';

-- Whether another delivery is sending the same words on the same channel right now: what the network then shows may be either's.
CREATE FUNCTION has_twin_on_its_way(d deliveries, p posts) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM deliveries t JOIN posts tp ON tp.id = t.post_id, jsonb_array_elements(coalesce(t.parts, tp.parts)) WITH ORDINALITY AS own(part, place)
    WHERE t.channel_id = d.channel_id AND t.state = 'publishing' AND t.id <> d.id
      AND place > jsonb_array_length(t.published) AND part ->> 'text' = next_text(d, p));

-- Deliveries whose fate the network is asked about now; not while one with the same words is on its way to the same channel. The fence moves on: whoever sent them can no longer write.
CREATE OR REPLACE FUNCTION claim_unknown(wanted int, lease interval) RETURNS json
  LANGUAGE plpgsql AS $$
DECLARE
  mine uuid[];
BEGIN
  WITH free AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN posts p ON p.id = d.post_id
    WHERE d.state = 'unknown' AND d.reconcile_at <= statement_timestamp() AND NOT has_twin_on_its_way(d, p)
    ORDER BY d.reconcile_at LIMIT wanted FOR UPDATE OF d SKIP LOCKED
  ), held AS (
    UPDATE deliveries d SET fence = d.fence + 1, reconcile_at = clock_timestamp() + lease
    FROM free WHERE d.id = free.id RETURNING d.id
  )
  SELECT array_agg(id) INTO mine FROM held;
  RETURN (
    SELECT coalesce(json_agg(json_build_object(
      'delivery', delivery_to_publish(d, p),
      -- Posts that are known to be others', or other parts of this one: a search by likeness must not take one of them.
      'others', (
        SELECT coalesce(json_agg(id), '[]') FROM (
          SELECT part ->> 'externalId' AS id FROM deliveries o, jsonb_array_elements(o.published) part
          WHERE o.channel_id = d.channel_id
            AND (o.published_at > clock_timestamp() - interval '7 days' OR o.published_at IS NULL AND o.published <> '[]')
          UNION ALL SELECT late_words(d.channel_id, d.id)) known))), '[]')
    FROM deliveries d JOIN posts p ON p.id = d.post_id WHERE d.id = ANY (mine)
  );
END
$$;

-- Which of the found posts ({ deliveryId, attempt: { externalId } }) may not be taken: another delivery of the channel has
-- it, or is sending the same words. Finders on one channel come one after the other until they commit.
CREATE FUNCTION contested_findings(items jsonb) RETURNS uuid[]
  LANGUAGE plpgsql AS $$
DECLARE
  channel uuid;
  contested uuid[];
BEGIN
  FOR channel IN
    SELECT DISTINCT d.channel_id FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, attempt jsonb) JOIN deliveries d ON d.id = i."deliveryId"
    WHERE i.attempt ->> 'outcome' = 'found' ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(channel::text, 2));
  END LOOP;
  SELECT array_agg(found.id) INTO contested
  FROM (
    SELECT d.id, d.channel_id, i.attempt ->> 'externalId' AS external_id, has_twin_on_its_way(d, p) AS has_twin,
           row_number() OVER (PARTITION BY d.channel_id, i.attempt ->> 'externalId' ORDER BY d.id) AS place
    FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, attempt jsonb)
    JOIN deliveries d ON d.id = i."deliveryId" JOIN posts p ON p.id = d.post_id
    WHERE i.attempt ->> 'outcome' = 'found'
  ) found
  WHERE place > 1 OR has_twin OR EXISTS (
    SELECT FROM deliveries o
    WHERE o.channel_id = found.channel_id AND o.published @> jsonb_build_array(jsonb_build_object('externalId', found.external_id))
      AND (o.published_at > clock_timestamp() - interval '7 days' OR o.published_at IS NULL AND o.published <> '[]'))
    OR found.external_id IN (SELECT late_words(found.channel_id, found.id));
  RETURN contested;
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
  WHERE jsonb_typeof(i.attempt) = 'object' AND a.id = (i.attempt ->> 'id')::uuid
    AND a.started_at = (i.attempt ->> 'startedAt')::timestamptz AND a.delivery_id = i."deliveryId"
    AND (contested IS NULL OR i."deliveryId" <> ALL (contested));

  WITH outcome AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(items) AS i(
      "deliveryId" uuid, fence int, "from" delivery_state, state delivery_state, "holdReason" hold_reason, "dueInMs" float,
      "reconcileInMs" float, "proofInMs" float, published jsonb, "externalId" text, url text, failure jsonb, "keepFailure" boolean, tries int,
      "absentReadings" int, "readingTries" int, "maySend" boolean, event text, message text, part int, number int)
  ), held AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN outcome o ON d.id = o."deliveryId"
    WHERE d.fence = o.fence AND d.state = o."from" AND (contested IS NULL OR d.id <> ALL (contested))
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
    RETURNING d.id, d.workspace_id, d.post_id, o."from", o.state, o.event, o.message, o.part, o.number
  ), told AS (
    INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor, attempt, part)
    SELECT new_id(), at, c.workspace_id, c.id, c.post_id, c."from", c.state, c.event, c.message, 'system', c.number, c.part
    FROM changed c WHERE c.event IS NOT NULL
  ), sent AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', c.state)
    FROM changed c WHERE c.event IS NOT NULL
  )
  SELECT array_agg(c.id) INTO mine FROM changed c;
  RETURN QUERY SELECT unnest(mine);
END
$$;

DROP FUNCTION delay_paused_deliveries();
DROP FUNCTION delay_channel_deliveries(uuid, timestamptz);

-- Nothing of this channel starts before `until_at`, and people are told why. With `places`, so many after each `span` from then on.
CREATE FUNCTION delay_channel_deliveries(channel uuid, until_at timestamptz, words jsonb, places int, span interval) RETURNS int
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
      SELECT new_id(), m.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', m.id, 'postId', m.post_id, 'state', 'scheduled')
      FROM moved m WHERE m.place <= 100
      RETURNING id
    )
    SELECT count(*)::int FROM moved;
  END;

-- The same for pauses: what came due during one waits for its end.
CREATE FUNCTION delay_paused_deliveries(words jsonb) RETURNS int
  LANGUAGE sql
  BEGIN ATOMIC
    SELECT coalesce(sum(delay_channel_deliveries(c.id, c.paused_until, words, NULL, NULL)), 0)::int FROM channels c WHERE c.paused_until > clock_timestamp();
  END;

-- Who holds claims now.
CREATE FUNCTION claim_holders() RETURNS TABLE (worker text)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT DISTINCT lease_owner FROM deliveries WHERE state = 'publishing' AND lease_owner IS NOT NULL;
  END;

DROP FUNCTION expire_leases(int, jsonb);
-- Claims whose worker let the lease end, or is known to be gone (`gone`). One with an attempt on its way becomes `unknown`, never `scheduled`:
-- its post may have arrived. One that had sent nothing goes back, or is failed when it has cost `limit_lost` workers.
CREATE FUNCTION expire_leases(limit_lost int, failed_words jsonb, gone text[]) RETURNS TABLE (outcome text, count int)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  sent uuid[];
  unsent uuid[];
  deadly uuid[];
BEGIN
  WITH lost AS MATERIALIZED (
    SELECT d.id, d.fence, d.lost_claims FROM deliveries d WHERE d.state = 'publishing' AND (d.lease_until < at OR d.lease_owner = ANY (gone))
    ORDER BY d.id FOR UPDATE SKIP LOCKED
  ), judged AS (
    SELECT l.*, EXISTS (SELECT FROM attempts a WHERE a.delivery_id = l.id AND a.fence = l.fence AND a.finished_at IS NULL) AS on_its_way
    FROM lost l
  )
  SELECT array_agg(id) FILTER (WHERE on_its_way),
         array_agg(id) FILTER (WHERE NOT on_its_way AND lost_claims + 1 < limit_lost),
         array_agg(id) FILTER (WHERE NOT on_its_way AND lost_claims + 1 >= limit_lost)
  INTO sent, unsent, deadly FROM judged;

  -- The fence moves on, so that a worker that wakes up late changes nothing.
  UPDATE deliveries d SET fence = d.fence + 1, lost_claims = d.lost_claims + 1, lease_until = NULL, lease_owner = NULL,
    reconcile_at = CASE WHEN d.id = ANY (sent) THEN at END, unknown_since = CASE WHEN d.id = ANY (sent) THEN at END, due_at = CASE WHEN d.id = ANY (unsent) THEN at ELSE d.due_at END
  WHERE d.id = ANY (coalesce(sent, '{}') || coalesce(unsent, '{}') || coalesce(deadly, '{}'));

  RETURN QUERY
    SELECT 'unknown', move_deliveries(sent, 'publishing', 'unknown', NULL, NULL, 'worker_lost',
      'The worker stopped while sending; the network is asked before anything else is done.')
    UNION ALL
    SELECT 'scheduled', move_deliveries(unsent, 'publishing', 'scheduled', NULL, NULL, 'worker_lost',
      'The worker stopped before anything was sent; another goes on.')
    UNION ALL
    SELECT 'failed', move_deliveries(deadly, 'publishing', 'failed', NULL, failed_words, 'set_aside', failed_words ->> 'cause');
END
$$;

-- Posts that are not wanted late, by their own word or their workspace's: held or skipped once their window has passed.
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
    WHERE d.state = 'scheduled' AND d.due_at <= at AND d.window_at <= at - missed_window(w, missed_after)
      AND coalesce(p.missed_policy, w.missed_window_policy) <> 'late'
    ORDER BY d.id FOR UPDATE OF d SKIP LOCKED
  )
  SELECT array_agg(id) FILTER (WHERE policy = 'hold'), array_agg(id) FILTER (WHERE policy = 'skip') INTO held, skipped FROM late;
  RETURN move_deliveries(held, 'scheduled', 'held', 'missed', held_words, 'missed', 'Its time had passed, so it was held.')
       + move_deliveries(skipped, 'scheduled', 'cancelled', NULL, NULL, 'missed', 'Its time had passed, so it was skipped.');
END
$$;

DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOREACH routine IN ARRAY ARRAY[
    'take_pace(uuid,jsonb)',
    'begin_attempts(jsonb)',
    'claim_deliveries(text,int,int,interval,interval,interval,interval,int)',
    'contested_findings(jsonb)',
    'delay_channel_deliveries(uuid,timestamptz,jsonb,int,interval)',
    'delay_paused_deliveries(jsonb)',
    'claim_holders()',
    'expire_leases(int,jsonb,text[])'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO arkyra_system', routine);
  END LOOP;
END
$$;
