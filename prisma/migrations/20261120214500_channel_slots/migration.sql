-- CreateTable
CREATE TABLE "channel_slots" (
    "workspace_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "time" TEXT NOT NULL,
    "weekdays" SMALLINT[],

    CONSTRAINT "channel_slots_pkey" PRIMARY KEY ("workspace_id","channel_id","time")
);

-- AddForeignKey
ALTER TABLE "channel_slots" ADD CONSTRAINT "channel_slots_workspace_id_channel_id_fkey" FOREIGN KEY ("workspace_id", "channel_id") REFERENCES "channels"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE channel_slots
  ADD CONSTRAINT channel_slots_time CHECK (time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ADD CONSTRAINT channel_slots_weekdays CHECK (weekdays IS NOT NULL AND cardinality(weekdays) > 0 AND weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]);

GRANT SELECT, INSERT, UPDATE, DELETE ON channel_slots TO arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON channel_slots TO arkyra_system;
ALTER TABLE channel_slots ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON channel_slots TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace());
CREATE POLICY system ON channel_slots TO arkyra_system USING (true) WITH CHECK (true);

-- When this channel publishes already: what is planned, on its way, or waits for its time on hold. A post that
-- went out before its planned time, or never will, takes no slot.
CREATE FUNCTION taken_times(channel uuid, test boolean, from_at timestamptz, to_at timestamptz) RETURNS TABLE (at timestamptz, post_id uuid)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT d.scheduled_at, d.post_id FROM deliveries d
    WHERE d.channel_id = channel AND d.state IN ('scheduled', 'publishing') AND d.scheduled_at >= from_at AND d.scheduled_at < to_at
      AND d.test_mode = test AND NOT d.removed
    UNION ALL
    SELECT d.scheduled_at, d.post_id FROM deliveries d
    WHERE d.channel_id = channel AND d.state = 'held' AND d.hold_reason <> 'confirm' AND d.scheduled_at >= from_at AND d.scheduled_at < to_at
      AND d.test_mode = test AND NOT d.removed;
  END;

-- What the next free slots of channels are found from, between `from_at` (now, when that is later) and `span` after it.
CREATE FUNCTION read_slot_facts(workspace uuid, ids uuid[], test boolean, from_at timestamptz, span interval, except_post uuid) RETURNS json
  LANGUAGE plpgsql AS $$
DECLARE
  start timestamptz := greatest(from_at, clock_timestamp());
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN json_build_object('from', iso_instant(start), 'to', iso_instant(start + span), 'channels', coalesce((
    SELECT json_agg(json_build_object(
      'id', c.id, 'timezone', c.timezone, 'network', c.network, 'testMode', c.test_mode,
      'slots', coalesce((
        SELECT json_agg(json_build_object('time', s.time, 'weekdays', s.weekdays) ORDER BY s.time)
        FROM channel_slots s WHERE s.workspace_id = workspace AND s.channel_id = c.id), '[]'),
      'taken', coalesce((
        SELECT json_agg(iso_instant(t.at)) FROM taken_times(c.id, test, start - interval '1 minute', start + span) t
        WHERE t.post_id IS DISTINCT FROM except_post), '[]')))
    FROM channels c WHERE c.id = ANY (ids) AND c.workspace_id = workspace), '[]'));
END
$$;

-- Takes the first of `planned.candidates` ([{ at, wallTime }], in order) that is free on every channel of the post, for
-- the statement that writes it: returns the input with that time planned. Takers of one channel come one after the
-- other and hold it until they commit; channels are locked in the order of their ids, so that nobody waits in a circle.
CREATE FUNCTION take_slot(input jsonb) RETURNS jsonb
  LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid[] := ARRAY(SELECT DISTINCT jsonb_array_elements_text(input -> 'channelIds')::uuid ORDER BY 1);
  test boolean := input ->> 'testMode';
  channel uuid;
  candidate jsonb;
  start timestamptz;
BEGIN
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  FOREACH channel IN ARRAY wanted LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(channel::text, 3));
  END LOOP;
  -- A statement of its own each, begun after the locks: it sees what the takers before have committed.
  FOR candidate IN SELECT jsonb_array_elements(input -> 'planned' -> 'candidates') LOOP
    start := (candidate ->> 'at')::timestamptz;
    IF start > clock_timestamp() AND NOT EXISTS (
      SELECT FROM unnest(wanted) one, taken_times(one, test, start, start + interval '1 minute') t
      WHERE t.post_id <> (input ->> 'postId')::uuid) THEN
      RETURN jsonb_set(input, '{planned}', candidate || '{"kind": "at", "mustComeYet": true}');
    END IF;
  END LOOP;
  RAISE EXCEPTION 'slot.taken' USING ERRCODE = 'AR409';
END
$$;
