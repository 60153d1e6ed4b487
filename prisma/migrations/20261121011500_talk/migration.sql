-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "thread_id" UUID,
    "author_id" UUID,
    "guest_id" UUID,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "internal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_versions" (
    "workspace_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "post_version" INTEGER NOT NULL,
    "author_id" UUID,
    "actor" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "milestone" TEXT,
    "restored_from" INTEGER,
    "content" JSONB NOT NULL,

    CONSTRAINT "post_versions_pkey" PRIMARY KEY ("workspace_id","post_id","number")
);

-- CreateIndex
CREATE INDEX "comments_post_id_id_idx" ON "comments"("post_id", "id");

-- CreateIndex
CREATE INDEX "comments_thread_id_id_idx" ON "comments"("thread_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "comments_workspace_id_id_key" ON "comments"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_workspace_id_post_id_fkey" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_workspace_id_thread_id_fkey" FOREIGN KEY ("workspace_id", "thread_id") REFERENCES "comments"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_versions" ADD CONSTRAINT "post_versions_workspace_id_post_id_fkey" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE comments
  ADD CONSTRAINT comments_author CHECK ((author_id IS NULL) <> (guest_id IS NULL)),
  -- What a guest says is said to everybody, and only a thread is resolved.
  ADD CONSTRAINT comments_guest CHECK (guest_id IS NULL OR NOT internal),
  ADD CONSTRAINT comments_resolved CHECK (resolved_at IS NULL OR thread_id IS NULL);

GRANT SELECT, INSERT, UPDATE ON comments, post_versions TO arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON comments, post_versions TO arkyra_system;
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['comments', 'post_versions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace())',
      table_name);
    EXECUTE format('CREATE POLICY system ON %I TO arkyra_system USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END
$$;

-- A comment as the API shows it (contracts: `comment`). A name is null once its owner has left.
CREATE FUNCTION comment_json(c comments) RETURNS jsonb
  LANGUAGE sql STABLE
  RETURN jsonb_build_object(
    'id', c.id, 'postId', c.post_id, 'threadId', c.thread_id, 'text', c.text, 'internal', c.internal,
    'author', CASE WHEN c.guest_id IS NULL
      THEN jsonb_build_object('kind', 'member', 'id', c.author_id, 'name', (SELECT u.name FROM users u WHERE u.id = c.author_id))
      ELSE jsonb_build_object('kind', 'guest', 'id', c.guest_id, 'name', (SELECT g.name FROM approval_guests g WHERE g.id = c.guest_id)) END,
    'mentions', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', (SELECT u.name FROM users u WHERE u.id = m.id)) ORDER BY m.place)
      FROM unnest(c.mentions) WITH ORDINALITY AS m(id, place)), '[]'),
    'createdAt', iso_instant(c.created_at), 'editedAt', iso_instant(c.edited_at), 'deletedAt', iso_instant(c.deleted_at),
    'resolved', CASE WHEN c.resolved_at IS NOT NULL THEN jsonb_build_object(
      'at', iso_instant(c.resolved_at), 'by', (SELECT u.name FROM users u WHERE u.id = c.resolved_by_id)) END);

-- Whether somebody sees it: team notes are the team's, and what was deleted stays only as the head of answers.
CREATE FUNCTION sees_comment(c comments, sees_internal boolean) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN (sees_internal OR NOT c.internal) AND (c.deleted_at IS NULL OR EXISTS (
    SELECT FROM comments r WHERE r.thread_id = c.id AND r.deleted_at IS NULL AND (sees_internal OR NOT r.internal)));

-- Threads of a post, the newest first, each with its answers in their order, and how many there are in all.
-- Null when there is no such post. `test` null: whatever it is.
CREATE FUNCTION list_threads(workspace uuid, wanted uuid, test boolean, sees_internal boolean, resolved boolean, after uuid, size int) RETURNS jsonb
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  PERFORM FROM posts p WHERE p.id = wanted AND p.workspace_id = workspace AND p.deleted_at IS NULL AND (test IS NULL OR p.test_mode = test);
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN (
    WITH thread AS MATERIALIZED (
      SELECT c FROM comments c WHERE c.post_id = wanted AND c.workspace_id = workspace AND c.thread_id IS NULL AND sees_comment(c, sees_internal)
    ), shown AS (
      SELECT c FROM thread
      WHERE (resolved IS NULL OR ((c).resolved_at IS NOT NULL) = resolved) AND (after IS NULL OR (c).id < after)
      ORDER BY (c).id DESC LIMIT size
    )
    SELECT jsonb_build_object(
      'open', (SELECT count(*) FROM thread WHERE (c).resolved_at IS NULL),
      'resolved', (SELECT count(*) FROM thread WHERE (c).resolved_at IS NOT NULL),
      'threads', coalesce((
        SELECT jsonb_agg(comment_json(c) || jsonb_build_object('replies', coalesce((
          SELECT jsonb_agg(comment_json(r) ORDER BY r.created_at, r.id) FROM comments r
          WHERE r.thread_id = (c).id AND r.deleted_at IS NULL AND (sees_internal OR NOT r.internal)), '[]')) ORDER BY (c).id DESC)
        FROM shown), '[]')));
END
$$;

CREATE FUNCTION read_comment(workspace uuid, wanted uuid, test boolean, sees_internal boolean) RETURNS jsonb
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (
    SELECT comment_json(c) FROM comments c JOIN posts p ON p.id = c.post_id
    WHERE c.id = wanted AND c.workspace_id = workspace AND p.deleted_at IS NULL AND (test IS NULL OR p.test_mode = test) AND sees_comment(c, sees_internal));
END
$$;

-- What a person can change about a post. Time and settings belong to it; names of channels are kept for when they are gone.
CREATE FUNCTION post_version_content(wanted uuid) RETURNS jsonb
  LANGUAGE sql STABLE
  RETURN (
    SELECT jsonb_build_object(
      'parts', p.parts, 'tags', to_jsonb(p.tags), 'scheduledAt', iso_instant(p.scheduled_at), 'timezone', p.timezone, 'missedPolicy', p.missed_policy,
      'targets', coalesce((
        SELECT jsonb_agg(jsonb_build_object('channelId', d.channel_id, 'network', c.network, 'name', c.display_name,
                                            'parts', nullif(d.parts, 'null'), 'settings', d.settings) ORDER BY d.position, d.id)
        FROM deliveries d JOIN channels c ON c.id = d.channel_id WHERE d.post_id = p.id AND NOT d.removed), '[]'))
    FROM posts p WHERE p.id = wanted);

-- Writes down what a change made of the post, in the change's own transaction and with the post locked. A draft saves itself
-- at every pause: the saves of one person join one version while less than ten minutes lie between them and less than an hour
-- lies behind them. A submission, a plan, another person or a restored version cuts; each edit of a planned post is its own.
CREATE FUNCTION keep_post_version(input jsonb, before jsonb, state_before post_state) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  workspace uuid := (input ->> 'workspaceId')::uuid;
  wanted uuid := (input ->> 'postId')::uuid;
  author uuid := (input ->> 'authorId')::uuid;
  now_at timestamptz := clock_timestamp();
  new_content jsonb := post_version_content(wanted);
  post posts;
  latest post_versions;
  new_milestone text;
BEGIN
  SELECT * INTO post FROM posts p WHERE p.id = wanted;
  new_milestone := CASE
    WHEN input ->> 'restoredFrom' IS NOT NULL THEN 'restored'
    WHEN state_before <> 'draft' AND post.state = 'draft' THEN 'unscheduled'
    WHEN state_before = 'draft' AND post.state <> 'draft' THEN CASE
      WHEN EXISTS (SELECT FROM deliveries d WHERE d.post_id = wanted AND d.state = 'held' AND d.hold_reason = 'approval') THEN 'submitted'
      ELSE 'scheduled' END
    WHEN post.state <> 'draft' THEN 'edited' END;
  IF new_content = before AND (new_milestone IS NULL OR new_milestone = 'edited') THEN
    RETURN;
  END IF;
  SELECT * INTO latest FROM post_versions v WHERE v.workspace_id = workspace AND v.post_id = wanted ORDER BY v.number DESC LIMIT 1;

  IF new_content = before AND latest.number IS NOT NULL THEN
    UPDATE post_versions v SET milestone = new_milestone
    WHERE v.workspace_id = workspace AND v.post_id = wanted AND v.number = latest.number;
    RETURN;
  END IF;
  IF latest.number IS NULL THEN
    -- What it was until now. The saves with which a new draft comes to be are one.
    IF new_content = before OR NOT (state_before = 'draft' AND post.author_id = author AND post.created_at > now_at - interval '10 minutes') THEN
      INSERT INTO post_versions (workspace_id, post_id, number, post_version, author_id, started_at, saved_at, milestone, content)
      VALUES (workspace, wanted, 1, post.version - 1, post.author_id, post.created_at, post.created_at,
              CASE WHEN new_content = before THEN new_milestone ELSE 'edited' END, before)
      RETURNING * INTO latest;
    ELSE
      INSERT INTO post_versions (workspace_id, post_id, number, post_version, author_id, actor, started_at, saved_at, milestone, restored_from, content)
      VALUES (workspace, wanted, 1, post.version, author, input ->> 'actor', post.created_at, now_at, new_milestone, (input ->> 'restoredFrom')::int, new_content);
      RETURN;
    END IF;
    IF new_content = before THEN
      RETURN;
    END IF;
  END IF;

  IF latest.milestone IS NULL AND latest.actor = input ->> 'actor' AND state_before = 'draft' AND new_milestone IS DISTINCT FROM 'restored'
     AND latest.saved_at > now_at - interval '10 minutes' AND latest.started_at > now_at - interval '1 hour' THEN
    UPDATE post_versions v SET content = new_content, saved_at = now_at, post_version = post.version, milestone = new_milestone
    WHERE v.workspace_id = workspace AND v.post_id = wanted AND v.number = latest.number;
  ELSE
    INSERT INTO post_versions (workspace_id, post_id, number, post_version, author_id, actor, started_at, saved_at, milestone, restored_from, content)
    VALUES (workspace, wanted, latest.number + 1, post.version, author, input ->> 'actor', now_at, now_at, new_milestone, (input ->> 'restoredFrom')::int, new_content);
  END IF;
END
$$;

-- Every change of a post that exists goes through this one; from here on it leaves a version. What makes posts stays as it was.
ALTER FUNCTION change_post(jsonb) RENAME TO change_post_unversioned;
CREATE FUNCTION change_post(input jsonb) RETURNS TABLE (version int, body json)
  LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid := (input ->> 'postId')::uuid;
  state_before post_state;
  before jsonb;
BEGIN
  IF NOT (input ->> 'content')::boolean THEN
    RETURN QUERY SELECT c.version, c.body FROM change_post_unversioned(input) c;
    RETURN;
  END IF;
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  -- In the order in which every change locks them.
  PERFORM FROM deliveries d WHERE d.post_id = wanted ORDER BY d.id FOR UPDATE;
  SELECT p.state INTO state_before FROM posts p WHERE p.id = wanted FOR UPDATE;
  before := post_version_content(wanted);
  RETURN QUERY SELECT c.version, c.body FROM change_post_unversioned(input) c;
  PERFORM keep_post_version(input, before, state_before);
END
$$;

-- Versions of a post, the newest first, one more than `size` where there are more. A post that nobody has edited has one: itself.
-- Null when there is no such post.
CREATE FUNCTION list_post_versions(workspace uuid, wanted uuid, test boolean, below int, size int) RETURNS jsonb
  LANGUAGE plpgsql AS $$
DECLARE
  post posts;
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  SELECT * INTO post FROM posts p WHERE p.id = wanted AND p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'number', v.number, 'postVersion', v.post_version, 'startedAt', iso_instant(v.started_at), 'savedAt', iso_instant(v.saved_at),
      'milestone', nullif(v.milestone, 'edited'), 'restoredFrom', v.restored_from, 'content', v.content,
      'author', CASE WHEN v.author_id IS NOT NULL THEN jsonb_build_object('id', v.author_id, 'name', (SELECT u.name FROM users u WHERE u.id = v.author_id)) END,
      'byKey', coalesce(v.actor LIKE 'api-key:%', false)) ORDER BY v.number DESC), '[]')
    FROM (
      SELECT s.number, s.post_version, s.started_at, s.saved_at, s.milestone, s.restored_from, s.content, s.author_id, s.actor
      FROM post_versions s WHERE s.workspace_id = workspace AND s.post_id = wanted AND (below IS NULL OR s.number < below)
      UNION ALL
      SELECT 1, post.version, post.created_at, post.created_at, NULL, NULL, post_version_content(wanted), post.author_id, NULL
      WHERE coalesce(below > 1, true) AND NOT EXISTS (SELECT FROM post_versions s WHERE s.workspace_id = workspace AND s.post_id = wanted)
      ORDER BY 1 DESC LIMIT size
    ) v);
END
$$;

-- Which of these are gone: a version may be older than its channels and pictures.
CREATE FUNCTION gone_from_workspace(workspace uuid, channel_ids uuid[], media_ids uuid[]) RETURNS jsonb
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN jsonb_build_object(
    'channelIds', to_jsonb(ARRAY(SELECT wanted.id FROM unnest(channel_ids) AS wanted(id) WHERE NOT EXISTS (SELECT FROM channels c WHERE c.id = wanted.id AND c.workspace_id = workspace))),
    'mediaIds', to_jsonb(ARRAY(SELECT wanted.id FROM unnest(media_ids) AS wanted(id) WHERE NOT EXISTS (SELECT FROM media m WHERE m.id = wanted.id AND m.workspace_id = workspace))));
END
$$;
