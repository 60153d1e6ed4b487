-- How a worker says what became of its claims. Every exit is a compare-and-set on (delivery, state, fence).

-- Items: { deliveryId, fence, from, state, holdReason, dueInMs, reconcileInMs, proofInMs, published, externalId, url, failure, keepFailure,
--          tries, absentReadings, readingTries, event, message, part,
--          attempt: { id, startedAt, outcome, error, externalId } }
-- An attempt is closed by its own worker whatever became of the claim: it tells what happened on the wire.
-- Returns the deliveries whose claim still held; for the others nothing else is changed.
CREATE FUNCTION record_outcomes(items jsonb) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  mine uuid[];
BEGIN
  UPDATE attempts a SET finished_at = at, outcome = i.attempt ->> 'outcome', error = nullif(i.attempt -> 'error', 'null'),
    external_id = i.attempt ->> 'externalId'
  FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, attempt jsonb)
  WHERE jsonb_typeof(i.attempt) = 'object' AND a.id = (i.attempt ->> 'id')::uuid
    AND a.started_at = (i.attempt ->> 'startedAt')::timestamptz AND a.delivery_id = i."deliveryId";

  WITH outcome AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(items) AS i(
      "deliveryId" uuid, fence int, "from" delivery_state, state delivery_state, "holdReason" hold_reason, "dueInMs" float,
      "reconcileInMs" float, "proofInMs" float, published jsonb, "externalId" text, url text, failure jsonb, "keepFailure" boolean, tries int,
      "absentReadings" int, "readingTries" int, event text, message text, part int, number int)
  ), held AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN outcome o ON d.id = o."deliveryId"
    WHERE d.fence = o.fence AND d.state = o."from"
    ORDER BY d.id FOR UPDATE OF d
  ), changed AS (
    UPDATE deliveries d SET
      state = o.state, hold_reason = o."holdReason", failure = CASE WHEN o."keepFailure" THEN d.failure ELSE o.failure END,
      due_at = CASE WHEN o."dueInMs" IS NULL THEN d.due_at ELSE at + make_interval(secs => o."dueInMs" / 1000) END,
      reconcile_at = CASE WHEN o."reconcileInMs" IS NOT NULL THEN at + make_interval(secs => o."reconcileInMs" / 1000) END,
      proof_at = CASE WHEN o."proofInMs" IS NOT NULL THEN at + make_interval(secs => o."proofInMs" / 1000) END,
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

-- A published post was read back (`url` as found), or it was not: then it is tried again in `again_ms`, or given up when null.
CREATE FUNCTION record_proof(delivery uuid, proved boolean, found_url text, again_ms int, said text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
    WITH changed AS (
      UPDATE deliveries d SET
        proved_at = CASE WHEN proved THEN clock_timestamp() END, url = coalesce(found_url, d.url), proof_tries = d.proof_tries + 1,
        proof_at = CASE WHEN again_ms IS NOT NULL THEN clock_timestamp() + make_interval(secs => again_ms / 1000.0) END
      WHERE d.id = delivery AND d.state = 'published'
      RETURNING d.id, d.workspace_id, d.post_id
    ), told AS (
      INSERT INTO delivery_events (id, at, workspace_id, delivery_id, post_id, event, message, actor)
      SELECT new_id(), clock_timestamp(), c.workspace_id, c.id, c.post_id, CASE WHEN proved THEN 'read_back' ELSE 'not_read_back' END, said, 'system'
      FROM changed c WHERE proved OR again_ms IS NULL
    )
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', 'published')
    FROM changed c WHERE proved;
END
$$;

-- After a 429: nothing of this channel starts before the network allows it.
CREATE FUNCTION delay_channel_deliveries(channel uuid, until_at timestamptz) RETURNS int
  LANGUAGE sql
  BEGIN ATOMIC
    WITH waiting AS MATERIALIZED (
      SELECT d.id FROM deliveries d WHERE d.channel_id = channel AND d.state = 'scheduled' AND d.due_at < until_at
      ORDER BY d.id FOR UPDATE OF d SKIP LOCKED
    ), moved AS (
      UPDATE deliveries d SET due_at = until_at FROM waiting WHERE d.id = waiting.id RETURNING d.id
    )
    SELECT count(*)::int FROM moved;
  END;
