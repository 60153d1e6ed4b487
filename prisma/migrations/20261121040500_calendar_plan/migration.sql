-- The plan of a month was made anew for each call, a quarter of the time of a month of 500 posts: of its conditions only the
-- workspace and the time matter to it, and they always lead into the same index.
ALTER FUNCTION read_calendar_bytes(uuid, boolean, timestamptz, timestamptz, uuid, post_state) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION read_calendar_bytes(uuid, boolean, timestamptz, timestamptz, uuid, post_state) SET enable_seqscan = off;
