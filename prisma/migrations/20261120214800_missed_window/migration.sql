-- What becomes of a post whose time passed while it could not go out: its own word goes before its workspace's. Null = the
-- workspace's; and there, for the minutes after which a time counts as missed, null = the installation's.
ALTER TABLE "posts" ADD COLUMN     "missed_policy" "missed_window_policy";
ALTER TABLE "workspaces" ADD COLUMN     "missed_window_minutes" INTEGER;
-- Since when nobody knows whether it arrived: what the network shows is judged by this, not by when the sending began.
ALTER TABLE "deliveries" ADD COLUMN     "unknown_since" TIMESTAMPTZ(3);

-- One post as the API shows it (contracts: `post`). In plpgsql, whose statements keep their plans, where a function
-- in SQL that cannot be inlined prepares its own.
CREATE OR REPLACE FUNCTION post_json(p posts) RETURNS json
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  targets json;
  deliveries json;
  author json;
BEGIN
  SELECT
    json_agg(json_build_object('channelId', d.channel_id, 'parts', d.parts, 'settings', d.settings) ORDER BY d.position),
    json_agg(json_build_object(
      'id', d.id, 'channelId', d.channel_id, 'state', d.state, 'holdReason', d.hold_reason,
      'scheduledAt', iso_instant(d.scheduled_at),
      'nextTryAt', CASE d.state WHEN 'scheduled' THEN CASE WHEN d.due_at > d.scheduled_at THEN iso_instant(d.due_at) END
                                WHEN 'unknown' THEN iso_instant(d.reconcile_at) END,
      'publishedAt', iso_instant(d.published_at),
      'url', d.url, 'externalId', d.external_id, 'attempts', d.attempt_count, 'failure', d.failure) ORDER BY d.position)
  INTO targets, deliveries
  FROM deliveries d WHERE d.post_id = p.id AND NOT d.removed;
  SELECT json_build_object('id', u.id, 'name', u.name) INTO author FROM users u WHERE u.id = p.author_id;
  RETURN json_build_object(
    'id', p.id, 'version', p.version, 'state', p.state,
    'scheduledAt', iso_instant(p.scheduled_at), 'timezone', p.timezone,
    'missedPolicy', p.missed_policy, 'parts', p.parts, 'targets', coalesce(targets, '[]'), 'tags', to_json(p.tags),
    'deliveries', coalesce(deliveries, '[]'), 'author', author,
    'createdAt', iso_instant(p.created_at), 'updatedAt', iso_instant(p.updated_at));
END
$$;

-- What a person's change is planned from: the post with everything that decides whether it may change.
CREATE OR REPLACE FUNCTION read_post_record(workspace uuid, wanted uuid, test boolean) RETURNS json
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (
    SELECT json_build_object(
      'id', p.id, 'version', p.version, 'state', p.state, 'scheduledAt', iso_instant(p.scheduled_at),
      'wallTime', p.wall_time, 'missedPolicy', p.missed_policy, 'timezone', p.timezone, 'parts', p.parts, 'tags', to_json(p.tags),
      'deliveries', coalesce((
        SELECT json_agg(json_build_object(
          'id', d.id, 'channelId', d.channel_id, 'position', d.position, 'state', d.state, 'holdReason', d.hold_reason,
          'fence', d.fence, 'parts', d.parts, 'settings', d.settings, 'published', d.published,
          'attempts', d.attempt_count, 'tries', d.tries) ORDER BY d.position, d.id)
        FROM deliveries d WHERE d.post_id = p.id AND NOT d.removed), '[]'))
    FROM posts p
    WHERE p.workspace_id = workspace AND p.id = wanted AND p.test_mode = test AND p.deleted_at IS NULL
  );
END
$$;

-- input: { workspaceId, postId, actor, authorId, requestId, action, testMode, planned: { kind: "none"|"at"|"now", at, wallTime,
--   mustComeYet }, pastToleranceMs, timezone, parts, tags, excerpt, channelIds, mediaIds, missedPolicy, deliveries }
CREATE OR REPLACE FUNCTION create_post(input jsonb) RETURNS TABLE (version int, body json)
  LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz;
  any_held boolean := false;
  first_state post_state := CASE WHEN input -> 'deliveries' -> 0 ->> 'state' = 'scheduled' THEN 'scheduled' ELSE 'draft' END;
BEGIN
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  at := planned_instant(input -> 'planned', (input ->> 'pastToleranceMs')::int);
  INSERT INTO posts (id, workspace_id, author_id, state, scheduled_at, wall_time, timezone, parts, tags, excerpt,
                     channel_ids, has_media, test_mode, missed_policy)
  VALUES ((input ->> 'postId')::uuid, (input ->> 'workspaceId')::uuid, (input ->> 'authorId')::uuid, first_state, at,
          input -> 'planned' ->> 'wallTime', coalesce(input ->> 'timezone', (SELECT w.timezone FROM workspaces w WHERE w.id = (input ->> 'workspaceId')::uuid)), input -> 'parts',
          ARRAY(SELECT jsonb_array_elements_text(input -> 'tags')), input ->> 'excerpt',
          ARRAY(SELECT jsonb_array_elements_text(input -> 'channelIds')::uuid),
          jsonb_array_length(input -> 'mediaIds') > 0, (input ->> 'testMode')::boolean,
          (input ->> 'missedPolicy')::missed_window_policy);
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
CREATE OR REPLACE FUNCTION change_post(input jsonb) RETURNS TABLE (version int, body json)
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
      scheduled_at = at, wall_time = CASE input -> 'planned' ->> 'kind' WHEN 'keep' THEN p.wall_time ELSE input -> 'planned' ->> 'wallTime' END,
      missed_policy = (input ->> 'missedPolicy')::missed_window_policy
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
CREATE OR REPLACE FUNCTION apply_operations(input jsonb, operations jsonb, new_version int, at timestamptz, now_at timestamptz) RETURNS void
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
      parts jsonb, settings jsonb, published jsonb, "keepFailure" boolean, url text, event text, message text,
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
      reconcile_at = NULL, unknown_since = NULL,
      url = coalesce(o.url, d.url),
      published = coalesce(nullif(o.published, 'null'), d.published),
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
