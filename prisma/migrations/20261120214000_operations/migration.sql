-- CreateTable
CREATE TABLE "dead_letters" (
    "id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "error" TEXT NOT NULL,
    "stack" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'dead',
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,

    CONSTRAINT "dead_letters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dead_letters_queue_job_id_added_at_key" ON "dead_letters"("queue", "job_id", "added_at");

-- CreateIndex
CREATE INDEX "dead_letters_state_failed_at_id_idx" ON "dead_letters"("state", "failed_at", "id");

-- Late by the database's clock: due for longer than a claim and a sweep together can explain (`grace`), or held by a
-- claim whose lease ended `lease_grace` ago. What waits on purpose (held, paused, backing off) has a later `due_at` or
-- another state. Row-level security decides whose are seen.
CREATE FUNCTION overdue_deliveries(grace interval, lease_grace interval)
  RETURNS TABLE (workspace_id uuid, post_id uuid, test_mode boolean, since timestamptz)
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  at timestamptz := clock_timestamp();
BEGIN
  RETURN QUERY
    SELECT d.workspace_id, d.post_id, d.test_mode, d.due_at::timestamptz FROM deliveries d
    WHERE d.state = 'scheduled' AND d.due_at < at - grace
    UNION ALL
    SELECT d.workspace_id, d.post_id, d.test_mode, coalesce(d.due_at, d.lease_until)::timestamptz FROM deliveries d
    WHERE d.state = 'publishing' AND d.lease_until < at - lease_grace;
END
$$;

-- Of one workspace, for its people.
CREATE FUNCTION read_overdue(workspace uuid, test boolean, grace interval, lease_grace interval)
  RETURNS TABLE (posts int, deliveries int, since timestamptz)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN QUERY
    SELECT count(DISTINCT o.post_id)::int, count(*)::int, min(o.since)
    FROM overdue_deliveries(grace, lease_grace) o WHERE o.workspace_id = workspace AND o.test_mode = test;
END
$$;
