-- The calendar's answer as text, in pieces: a driver that gathers half a megabyte in one message copies it three times over.
CREATE FUNCTION read_calendar_pieces(
  workspace uuid, test boolean, from_at timestamptz, to_at timestamptz, channel uuid, wanted post_state
) RETURNS SETOF text
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN QUERY
    SELECT string_agg(calendar_entry, ',' ORDER BY scheduled_at)
    FROM (
      SELECT p.calendar_entry, p.scheduled_at, (row_number() OVER (ORDER BY p.scheduled_at) - 1) / 128 AS piece
      FROM posts p
      WHERE p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test
        AND p.scheduled_at >= from_at AND p.scheduled_at < to_at
        AND (wanted IS NULL OR p.state = wanted) AND (channel IS NULL OR channel = ANY (p.channel_ids))
    ) month
    GROUP BY piece ORDER BY piece;
END
$$;
DROP FUNCTION read_calendar(uuid, boolean, timestamptz, timestamptz, uuid, post_state);
