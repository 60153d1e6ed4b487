-- DropIndex
DROP INDEX "deliveries_channel_id_idx";

-- DropIndex
DROP INDEX "deliveries_workspace_id_id_key";

-- DropIndex
DROP INDEX "posts_workspace_id_scheduled_at_idx";

-- DropIndex
DROP INDEX "posts_workspace_id_updated_at_idx";

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "lost_claims" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "proof_at" TIMESTAMPTZ(3),
ADD COLUMN     "proof_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3),
ADD COLUMN     "reading_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "window_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "calendar_entry" TEXT NOT NULL DEFAULT '';

-- Rows change often: room on the page keeps most changes out of the indexes.
ALTER TABLE posts SET (fillfactor = 85);
ALTER TABLE deliveries SET (fillfactor = 85);

-- The order within a channel: what is planned or on its way there.
CREATE INDEX deliveries_lane ON deliveries (channel_id, scheduled_at) WHERE state IN ('scheduled', 'publishing');
-- What a channel published lately: `find` by comparing must not take another post's copy.
CREATE INDEX deliveries_feed ON deliveries (channel_id, published_at) WHERE published_at IS NOT NULL;
CREATE INDEX deliveries_proof ON deliveries (proof_at) WHERE proof_at IS NOT NULL;
CREATE INDEX channels_paused ON channels (paused_until) WHERE paused_until IS NOT NULL;

-- UUID version 7 for the rows that functions write (PostgreSQL 16 has none of its own).
CREATE FUNCTION new_id() RETURNS uuid
  LANGUAGE sql VOLATILE PARALLEL SAFE
  RETURN encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid;

-- What was taken out of a post no longer counts for its state.
CREATE OR REPLACE FUNCTION post_state_of(post uuid) RETURNS post_state
  LANGUAGE sql STABLE
  RETURN (
    SELECT CASE
      WHEN count(*) = 0 THEN 'draft'
      WHEN bool_and(state = 'cancelled') THEN 'cancelled'
      WHEN bool_or(state IN ('failed', 'held', 'unknown')) THEN 'needs_attention'
      WHEN bool_or(state = 'publishing') THEN 'publishing'
      WHEN bool_and(state IN ('published', 'cancelled')) THEN 'published'
      WHEN bool_or(state = 'published') THEN 'partly_published'
      WHEN bool_or(state = 'scheduled') THEN 'scheduled'
      ELSE 'draft'
    END::post_state
    FROM deliveries WHERE post_id = post AND NOT removed
  );

-- Two deliveries of one post may end at the same moment in two transactions, neither of which sees the
-- other: the post's row is locked first, and the state derived in a statement of its own, which sees both.
-- Locked in the order of ids, so that two batches never wait for each other.
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
  UPDATE posts SET state = post_state_of(id), updated_at = clock_timestamp()
  WHERE id = ANY (changed) AND state <> post_state_of(id);
  RETURN NULL;
END
$$;
