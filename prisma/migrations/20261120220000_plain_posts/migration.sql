-- Plain posts (no pictures, no slot to take) of several requests at once: what a statement, its plans and its commit cost is
-- shared, where `create_post` pays them for each. A post that is not as plain as it looked is left out, and its request goes
-- through `create_post`, which knows how to hold and how to refuse.

-- The wall moves with the rows: each is read and written from within its own workspace.
CREATE FUNCTION enter_workspace(workspace uuid) RETURNS uuid
  LANGUAGE sql VOLATILE
  RETURN set_config('arkyra.workspace_id', workspace::text, true)::uuid;

-- In a call of its own, since the wall of `users` looks members up, and within one statement would remember the first workspace's.
CREATE FUNCTION author_name_in(workspace uuid, author uuid) RETURNS text
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_workspace(workspace);
  RETURN (SELECT u.name FROM users u WHERE u.id = author);
END
$$;

-- news: [{ n, workspaceId, postId, authorId, actor, requestId, action, state, planned: { at, wallTime, mustComeYet }, isNow, timezone,
--   missedPolicy, parts, tags, excerpt, channelIds, testMode }]; targets: [{ n, workspaceId, postId, actor, testMode, isNow, at, id,
--   channelId, position, state, parts, settings, event, message }], where `n` is the index of the post.
-- Answers a row for each post that was written, with what the writer could not know. Times in milliseconds since 1970.
CREATE FUNCTION create_plain_posts(news jsonb, targets jsonb, past_tolerance_ms int)
  RETURNS TABLE (n int, planned_ms float8, created_ms float8, timezone text, author_name text)
  LANGUAGE plpgsql AS $$
DECLARE
  now_at timestamptz(3) := clock_timestamp();
BEGIN
  RETURN QUERY
  WITH target AS MATERIALIZED (
    SELECT t.*, CASE WHEN t."isNow" THEN now_at ELSE t.at END AS due,
      CASE WHEN enter_workspace(t."workspaceId") IS NOT NULL THEN (
        SELECT c.id FROM channels c
        WHERE c.id = t."channelId" AND c.workspace_id = t."workspaceId"
          AND c.state = 'connected' AND (c.network = 'sandbox' OR NOT t."testMode")) END AS channel
    FROM jsonb_to_recordset(targets) AS t(
      n int, "workspaceId" uuid, "postId" uuid, actor text, "testMode" boolean, "isNow" boolean, at timestamptz(3), id uuid,
      "channelId" uuid, position int, state delivery_state, parts jsonb, settings jsonb, event text, message text)
  ), post AS MATERIALIZED (
    SELECT p.*, CASE WHEN p."isNow" THEN now_at ELSE p.at END AS planned,
      CASE WHEN enter_workspace(p."workspaceId") IS NOT NULL THEN
        coalesce(p.timezone, (SELECT w.timezone FROM workspaces w WHERE w.id = p."workspaceId")) END AS zone,
      author_name_in(p."workspaceId", p."authorId") AS author
    FROM jsonb_to_recordset(news) AS p(
      n int, "workspaceId" uuid, "postId" uuid, "authorId" uuid, actor text, "requestId" text, action text, state post_state,
      at timestamptz(3), "wallTime" text, "mustComeYet" boolean, "isNow" boolean, timezone text, "missedPolicy" missed_window_policy,
      parts jsonb, tags text[], excerpt text, "channelIds" uuid[], "testMode" boolean)
    WHERE p.n <> ALL (ARRAY(SELECT target.n FROM target WHERE channel IS NULL))
      AND (NOT p."mustComeYet" OR p.at >= now_at - make_interval(secs => past_tolerance_ms / 1000.0))
  ), new_posts AS (
    INSERT INTO posts (id, workspace_id, author_id, state, scheduled_at, wall_time, timezone, parts, tags, excerpt, channel_ids,
                       test_mode, missed_policy)
    SELECT "postId", enter_workspace("workspaceId"), "authorId", state, planned, "wallTime", zone, parts, tags, excerpt, "channelIds",
           "testMode", "missedPolicy"
    FROM post
  ), new_deliveries AS (
    INSERT INTO deliveries (id, workspace_id, post_id, channel_id, position, state, scheduled_at, due_at, window_at, parts, settings, test_mode)
    SELECT id, enter_workspace("workspaceId"), "postId", channel, position, state, due,
           CASE state WHEN 'scheduled' THEN due END, CASE state WHEN 'scheduled' THEN due END, nullif(parts, 'null'), settings, "testMode"
    FROM target WHERE target.n = ANY (ARRAY(SELECT post.n FROM post))
  ), new_events AS (
    INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, to_state, event, message, actor)
    SELECT new_id(), enter_workspace("workspaceId"), id, "postId", state, event, message, actor
    FROM target WHERE target.n = ANY (ARRAY(SELECT post.n FROM post))
  ), new_audit AS (
    INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, request_id)
    SELECT new_id(), enter_workspace("workspaceId"), actor, action, 'post', "postId", "requestId" FROM post
  ), new_messages AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), enter_workspace("workspaceId"), 'post.changed', jsonb_build_object(
      'postId', "postId", 'change', 'created', 'state', state, 'dueAt', CASE WHEN state <> 'draft' THEN iso_instant(planned) END)
    FROM post
  )
  SELECT post.n, extract(epoch FROM planned)::float8 * 1000, extract(epoch FROM transaction_timestamp()::timestamptz(3))::float8 * 1000,
         zone, author
  FROM post;
END
$$;
