-- What cron's sweep repairs and finds. For arkyra_system alone.

-- Changes deliveries that nobody holds, with timeline and outbox: the common end of the functions below.
CREATE FUNCTION move_deliveries(
  wanted uuid[], "from" delivery_state, "to" delivery_state, reason hold_reason, new_failure jsonb, event text, message text
) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  moved int;
BEGIN
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
    FROM changed c
  )
  SELECT count(*) INTO moved FROM changed;
  RETURN moved;
END
$$;

-- Claims whose worker let the lease end. One with an attempt on its way becomes `unknown`, never `scheduled`:
-- its post may have arrived. One that had sent nothing goes back, or is failed when it has cost `limit_lost` workers.
CREATE FUNCTION expire_leases(limit_lost int, failed_words jsonb) RETURNS TABLE (outcome text, count int)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  sent uuid[];
  unsent uuid[];
  deadly uuid[];
BEGIN
  WITH lost AS MATERIALIZED (
    SELECT d.id, d.fence, d.lost_claims FROM deliveries d WHERE d.state = 'publishing' AND d.lease_until < at
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
    reconcile_at = CASE WHEN d.id = ANY (sent) THEN at END, due_at = CASE WHEN d.id = ANY (unsent) THEN at ELSE d.due_at END
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

-- Workspaces that do not want a post late: hold it or skip it once its window has passed.
CREATE FUNCTION apply_missed_windows(missed_after interval, held_words jsonb) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  held uuid[];
  skipped uuid[];
BEGIN
  WITH late AS MATERIALIZED (
    SELECT d.id, w.missed_window_policy AS policy
    FROM deliveries d JOIN workspaces w ON w.id = d.workspace_id
    WHERE d.state = 'scheduled' AND d.due_at <= at - missed_after AND d.window_at <= at - missed_after AND w.missed_window_policy <> 'late'
    ORDER BY d.id FOR UPDATE OF d SKIP LOCKED
  )
  SELECT array_agg(id) FILTER (WHERE policy = 'hold'), array_agg(id) FILTER (WHERE policy = 'skip') INTO held, skipped FROM late;
  RETURN move_deliveries(held, 'scheduled', 'held', 'missed', held_words, 'missed', 'Its time had passed, so it was held.')
       + move_deliveries(skipped, 'scheduled', 'cancelled', NULL, NULL, 'missed', 'Its time had passed, so it was skipped.');
END
$$;

-- Brings the deliveries of one channel in line with its state; `held_words` are by state. Returns how many were held or released.
CREATE FUNCTION sync_channel_deliveries(channel uuid, held_words jsonb) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  now_state text;
  words jsonb;
  found uuid[];
BEGIN
  -- Shared with the channel's own changes, so that what is read here is what is then applied.
  SELECT state INTO now_state FROM channels WHERE id = channel FOR SHARE;
  IF now_state = 'connected' THEN
    SELECT array_agg(id) INTO found FROM (
      SELECT id FROM deliveries WHERE channel_id = channel AND state = 'held' AND hold_reason = 'channel' ORDER BY id FOR UPDATE) d;
    UPDATE deliveries SET due_at = coalesce(due_at, scheduled_at, clock_timestamp()), tries = 0 WHERE id = ANY (found);
    RETURN move_deliveries(found, 'held', 'scheduled', NULL, NULL, 'released', 'The channel is connected again; the post goes on.');
  END IF;
  words := held_words -> now_state;
  SELECT array_agg(id) INTO found FROM (
    SELECT id FROM deliveries WHERE channel_id = channel AND state = 'scheduled' ORDER BY id FOR UPDATE) d;
  RETURN move_deliveries(found, 'scheduled', 'held', 'channel', words, 'held', words ->> 'cause');
END
$$;

-- Channels with deliveries that their state forbids: what a lost message would have left behind.
CREATE FUNCTION channels_out_of_line() RETURNS TABLE (id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT c.id FROM channels c
    WHERE c.state <> 'connected' AND EXISTS (
      SELECT FROM deliveries d WHERE d.channel_id = c.id AND d.state = 'scheduled' AND d.due_at <= clock_timestamp())
    UNION ALL
    SELECT c.id FROM channels c
    WHERE c.state = 'connected' AND EXISTS (
      SELECT FROM deliveries d WHERE d.channel_id = c.id AND d.state = 'held' AND d.hold_reason = 'channel');
  END;

-- The same for pauses: what came due during one waits for its end.
CREATE FUNCTION delay_paused_deliveries() RETURNS int
  LANGUAGE sql
  BEGIN ATOMIC
    SELECT coalesce(sum(delay_channel_deliveries(c.id, c.paused_until)), 0)::int FROM channels c WHERE c.paused_until > clock_timestamp();
  END;

-- What there is to wake workers for: seconds (epoch) with something due within `ahead`, jumping from one to the next in the
-- index; whether anything is due already, unknown and to be asked about, or to be read back.
CREATE FUNCTION wake_plan(ahead interval) RETURNS TABLE (due boolean, reconcile boolean, proof boolean, buckets int[], now_ms float8)
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  at timestamptz := clock_timestamp();
BEGIN
  RETURN QUERY
    WITH RECURSIVE second(starts) AS (
      SELECT date_trunc('second', min(due_at)) FROM deliveries WHERE state = 'scheduled' AND due_at > at
      UNION ALL
      SELECT (SELECT date_trunc('second', min(due_at)) FROM deliveries WHERE state = 'scheduled' AND due_at >= starts + interval '1 s')
      FROM second WHERE starts <= at + ahead
    )
    SELECT
      EXISTS (SELECT FROM deliveries WHERE state = 'scheduled' AND due_at <= at),
      EXISTS (SELECT FROM deliveries WHERE state = 'unknown' AND reconcile_at <= at)
        OR EXISTS (SELECT FROM deliveries WHERE state = 'publishing' AND lease_until < at),
      EXISTS (SELECT FROM deliveries WHERE proof_at <= at),
      ARRAY(SELECT extract(epoch FROM starts)::int FROM second WHERE starts <= at + ahead),
      extract(epoch FROM at)::float8 * 1000;
END
$$;

DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOREACH routine IN ARRAY ARRAY[
    'claim_deliveries(text,int,int,interval,interval,interval,interval)', 'renew_leases(text,interval,jsonb)', 'begin_attempts(jsonb)',
    'claim_unknown(int,interval)', 'claim_proofs(int,interval)', 'record_outcomes(jsonb)', 'record_proof(uuid,boolean,text,int,text)',
    'delay_channel_deliveries(uuid,timestamptz)', 'expire_leases(int,jsonb)', 'apply_missed_windows(interval,jsonb)',
    'sync_channel_deliveries(uuid,jsonb)', 'channels_out_of_line()', 'delay_paused_deliveries()', 'wake_plan(interval)',
    'move_deliveries(uuid[],delivery_state,delivery_state,hold_reason,jsonb,text,text)'
  ]::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO arkyra_system', routine);
  END LOOP;
END
$$;
