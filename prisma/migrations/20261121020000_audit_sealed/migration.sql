-- The audit log by months, and how far it is sealed.

-- Partitions live in a schema of their own: nobody but their owner reaches them past the walls of the whole table.
CREATE SCHEMA audit;

ALTER TABLE "audit_entries" RENAME TO audit_entries_before;
ALTER TABLE audit_entries_before RENAME CONSTRAINT "audit_entries_pkey" TO audit_entries_before_pkey;

-- Fixed widths first, so that nothing is lost to padding. `xact` is the writing transaction: a seal takes all of those that
-- had ended, whatever order they ended in, and none twice.
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "xact" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("workspace_id","at","id")
) PARTITION BY RANGE ("at");

-- The guard takes what no month is there for, so that no write ever fails for lack of one.
CREATE TABLE audit.entries_guard PARTITION OF "audit_entries" DEFAULT;
CREATE INDEX ON audit.entries_guard USING brin (xact) WITH (pages_per_range = 16, autosummarize = on);

-- Makes the partition of the month (UTC) that begins with `first`, with what the guard holds of it. False: it was there.
CREATE FUNCTION add_audit_month(first date) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  name text := 'entries_' || to_char(first, 'YYYY_MM');
  from_at timestamptz := first::timestamp AT TIME ZONE 'UTC';
  to_at timestamptz := (first + interval '1 month')::timestamp AT TIME ZONE 'UTC';
BEGIN
  IF extract(day FROM first) <> 1 THEN
    RAISE EXCEPTION 'A month begins on its first day';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('audit.months', 0));
  IF to_regclass('audit.' || name) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE audit.%I (LIKE public.audit_entries INCLUDING DEFAULTS)', name);
  EXECUTE format('CREATE INDEX ON audit.%I USING brin (xact) WITH (pages_per_range = 16, autosummarize = on)', name);
  -- Nothing may come into the guard between the look and the attaching.
  LOCK TABLE audit.entries_guard IN ACCESS EXCLUSIVE MODE;
  EXECUTE format(
    'WITH moved AS (DELETE FROM audit.entries_guard WHERE at >= $1 AND at < $2 RETURNING *) INSERT INTO audit.%I SELECT * FROM moved', name)
    USING from_at, to_at;
  EXECUTE format('ALTER TABLE public.audit_entries ATTACH PARTITION audit.%I FOR VALUES FROM (%L) TO (%L)', name, from_at, to_at);
  RETURN true;
END
$$;

-- The months that wholly lie before `cut` (the first day of one) are dropped, with all that is in them. How many rows that were.
CREATE FUNCTION drop_audit_months(cut date) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
  name text;
  n bigint;
  dropped bigint := 0;
BEGIN
  IF extract(day FROM cut) <> 1 OR cut > date_trunc('month', clock_timestamp() AT TIME ZONE 'UTC') THEN
    RAISE EXCEPTION 'Only whole months that are over can be dropped';
  END IF;
  FOR name IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'public.audit_entries'::regclass AND c.relname ~ '^entries_\d{4}_\d\d$'
      AND to_date(substr(c.relname, 9), 'YYYY_MM') < cut
    ORDER BY 1
  LOOP
    EXECUTE format('SELECT count(*) FROM audit.%I', name) INTO n;
    EXECUTE format('DROP TABLE audit.%I', name);
    dropped := dropped + n;
  END LOOP;
  DELETE FROM audit.entries_guard WHERE at < cut::timestamp AT TIME ZONE 'UTC';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN dropped + n;
END
$$;

-- Months of what is there already, this one and three ahead.
SELECT count(add_audit_month(month::date)) FROM generate_series(
  date_trunc('month', least((SELECT min(at) FROM audit_entries_before), now()) AT TIME ZONE 'UTC'),
  date_trunc('month', now() AT TIME ZONE 'UTC') + interval '3 months', interval '1 month') AS month;

-- In portions that a seal takes one by one; transactions that ended long ago.
INSERT INTO audit_entries (id, workspace_id, at, xact, actor, action, object_type, object_id, data, request_id)
SELECT id, workspace_id, at, least(3 + row_number() OVER (ORDER BY at, id) / 1000, pg_current_xact_id()::text::bigint - 1),
       actor, action, object_type, object_id, data, request_id
FROM audit_entries_before;
DROP TABLE audit_entries_before;

-- CreateTable
CREATE TABLE "audit_sealing" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sealed_xact" BIGINT NOT NULL DEFAULT 0,
    "next_xact" BIGINT NOT NULL DEFAULT 0,
    "sealed_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_sealing_pkey" PRIMARY KEY ("id")
);
ALTER TABLE audit_sealing ADD CONSTRAINT audit_sealing_one_row CHECK (id = 1);
INSERT INTO audit_sealing DEFAULT VALUES;

-- CreateTable
CREATE TABLE "audit_chains" (
    "workspace_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "audit_chains_pkey" PRIMARY KEY ("workspace_id")
);

-- The app adds rows, and chooses neither their time nor their transaction.
GRANT SELECT ON audit_entries, audit_chains, audit_sealing TO arkyra_app;
GRANT INSERT (id, workspace_id, actor, action, object_type, object_id, data, request_id) ON audit_entries TO arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_entries, audit_chains, audit_sealing TO arkyra_system;
REVOKE EXECUTE ON FUNCTION add_audit_month(date), drop_audit_months(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_audit_month(date), drop_audit_months(date) TO arkyra_system;

ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_entries TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace());
CREATE POLICY system ON audit_entries TO arkyra_system USING (true) WITH CHECK (true);
ALTER TABLE audit_chains ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_chains TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace());
CREATE POLICY system ON audit_chains TO arkyra_system USING (true) WITH CHECK (true);

-- What the system itself does with a delivery is told too; the words of a failure are in the timeline.
CREATE FUNCTION delivery_audit_data(post uuid, reason hold_reason, failure jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN jsonb_strip_nulls(jsonb_build_object('postId', post, 'reason', reason, 'code', failure ->> 'code'));

-- The common end of what cron's sweeps do.
CREATE OR REPLACE FUNCTION move_deliveries(
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
    RETURNING d.id, d.workspace_id, d.post_id, o."from", o.state, o.event, o.message, o.part, o.number, o."holdReason", o.failure
  ), told AS (
    INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor, attempt, part)
    SELECT new_id(), at, c.workspace_id, c.id, c.post_id, c."from", c.state, c.event, c.message, 'system', c.number, c.part
    FROM changed c WHERE c.event IS NOT NULL
  ), sent AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', c.state)
    FROM changed c WHERE c.event IS NOT NULL
  ), audited AS (
    INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data)
    SELECT new_id(), c.workspace_id, 'system', 'delivery.' || c.state, 'delivery', c.id::text, delivery_audit_data(c.post_id, c."holdReason", c.failure)
    FROM changed c WHERE c.state <> c."from" AND c.state IN ('published', 'failed', 'held', 'unknown')
  )
  SELECT array_agg(c.id) INTO mine FROM changed c;
  RETURN QUERY SELECT unnest(mine);
END
$$;
