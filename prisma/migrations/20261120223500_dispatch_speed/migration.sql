-- Cheaper rows and statements of publishing; nothing means anything else than before.

-- One index where there were two: these rows are looked up by delivery or workspace and time, never by their id alone.
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_pkey", ADD CONSTRAINT "attempts_pkey" PRIMARY KEY ("delivery_id", "started_at", "id");
DROP INDEX "attempts_delivery_id_started_at_idx";
ALTER TABLE "delivery_events" DROP CONSTRAINT "delivery_events_pkey", ADD CONSTRAINT "delivery_events_pkey" PRIMARY KEY ("delivery_id", "at", "id");
DROP INDEX "delivery_events_delivery_id_at_idx";
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_pkey", ADD CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("workspace_id", "at", "id");
DROP INDEX "audit_entries_workspace_id_at_idx";

-- A delivery's states are in the conditions of its indexes, so that a change of state never stays on its page: room kept
-- free there is of little use.
ALTER TABLE deliveries SET (fillfactor = 95);

-- The state of each post is derived once, not once to compare and once to write.
CREATE OR REPLACE FUNCTION derive_post_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(DISTINCT n.post_id ORDER BY n.post_id) INTO changed
  FROM new_rows n JOIN old_rows o USING (id) WHERE n.state <> o.state;
  IF changed IS NULL THEN
    RETURN NULL;
  END IF;
  PERFORM FROM posts WHERE id = ANY (changed) ORDER BY id FOR NO KEY UPDATE;
  WITH derived AS MATERIALIZED (
    SELECT id, post_state_of(id) AS state FROM unnest(changed) AS id
  )
  UPDATE posts p SET state = d.state, updated_at = clock_timestamp()
  FROM derived d WHERE p.id = d.id AND p.state <> d.state;
  RETURN NULL;
END
$$;

DROP FUNCTION record_proof(uuid, boolean, text, int, text);
-- Published posts were read back (`url` as found), or were not: then each is tried again in `againInMs`, or given up when null.
-- Items: { deliveryId, proved, url, againInMs, message }
CREATE FUNCTION record_proofs(items jsonb) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  WITH proof AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(items) AS i("deliveryId" uuid, proved boolean, url text, "againInMs" float8, message text)
  ), held AS MATERIALIZED (
    SELECT d.id FROM deliveries d JOIN proof i ON i."deliveryId" = d.id WHERE d.state = 'published' ORDER BY d.id FOR UPDATE OF d
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
  SELECT new_id(), c.workspace_id, 'delivery.changed', jsonb_build_object('deliveryId', c.id, 'postId', c.post_id, 'state', 'published')
  FROM changed c WHERE c.proved;
END
$$;
REVOKE EXECUTE ON FUNCTION record_proofs(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_proofs(jsonb) TO arkyra_system;
