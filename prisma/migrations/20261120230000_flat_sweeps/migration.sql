-- Sweeps cost the same among a million scheduled posts as among a few. "Is anything due?" was planned as a look through the
-- whole table, since a third of it might have been; the earliest is one step into an index.
CREATE OR REPLACE FUNCTION wake_plan(ahead interval) RETURNS TABLE (due boolean, reconcile boolean, proof boolean, buckets int[], now_ms float8)
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
      coalesce((SELECT min(due_at) FROM deliveries WHERE state = 'scheduled') <= at, false),
      coalesce((SELECT min(reconcile_at) FROM deliveries WHERE state = 'unknown') <= at, false)
        OR coalesce((SELECT min(lease_until) FROM deliveries WHERE state = 'publishing') < at, false),
      coalesce((SELECT min(proof_at) FROM deliveries WHERE proof_at IS NOT NULL) <= at, false),
      ARRAY(SELECT extract(epoch FROM starts)::int FROM second WHERE starts <= at + ahead),
      extract(epoch FROM at)::float8 * 1000;
END
$$;
-- The same guess, in functions that need all of what is due.
ALTER FUNCTION apply_missed_windows(interval, jsonb) SET enable_seqscan = off;
ALTER FUNCTION overdue_deliveries(interval, interval) SET enable_seqscan = off;

-- `clock_timestamp()` cannot be looked up in an index; the statement's own time can.
CREATE OR REPLACE FUNCTION channels_out_of_line() RETURNS TABLE (id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT c.id FROM channels c
    WHERE c.state <> 'connected' AND EXISTS (
      SELECT FROM deliveries d WHERE d.channel_id = c.id AND d.state = 'scheduled' AND d.due_at <= statement_timestamp())
    UNION ALL
    SELECT c.id FROM channels c
    WHERE c.state = 'connected' AND EXISTS (
      SELECT FROM deliveries d WHERE d.channel_id = c.id AND d.state = 'held' AND d.hold_reason = 'channel');
  END;
