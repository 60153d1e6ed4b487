-- Takes up to `most` messages that are due, the earliest first; whoever takes them deletes them with its commit. A millisecond ahead:
-- the column keeps whole ones, and what was just committed may be rounded up to the next.
--
-- The table is empty when it is planned for and holds tens of thousands of dead rows in a busy minute: it is never read from end to end.
CREATE FUNCTION take_outbox(most int) RETURNS TABLE (id uuid, "workspaceId" uuid, topic text, payload jsonb, attempts int, now float8)
  LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH taken AS (
      DELETE FROM outbox WHERE id = ANY (ARRAY(
        SELECT o.id FROM outbox o WHERE o.available_at <= statement_timestamp() + interval '1 millisecond'
        ORDER BY o.available_at, o.id LIMIT most FOR UPDATE SKIP LOCKED))
      RETURNING *)
    SELECT id, workspace_id, topic, payload, attempts, extract(epoch FROM clock_timestamp())::float8 * 1000 FROM taken ORDER BY id;
END
$$;
REVOKE EXECUTE ON FUNCTION take_outbox(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_outbox(int) TO arkyra_system;

-- The earliest of each kind is one step into an index, also for who saw the table while it was small.
ALTER FUNCTION wake_plan(interval) SET enable_seqscan = off;
