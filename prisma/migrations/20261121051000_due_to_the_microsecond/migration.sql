-- Times that the database compares with its own clock keep its precision: to a whole millisecond they were rounded up by up to half a
-- one, and who was woken at once found nothing.
--
-- `ALTER COLUMN TYPE` rewrites a table. These are small: what waits to be told, and the mails of the last weeks.
--
-- What is left through Prisma, which makes `now()` itself, was due by the clock of the process that left it: an hour late from one
-- that is an hour ahead. The default that Prisma leaves alone is the database's.
ALTER TABLE outbox
  ALTER COLUMN available_at TYPE timestamptz(6),
  ALTER COLUMN available_at SET DEFAULT clock_timestamp();
ALTER TABLE mails
  ALTER COLUMN available_at TYPE timestamptz(6),
  ALTER COLUMN available_at SET DEFAULT clock_timestamp();
ALTER TABLE notification_intents
  ALTER COLUMN available_at TYPE timestamptz(6),
  ALTER COLUMN available_at SET DEFAULT clock_timestamp();

-- Takes up to `most` messages that are due, the earliest first; whoever takes them deletes them with its commit.
--
-- The table is empty when it is planned for and holds tens of thousands of dead rows in a busy minute: it is never read from end to end.
CREATE OR REPLACE FUNCTION take_outbox(most int) RETURNS TABLE (id uuid, "workspaceId" uuid, topic text, payload jsonb, attempts int, now float8)
  LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH taken AS (
      DELETE FROM outbox WHERE id = ANY (ARRAY(
        SELECT o.id FROM outbox o WHERE o.available_at <= statement_timestamp()
        ORDER BY o.available_at, o.id LIMIT most FOR UPDATE SKIP LOCKED))
      RETURNING *)
    SELECT id, workspace_id, topic, payload, attempts, extract(epoch FROM clock_timestamp())::float8 * 1000 FROM taken ORDER BY id;
END
$$;
