-- What people change, each in one statement and one transaction: post, deliveries, timeline, audit, outbox.
-- The application plans the change and passes it as JSON; these functions apply it if the rows are still
-- as they were seen. Refusals carry SQLSTATE AR404, AR409 or AR422, a stable code and a JSON detail.

-- The planned instant: the database's clock says what "now" and "past" are.
CREATE FUNCTION planned_instant(planned jsonb, tolerance_ms int) RETURNS timestamptz
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := (planned ->> 'at')::timestamptz;
BEGIN
  IF planned ->> 'kind' = 'now' THEN
    RETURN clock_timestamp();
  END IF;
  IF (planned ->> 'mustComeYet')::boolean AND at < clock_timestamp() - make_interval(secs => tolerance_ms / 1000.0) THEN
    RAISE EXCEPTION 'post.past' USING ERRCODE = 'AR422', DETAIL = json_build_object('now', iso_instant(clock_timestamp()))::text;
  END IF;
  RETURN at;
END
$$;

-- Writes deliveries of a post from [{ id, channelId, position, parts, settings, state, heldFailure, event, message, heldMessage }].
-- One that is to be scheduled on a channel that needs reconnecting is held instead. Returns whether any was.
CREATE FUNCTION insert_deliveries(input jsonb, items jsonb, post_version int, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql AS $$
DECLARE
  workspace uuid := input ->> 'workspaceId';
  post uuid := input ->> 'postId';
  test boolean := input ->> 'testMode';
  target jsonb;
  channel record;
  new_state delivery_state;
  is_held boolean;
  any_held boolean := false;
  unknown_channels text[];
BEGIN
  -- Row by row: for the few that a post has, this costs half of what one statement over all of them does.
  FOR target IN SELECT jsonb_array_elements(items) LOOP
    SELECT c.id, c.state INTO channel FROM channels c
    WHERE c.id = (target ->> 'channelId')::uuid AND c.workspace_id = workspace
      AND c.state <> 'disconnected' AND (c.network = 'sandbox' OR NOT test);
    IF NOT FOUND THEN
      unknown_channels := unknown_channels || (target ->> 'channelId');
      CONTINUE;
    END IF;
    new_state := target ->> 'state';
    is_held := channel.state = 'reconnect' AND new_state = 'scheduled';
    any_held := any_held OR is_held;
    INSERT INTO deliveries (id, workspace_id, post_id, channel_id, position, state, hold_reason, version,
                            scheduled_at, due_at, window_at, parts, settings, failure, test_mode)
    VALUES ((target ->> 'id')::uuid, workspace, post, channel.id, (target ->> 'position')::int,
            CASE WHEN is_held THEN 'held' ELSE new_state END, CASE WHEN is_held THEN 'channel'::hold_reason END, post_version,
            at, CASE WHEN new_state = 'scheduled' THEN at END, CASE WHEN new_state = 'scheduled' THEN at END,
            nullif(target -> 'parts', 'null'), target -> 'settings', CASE WHEN is_held THEN target -> 'heldFailure' END, test);
    INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, to_state, event, message, actor)
    VALUES (new_id(), workspace, (target ->> 'id')::uuid, post, CASE WHEN is_held THEN 'held' ELSE new_state END,
            CASE WHEN is_held THEN 'held' ELSE target ->> 'event' END,
            CASE WHEN is_held THEN target ->> 'heldMessage' ELSE target ->> 'message' END, input ->> 'actor');
  END LOOP;
  IF unknown_channels IS NOT NULL THEN
    RAISE EXCEPTION 'channel.not_found' USING ERRCODE = 'AR422', DETAIL = array_to_json(unknown_channels)::text;
  END IF;
  RETURN any_held;
END
$$;

-- Ties pictures to the post, so that none is deleted under it.
CREATE FUNCTION insert_post_media(input jsonb) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid[] := ARRAY(SELECT jsonb_array_elements_text(input -> 'mediaIds'));
BEGIN
  INSERT INTO post_media (workspace_id, post_id, media_id)
  SELECT m.workspace_id, (input ->> 'postId')::uuid, m.id FROM media m
  WHERE m.id = ANY (wanted) AND m.workspace_id = (input ->> 'workspaceId')::uuid
    AND (m.test_mode OR NOT (input ->> 'testMode')::boolean)
  ON CONFLICT DO NOTHING;
  IF (SELECT count(*) FROM post_media WHERE workspace_id = (input ->> 'workspaceId')::uuid
      AND post_id = (input ->> 'postId')::uuid AND media_id = ANY (wanted)) <> cardinality(wanted) THEN
    RAISE EXCEPTION 'media.not_found' USING ERRCODE = 'AR422', DETAIL = (
      SELECT json_agg(id) FROM unnest(wanted) id
      WHERE id NOT IN (SELECT media_id FROM post_media WHERE workspace_id = (input ->> 'workspaceId')::uuid
                       AND post_id = (input ->> 'postId')::uuid))::text;
  END IF;
END
$$;

CREATE FUNCTION tell_post_changed(input jsonb, change text, new_state post_state, due timestamptz) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  workspace uuid := (input ->> 'workspaceId')::uuid;
BEGIN
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data, request_id)
  VALUES (new_id(), workspace, input ->> 'actor', input ->> 'action', 'post', input ->> 'postId',
          coalesce(input -> 'auditData', '{}'), input ->> 'requestId');
  INSERT INTO outbox (id, workspace_id, topic, payload)
  VALUES (new_id(), workspace, 'post.changed', jsonb_build_object(
    'postId', input ->> 'postId', 'change', change, 'state', new_state, 'dueAt', iso_instant(due)));
END
$$;

-- input: { workspaceId, postId, actor, authorId, requestId, action, testMode, planned: { kind: "none"|"at"|"now", at, wallTime,
--   mustComeYet }, pastToleranceMs, timezone, parts, tags, excerpt, channelIds, mediaIds, deliveries }
CREATE FUNCTION create_post(input jsonb) RETURNS TABLE (version int, body json)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz;
  any_held boolean := false;
  first_state post_state := CASE WHEN input -> 'deliveries' -> 0 ->> 'state' = 'scheduled' THEN 'scheduled' ELSE 'draft' END;
BEGIN
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  at := planned_instant(input -> 'planned', (input ->> 'pastToleranceMs')::int);
  INSERT INTO posts (id, workspace_id, author_id, state, scheduled_at, wall_time, timezone, parts, tags, excerpt,
                     channel_ids, has_media, test_mode)
  VALUES ((input ->> 'postId')::uuid, (input ->> 'workspaceId')::uuid, (input ->> 'authorId')::uuid, first_state, at,
          input -> 'planned' ->> 'wallTime', coalesce(input ->> 'timezone', (SELECT w.timezone FROM workspaces w WHERE w.id = (input ->> 'workspaceId')::uuid)), input -> 'parts',
          ARRAY(SELECT jsonb_array_elements_text(input -> 'tags')), input ->> 'excerpt',
          ARRAY(SELECT jsonb_array_elements_text(input -> 'channelIds')::uuid),
          jsonb_array_length(input -> 'mediaIds') > 0, (input ->> 'testMode')::boolean);
  IF jsonb_array_length(input -> 'mediaIds') > 0 THEN
    PERFORM insert_post_media(input);
  END IF;
  IF jsonb_array_length(input -> 'deliveries') > 0 THEN
    any_held := insert_deliveries(input, input -> 'deliveries', 1, at);
  END IF;
  IF any_held THEN
    first_state := 'needs_attention';
    UPDATE posts SET state = first_state WHERE id = (input ->> 'postId')::uuid;
  END IF;
  PERFORM tell_post_changed(input, 'created', first_state, CASE WHEN first_state <> 'draft' THEN at END);
  RETURN QUERY SELECT 1, post_json(p) FROM posts p WHERE p.id = (input ->> 'postId')::uuid;
END
$$;

-- Applies a planned change. input as above, and: { seenVersion, bump, content: boolean, deletePost: boolean, change,
--   operations: [{ id, op: "insert"|"update"|"delete"|"keep", seenState, seenFence, state, holdReason, removed, go: "planned"|"now"|"none"|"keep",
--                  position, parts, settings, keepFailure, url, event, message, heldFailure, heldMessage }] }
-- Every delivery of the post must be named; one that has moved on since it was read refuses the whole change,
-- unless the change leaves it alone ("keep").
CREATE FUNCTION change_post(input jsonb) RETURNS TABLE (version int, body json)
  LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid := (input ->> 'postId')::uuid;
  workspace uuid := (input ->> 'workspaceId')::uuid;
  post posts;
  at timestamptz;
  now_at timestamptz;
  operations jsonb := input -> 'operations';
BEGIN
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  -- Deliveries before the post, as claims lock them.
  PERFORM FROM deliveries d WHERE d.post_id = wanted ORDER BY d.id FOR UPDATE;
  SELECT * INTO post FROM posts p
  WHERE p.id = wanted AND p.workspace_id = workspace AND p.deleted_at IS NULL
    AND p.test_mode = (input ->> 'testMode')::boolean
  FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'post.not_found' USING ERRCODE = 'AR404';
  END IF;
  IF post.version <> (input ->> 'seenVersion')::int THEN
    RAISE EXCEPTION 'post.version_stale' USING ERRCODE = 'AR409', DETAIL = json_build_object('version', post.version)::text;
  END IF;
  PERFORM FROM (SELECT * FROM deliveries WHERE post_id = wanted AND NOT removed) d
  FULL JOIN (SELECT * FROM jsonb_to_recordset(operations) AS o(id uuid, op text, "seenState" delivery_state, "seenFence" int)
             WHERE o.op <> 'insert') seen USING (id)
  WHERE d.state IS NULL OR seen.op IS NULL
    OR (seen.op <> 'keep' AND (d.state <> seen."seenState" OR d.fence <> seen."seenFence"));
  IF FOUND THEN
    RAISE EXCEPTION 'post.moved_on' USING ERRCODE = 'AR409';
  END IF;
  now_at := clock_timestamp();
  at := CASE input -> 'planned' ->> 'kind' WHEN 'keep' THEN post.scheduled_at
        ELSE planned_instant(input -> 'planned', (input ->> 'pastToleranceMs')::int) END;

  IF (input ->> 'content')::boolean THEN
    UPDATE posts p SET parts = input -> 'parts', tags = ARRAY(SELECT jsonb_array_elements_text(input -> 'tags')),
      excerpt = input ->> 'excerpt', timezone = input ->> 'timezone', has_media = jsonb_array_length(input -> 'mediaIds') > 0,
      channel_ids = ARRAY(SELECT jsonb_array_elements_text(input -> 'channelIds')::uuid),
      scheduled_at = at, wall_time = input -> 'planned' ->> 'wallTime'
    WHERE p.id = wanted;
    DELETE FROM post_media pm WHERE pm.workspace_id = workspace AND pm.post_id = wanted
      AND NOT input -> 'mediaIds' @> to_jsonb(pm.media_id::text);
    IF jsonb_array_length(input -> 'mediaIds') > 0 THEN
      PERFORM insert_post_media(input);
    END IF;
  END IF;

  PERFORM apply_operations(input, operations, post.version + (input ->> 'bump')::int, at, now_at);
  UPDATE posts p SET version = p.version + (input ->> 'bump')::int, state = post_state_of(wanted), updated_at = now_at,
    deleted_at = CASE WHEN (input ->> 'deletePost')::boolean THEN now_at END
  WHERE p.id = wanted RETURNING * INTO post;
  PERFORM tell_post_changed(input, input ->> 'change', post.state, (
    SELECT min(due_at) FROM deliveries d WHERE d.post_id = wanted AND d.state = 'scheduled'));
  RETURN QUERY SELECT post.version, post_json(post);
END
$$;

-- The deliveries' part of a change. `go`: planned = due at the post's time, now = due at once, none = not due, keep = as it was.
CREATE FUNCTION apply_operations(input jsonb, operations jsonb, new_version int, at timestamptz, now_at timestamptz) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  inserts jsonb := jsonb_path_query_array(operations, '$[*] ? (@.op == "insert")');
BEGIN
  DELETE FROM deliveries d USING jsonb_to_recordset(operations) AS o(id uuid, op text)
  WHERE o.op = 'delete' AND d.id = o.id;

  WITH operation AS MATERIALIZED (
    SELECT o.*, d.state AS old_state, c.state <> 'connected' AND o.state = 'scheduled' AS is_held
    FROM jsonb_to_recordset(operations) AS o(
      id uuid, op text, state delivery_state, "holdReason" hold_reason, removed boolean, go text, position int,
      parts jsonb, settings jsonb, "keepFailure" boolean, url text, event text, message text,
      "heldFailure" jsonb, "heldMessage" text)
    JOIN deliveries d ON d.id = o.id JOIN channels c ON c.id = d.channel_id
    WHERE o.op = 'update'
  ), changed AS (
    UPDATE deliveries d SET
      version = new_version,
      state = CASE WHEN is_held THEN 'held' ELSE o.state END,
      hold_reason = CASE WHEN is_held THEN 'channel' ELSE o."holdReason" END,
      failure = CASE WHEN is_held THEN o."heldFailure" WHEN "keepFailure" THEN d.failure END,
      removed = o.removed, position = o.position, parts = o.parts, settings = o.settings,
      scheduled_at = CASE WHEN go = 'keep' OR (go = 'now' AND d.scheduled_at IS NOT NULL) THEN d.scheduled_at ELSE at END,
      due_at = CASE go WHEN 'planned' THEN at WHEN 'now' THEN now_at WHEN 'none' THEN NULL ELSE d.due_at END,
      window_at = CASE go WHEN 'planned' THEN at WHEN 'now' THEN now_at WHEN 'none' THEN NULL ELSE d.window_at END,
      tries = CASE WHEN go IN ('planned', 'now') THEN 0 ELSE d.tries END,
      lost_claims = CASE WHEN go IN ('planned', 'now') THEN 0 ELSE d.lost_claims END,
      absent_readings = 0, reading_tries = 0,
      reconcile_at = NULL,
      url = coalesce(o.url, d.url),
      published_at = CASE WHEN o.state = 'published' AND d.state <> 'published' THEN now_at ELSE d.published_at END,
      updated_at = now_at
    FROM operation o WHERE d.id = o.id
  )
  INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
  SELECT new_id(), (input ->> 'workspaceId')::uuid, id, (input ->> 'postId')::uuid, old_state,
         CASE WHEN is_held THEN 'held' ELSE state END, CASE WHEN is_held THEN 'held' ELSE event END,
         CASE WHEN is_held THEN "heldMessage" ELSE message END, input ->> 'actor'
  FROM operation WHERE event IS NOT NULL OR is_held;

  IF jsonb_array_length(inserts) > 0 THEN
    PERFORM insert_deliveries(input, inserts, new_version, at);
  END IF;
END
$$;
