-- CreateEnum
CREATE TYPE "approval_state" AS ENUM ('pending', 'on_hold', 'approved', 'changes_requested', 'rejected', 'stale', 'expired', 'cancelled', 'superseded');

-- CreateEnum
CREATE TYPE "approval_verdict" AS ENUM ('approve', 'request_changes', 'reject');

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "approval_needed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "approval_definitions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "channel_ids" UUID[],
    "roles" TEXT[],
    "steps" JSONB NOT NULL,
    "no_self_approval" BOOLEAN NOT NULL DEFAULT true,
    "strictness" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_requests" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "definition_id" UUID,
    "name" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "no_self_approval" BOOLEAN NOT NULL,
    "state" "approval_state" NOT NULL DEFAULT 'pending',
    "step" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT NOT NULL,
    "post_version" INTEGER NOT NULL,
    "submitted_by_id" UUID,
    "test_mode" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "step_started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "held_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_decisions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "verdict" "approval_verdict" NOT NULL,
    "approver" TEXT NOT NULL,
    "user_id" UUID,
    "guest_id" UUID,
    "role" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_notices" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_guests" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_guests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_messages" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "workflow" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "approval_definitions_workspace_id_id_key" ON "approval_definitions"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "approval_requests_workspace_id_state_created_at_idx" ON "approval_requests"("workspace_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "approval_requests_post_id_idx" ON "approval_requests"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_requests_workspace_id_id_key" ON "approval_requests"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_decisions_request_id_step_approver_key" ON "approval_decisions"("request_id", "step", "approver");

-- CreateIndex
CREATE UNIQUE INDEX "approval_notices_request_id_step_kind_number_key" ON "approval_notices"("request_id", "step", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "approval_guests_token_hash_key" ON "approval_guests"("token_hash");

-- CreateIndex
CREATE INDEX "approval_guests_workspace_id_request_id_idx" ON "approval_guests"("workspace_id", "request_id");

-- CreateIndex
CREATE INDEX "workflow_messages_available_at_idx" ON "workflow_messages"("available_at");

-- AddForeignKey
ALTER TABLE "approval_definitions" ADD CONSTRAINT "approval_definitions_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_workspace_id_post_id_fkey" FOREIGN KEY ("workspace_id", "post_id") REFERENCES "posts"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_requests" ADD CONSTRAINT "approval_requests_workspace_id_definition_id_fkey" FOREIGN KEY ("workspace_id", "definition_id") REFERENCES "approval_definitions"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "approval_decisions" ADD CONSTRAINT "approval_decisions_workspace_id_request_id_fkey" FOREIGN KEY ("workspace_id", "request_id") REFERENCES "approval_requests"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_notices" ADD CONSTRAINT "approval_notices_workspace_id_request_id_fkey" FOREIGN KEY ("workspace_id", "request_id") REFERENCES "approval_requests"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_guests" ADD CONSTRAINT "approval_guests_workspace_id_request_id_fkey" FOREIGN KEY ("workspace_id", "request_id") REFERENCES "approval_requests"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE approval_requests
  ADD CONSTRAINT approval_requests_step CHECK (step BETWEEN 1 AND jsonb_array_length(steps)),
  ADD CONSTRAINT approval_requests_hash CHECK (content_hash ~ '^[0-9a-f]{64}$');
-- One request of a post counts; what went before is history.
CREATE UNIQUE INDEX approval_requests_live ON approval_requests (post_id) WHERE state IN ('pending', 'on_hold', 'approved');
CREATE INDEX approval_definitions_active ON approval_definitions (workspace_id) WHERE enabled AND archived_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON approval_definitions, approval_requests, approval_guests TO arkyra_app;
GRANT SELECT, INSERT ON approval_decisions, approval_notices TO arkyra_app;
GRANT INSERT ON workflow_messages TO arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON approval_definitions, approval_requests, approval_guests, approval_notices, workflow_messages TO arkyra_system;
-- A person's word stays as it was given, whoever asks.
REVOKE ALL ON approval_decisions FROM arkyra_system;
GRANT SELECT, INSERT ON approval_decisions TO arkyra_system;

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'approval_definitions', 'approval_requests', 'approval_decisions', 'approval_notices', 'approval_guests', 'workflow_messages'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace())',
      table_name);
    EXECUTE format('CREATE POLICY system ON %I TO arkyra_system USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END
$$;

-- What an approval is pinned to: everything that reaches a network, and not the time. jsonb has one text for equal values.
CREATE FUNCTION post_content_hash(post uuid) RETURNS text
  LANGUAGE sql STABLE
  RETURN (
    SELECT encode(sha256(convert_to(jsonb_build_object(
      'parts', p.parts,
      'targets', coalesce((
        SELECT jsonb_agg(jsonb_build_array(d.channel_id, d.parts, d.settings) ORDER BY d.channel_id)
        FROM deliveries d WHERE d.post_id = p.id AND NOT d.removed), '[]'),
      'media', coalesce((
        SELECT jsonb_agg(jsonb_build_array(m.id, m.sha256, m.alt_text) ORDER BY m.id)
        FROM post_media pm JOIN media m ON m.id = pm.media_id
        WHERE pm.workspace_id = p.workspace_id AND pm.post_id = p.id), '[]'))::text, 'UTF8')), 'hex')
    FROM posts p WHERE p.id = post);

-- Whether the post, as it is now, is what was approved.
CREATE FUNCTION approval_stands(post uuid) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN EXISTS (
    SELECT FROM approval_requests r
    WHERE r.post_id = post AND r.state = 'approved' AND r.content_hash = post_content_hash(post));

-- The strictest rule for this post, planned by `planner`: whoever wrote it and whoever plans it both count.
CREATE FUNCTION approval_rule_for(post posts, planner uuid) RETURNS approval_definitions
  LANGUAGE sql STABLE
  RETURN (
    SELECT a FROM approval_definitions a
    WHERE a.workspace_id = post.workspace_id AND a.enabled AND a.archived_at IS NULL
      AND (a.channel_ids = '{}' OR a.channel_ids && post.channel_ids)
      AND (a.roles = '{}' OR EXISTS (
        SELECT FROM members m WHERE m.workspace_id = post.workspace_id AND m.user_id IN (post.author_id, planner) AND m.role::text = ANY (a.roles)))
    ORDER BY a.strictness DESC, a.id LIMIT 1);

-- What most workspaces pay for approvals: one look at an index.
CREATE FUNCTION may_need_approval(input jsonb) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((input ->> 'submit')::boolean, false) OR EXISTS (
    SELECT FROM approval_definitions a WHERE a.workspace_id = (input ->> 'workspaceId')::uuid AND a.enabled AND a.archived_at IS NULL);
END
$$;

-- Tells browsers and the workflow, and writes the audit row, about a request that changed in this transaction.
CREATE FUNCTION tell_approval_changed(r approval_requests, actor text, action text, data jsonb, request_id text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data, request_id)
  VALUES (new_id(), r.workspace_id, actor, action, 'approval', r.id::text, data || jsonb_build_object('postId', r.post_id, 'step', r.step), request_id);
  INSERT INTO outbox (id, workspace_id, topic, payload)
  VALUES (new_id(), r.workspace_id, 'approval.changed', jsonb_build_object('approvalId', r.id, 'postId', r.post_id, 'state', r.state));
  INSERT INTO workflow_messages (id, workspace_id, workflow, payload)
  VALUES (new_id(), r.workspace_id, 'approval', jsonb_build_object('workspaceId', r.workspace_id, 'requestId', r.id));
END
$$;

-- Ends a request that nobody decided; it keeps its decisions.
CREATE FUNCTION end_approval(wanted uuid, new_state approval_state, actor text, request_id text) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  r approval_requests;
BEGIN
  UPDATE approval_requests a SET state = new_state, revision = a.revision + 1, finished_at = clock_timestamp(), updated_at = clock_timestamp()
  WHERE a.id = wanted RETURNING * INTO r;
  PERFORM tell_approval_changed(r, actor, 'approval.' || new_state, '{}', request_id);
END
$$;

-- Brings approval and deliveries of a post in line after any change of it, in the change's own transaction, with the
-- deliveries and the post locked: what is planned and needs an approval that it lacks is held, and one is asked for.
-- input: as of create_post and change_post, with `submit` where the writer asks for an approval. Returns whether it held any.
CREATE FUNCTION settle_approval(input jsonb) RETURNS boolean
  LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid := (input ->> 'postId')::uuid;
  planner uuid := (input ->> 'authorId')::uuid;
  post posts;
  rule approval_definitions;
  live approval_requests;
  hash text;
  planned boolean;
  any_held boolean;
BEGIN
  SELECT * INTO post FROM posts p WHERE p.id = wanted;
  IF NOT post.approval_needed AND NOT may_need_approval(input) THEN
    RETURN false;
  END IF;
  SELECT coalesce(bool_or(d.state = 'scheduled' OR d.state = 'held' AND d.hold_reason <> 'confirm'), false) INTO planned
  FROM deliveries d WHERE d.post_id = wanted AND NOT d.removed;
  IF planned AND NOT post.approval_needed THEN
    rule := approval_rule_for(post, planner);
    IF rule.id IS NULL AND NOT coalesce((input ->> 'submit')::boolean, false) THEN
      RETURN false;
    END IF;
    -- For good: a later change by somebody whom no rule binds must not carry others' words past it.
    UPDATE posts p SET approval_needed = true WHERE p.id = wanted;
  ELSIF NOT post.approval_needed THEN
    RETURN false;
  END IF;

  SELECT * INTO live FROM approval_requests r
  WHERE r.post_id = wanted AND r.state IN ('pending', 'on_hold', 'approved') FOR UPDATE;
  IF NOT planned THEN
    -- An approved draft keeps its approval; nobody is asked about one that was taken back.
    IF live.state IN ('pending', 'on_hold') THEN
      PERFORM end_approval(live.id, 'cancelled', input ->> 'actor', input ->> 'requestId');
    END IF;
    RETURN false;
  END IF;

  hash := post_content_hash(wanted);
  IF live.state = 'approved' AND live.content_hash = hash THEN
    RETURN false;
  END IF;
  IF live.content_hash <> hash THEN
    PERFORM end_approval(live.id, 'stale', input ->> 'actor', input ->> 'requestId');
    live := NULL;
  END IF;
  IF live.id IS NULL THEN
    PERFORM ask_for_approval(post, coalesce(rule, approval_rule_for(post, planner)), hash, input);
  END IF;

  WITH held AS (
    UPDATE deliveries d SET state = 'held', hold_reason = 'approval', failure = NULL, updated_at = clock_timestamp()
    FROM (SELECT id, state FROM deliveries WHERE post_id = wanted AND NOT removed
            AND (state = 'scheduled' OR state = 'held' AND hold_reason IN ('channel', 'missed'))) old
    WHERE d.id = old.id
    RETURNING d.id, old.state AS old_state
  ), told AS (
    INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
    SELECT new_id(), post.workspace_id, id, wanted, old_state, 'held', 'submitted', 'Waits for its approval.', input ->> 'actor' FROM held
  )
  SELECT count(*) > 0 INTO any_held FROM held;
  RETURN any_held;
END
$$;

CREATE FUNCTION ask_for_approval(post posts, rule approval_definitions, hash text, input jsonb) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  r approval_requests;
BEGIN
  UPDATE approval_requests a SET state = 'superseded', revision = a.revision + 1, updated_at = clock_timestamp()
  WHERE a.post_id = post.id AND a.state = 'changes_requested';
  INSERT INTO approval_requests (id, workspace_id, post_id, definition_id, name, steps, no_self_approval, content_hash, post_version,
                                 submitted_by_id, test_mode, created_at, step_started_at)
  VALUES (new_id(), post.workspace_id, post.id, rule.id, coalesce(rule.name, 'Approval'),
          -- Nobody's rule: one of those who may publish.
          coalesce(rule.steps, '[{"name": "Approval", "rule": "any", "approvers": [{"kind": "role", "role": "owner"},
            {"kind": "role", "role": "admin"}, {"kind": "role", "role": "manager"}, {"kind": "role", "role": "editor"}],
            "remindMinutes": [1440, 2880], "escalateTo": []}]'),
          coalesce(rule.no_self_approval, false), hash, post.version, (input ->> 'authorId')::uuid, post.test_mode,
          clock_timestamp(), clock_timestamp())
  RETURNING * INTO r;
  PERFORM tell_approval_changed(r, input ->> 'actor', 'approval.requested', '{}', input ->> 'requestId');
END
$$;

-- What a request's end does to the deliveries that wait for it. `late_words` when its time has passed meanwhile.
CREATE FUNCTION release_deliveries(post posts, approved boolean, actor text, message text, late_words jsonb, channel_words jsonb) RETURNS timestamptz
  LANGUAGE plpgsql AS $$
DECLARE
  now_at timestamptz := clock_timestamp();
  -- Without a wall time it was to go "now": so it does.
  go_at timestamptz := CASE WHEN post.wall_time IS NULL THEN now_at ELSE post.scheduled_at END;
  is_late boolean := approved AND go_at < now_at;
  due timestamptz;
BEGIN
  WITH old AS (
    SELECT d.id, d.state, c.state AS channel FROM deliveries d JOIN channels c ON c.id = d.channel_id
    WHERE d.post_id = post.id AND NOT d.removed
      AND (d.state = 'held' AND d.hold_reason = 'approval' OR d.state = 'scheduled' AND NOT approved)
  ), changed AS (
    UPDATE deliveries d SET
      state = CASE WHEN NOT approved THEN 'draft'::delivery_state WHEN is_late OR old.channel <> 'connected' THEN 'held' ELSE 'scheduled' END,
      hold_reason = CASE WHEN NOT approved THEN NULL WHEN is_late THEN 'missed'::hold_reason WHEN old.channel <> 'connected' THEN 'channel' END,
      failure = CASE WHEN NOT approved THEN NULL WHEN is_late THEN late_words WHEN old.channel <> 'connected' THEN channel_words END,
      due_at = CASE WHEN approved THEN go_at END, window_at = CASE WHEN approved THEN go_at END,
      tries = 0, lost_claims = 0, updated_at = now_at
    FROM old WHERE d.id = old.id
    RETURNING d.id, old.state AS old_state, d.state, d.hold_reason, d.due_at
  ), told AS (
    INSERT INTO delivery_events (id, workspace_id, delivery_id, post_id, from_state, to_state, event, message, actor)
    SELECT new_id(), post.workspace_id, id, post.id, old_state, state, CASE WHEN approved THEN 'approved' ELSE 'returned' END,
           CASE hold_reason WHEN 'missed' THEN late_words ->> 'cause' WHEN 'channel' THEN channel_words ->> 'cause' ELSE message END, actor
    FROM changed
  )
  SELECT min(due_at) FILTER (WHERE state = 'scheduled') INTO due FROM changed;
  RETURN due;
END
$$;

-- Applies what was planned for a request that was read before. input: { workspaceId, approvalId, seenRevision, actor, requestId, action,
--   state, step, escalated: boolean, heldMs, message, lateWords, channelWords, decision: { id, verdict, approver, userId, guestId, role, comment } | null,
--   notices: [{ kind, number }] }. A request that has moved on refuses the whole. Returns what became of it.
CREATE FUNCTION apply_approval(input jsonb) RETURNS approval_state
  LANGUAGE plpgsql AS $$
DECLARE
  workspace uuid := (input ->> 'workspaceId')::uuid;
  wanted uuid := (input ->> 'approvalId')::uuid;
  new_state approval_state := input ->> 'state';
  decision jsonb := nullif(input -> 'decision', 'null');
  post posts;
  r approval_requests;
  due timestamptz;
BEGIN
  PERFORM set_config('arkyra.workspace_id', input ->> 'workspaceId', true);
  SELECT * INTO r FROM approval_requests a WHERE a.id = wanted AND a.workspace_id = workspace;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'approval.not_found' USING ERRCODE = 'AR404';
  END IF;
  -- Deliveries, post, request: in the order in which every change locks them.
  PERFORM FROM deliveries d WHERE d.post_id = r.post_id ORDER BY d.id FOR UPDATE;
  SELECT * INTO post FROM posts p WHERE p.id = r.post_id FOR UPDATE;
  SELECT * INTO r FROM approval_requests a WHERE a.id = wanted FOR UPDATE;
  IF r.revision <> (input ->> 'seenRevision')::int THEN
    RAISE EXCEPTION 'approval.moved_on' USING ERRCODE = 'AR409', DETAIL = json_build_object('state', r.state, 'step', r.step)::text;
  END IF;
  IF r.state IN ('pending', 'on_hold') AND r.content_hash <> post_content_hash(r.post_id) THEN
    -- A picture's description, say: what would be decided on is no longer what would be published.
    PERFORM end_approval(r.id, 'stale', 'system', input ->> 'requestId');
    PERFORM release_deliveries(post, false, 'system', 'Changed after it was submitted; submit it again.', NULL, NULL);
    RETURN 'stale';
  END IF;
  IF decision IS NOT NULL THEN
    INSERT INTO approval_decisions (id, workspace_id, request_id, step, verdict, approver, user_id, guest_id, role, comment, content_hash, at)
    VALUES ((decision ->> 'id')::uuid, workspace, r.id, r.step, (decision ->> 'verdict')::approval_verdict, decision ->> 'approver',
            (decision ->> 'userId')::uuid, (decision ->> 'guestId')::uuid, decision ->> 'role', decision ->> 'comment', r.content_hash, clock_timestamp());
  END IF;
  INSERT INTO approval_notices (id, workspace_id, request_id, step, kind, number, at)
  SELECT new_id(), workspace, r.id, r.step, n.kind, n.number, clock_timestamp()
  FROM jsonb_to_recordset(coalesce(input -> 'notices', '[]')) AS n(kind text, number int);

  UPDATE approval_requests a SET state = new_state, step = (input ->> 'step')::int, revision = a.revision + 1,
    step_started_at = CASE WHEN a.step <> (input ->> 'step')::int THEN clock_timestamp()
                           -- Time on hold does not count.
                           WHEN a.state = 'on_hold' AND new_state = 'pending' THEN a.step_started_at + (clock_timestamp() - a.held_at)
                           ELSE a.step_started_at END,
    escalated_at = CASE WHEN a.step <> (input ->> 'step')::int THEN NULL
                        WHEN (input ->> 'escalated')::boolean THEN clock_timestamp() ELSE a.escalated_at END,
    held_at = CASE WHEN new_state = 'on_hold' THEN coalesce(a.held_at, clock_timestamp()) END,
    finished_at = CASE WHEN new_state NOT IN ('pending', 'on_hold') THEN clock_timestamp() END,
    updated_at = clock_timestamp()
  WHERE a.id = r.id RETURNING * INTO r;
  IF new_state NOT IN ('pending', 'on_hold') THEN
    due := release_deliveries(post, new_state = 'approved', input ->> 'actor', input ->> 'message', input -> 'lateWords', input -> 'channelWords');
  END IF;
  IF due IS NOT NULL OR new_state NOT IN ('pending', 'on_hold') THEN
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT new_id(), workspace, 'post.changed', jsonb_build_object('postId', p.id, 'change', 'updated', 'state', p.state, 'dueAt', iso_instant(due))
    FROM posts p WHERE p.id = r.post_id;
  END IF;
  PERFORM tell_approval_changed(r, input ->> 'actor', input ->> 'action',
    CASE WHEN decision IS NULL THEN '{}' ELSE jsonb_build_object('verdict', decision ->> 'verdict') END, input ->> 'requestId');
  RETURN r.state;
END
$$;

-- A request as the API shows it (contracts: `approval`).
CREATE FUNCTION approval_json(r approval_requests) RETURNS json
  LANGUAGE sql STABLE
  RETURN json_build_object(
    'id', r.id, 'postId', r.post_id, 'definitionId', r.definition_id, 'name', r.name, 'state', r.state, 'step', r.step, 'steps', r.steps,
    'revision', r.revision, 'noSelfApproval', r.no_self_approval, 'submittedById', r.submitted_by_id, 'contentHash', r.content_hash,
    'submittedAt', iso_instant(r.created_at), 'stepStartedAt', iso_instant(r.step_started_at), 'heldAt', iso_instant(r.held_at),
    'escalatedAt', iso_instant(r.escalated_at), 'finishedAt', iso_instant(r.finished_at),
    'decisions', coalesce((
      SELECT json_agg(json_build_object(
        'id', d.id, 'step', d.step, 'verdict', d.verdict, 'approver', d.approver, 'userId', d.user_id, 'guestId', d.guest_id, 'role', d.role,
        'name', coalesce((SELECT u.name FROM users u WHERE u.id = d.user_id), (SELECT g.name FROM approval_guests g WHERE g.id = d.guest_id), ''),
        'comment', d.comment, 'at', iso_instant(d.at)) ORDER BY d.at, d.id)
      FROM approval_decisions d WHERE d.request_id = r.id), '[]'),
    'notices', coalesce((
      SELECT json_agg(json_build_object('step', n.step, 'kind', n.kind, 'number', n.number, 'at', iso_instant(n.at)) ORDER BY n.at, n.id)
      FROM approval_notices n WHERE n.request_id = r.id), '[]'));

CREATE FUNCTION read_approval(workspace uuid, wanted uuid, test boolean) RETURNS json
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (SELECT approval_json(r) FROM approval_requests r
          WHERE r.id = wanted AND r.workspace_id = workspace AND (test IS NULL OR r.test_mode = test));
END
$$;

-- Newest first. `mine`: the writer alone; `open`: what somebody can still decide.
CREATE FUNCTION list_approvals(workspace uuid, test boolean, wanted approval_state, post uuid, after uuid, size int) RETURNS TABLE (id uuid, body json)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN QUERY
    SELECT r.id, approval_json(r) FROM approval_requests r
    WHERE r.workspace_id = workspace AND r.test_mode = test AND (wanted IS NULL OR r.state = wanted) AND (post IS NULL OR r.post_id = post)
      AND (after IS NULL OR r.id < after)
    ORDER BY r.id DESC LIMIT size;
END
$$;

-- Every write of a post goes through these two; from here on they settle its approval too.
ALTER FUNCTION insert_deliveries(jsonb, jsonb, int, timestamptz) RENAME TO insert_deliveries_unsettled;
CREATE FUNCTION insert_deliveries(input jsonb, items jsonb, post_version int, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql AS $$
DECLARE
  any_held boolean := insert_deliveries_unsettled(input, items, post_version, at);
BEGIN
  -- A new post; the change of an old one is settled below, once all of it is done.
  RETURN may_need_approval(input) AND settle_approval(input) OR any_held;
END
$$;

ALTER FUNCTION apply_operations(jsonb, jsonb, int, timestamptz, timestamptz) RENAME TO apply_operations_unsettled;
CREATE FUNCTION apply_operations(input jsonb, operations jsonb, new_version int, at timestamptz, now_at timestamptz) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM apply_operations_unsettled(input, operations, new_version, at, now_at);
  PERFORM settle_approval(input);
END
$$;

-- A post that needs an approval shows how far it is.
ALTER FUNCTION post_json(posts) RENAME TO post_json_unapproved;
CREATE FUNCTION post_json(p posts) RETURNS json
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  plain json := post_json_unapproved(p);
  approval json;
BEGIN
  IF NOT p.approval_needed THEN
    RETURN plain;
  END IF;
  SELECT json_build_object('id', r.id, 'state', r.state, 'step', r.step, 'steps', jsonb_array_length(r.steps), 'name', r.name) INTO approval
  FROM approval_requests r WHERE r.post_id = p.id ORDER BY r.id DESC LIMIT 1;
  RETURN left(plain::text, -1) || ',"approval":' || approval || '}';
END
$$;

-- For cron's sweep: what is due and was approved otherwise than it is now, which no claim takes, is held and asked about anew by a person.
CREATE FUNCTION hold_unapproved_deliveries(held_words jsonb) RETURNS int
  LANGUAGE plpgsql AS $$
DECLARE
  found uuid[];
BEGIN
  SELECT array_agg(id) INTO found FROM (
    SELECT d.id FROM deliveries d JOIN posts p ON p.id = d.post_id
    WHERE d.state = 'scheduled' AND d.due_at <= clock_timestamp() AND p.approval_needed AND NOT approval_stands(p.id)
    ORDER BY d.id FOR UPDATE OF d SKIP LOCKED) late;
  RETURN move_deliveries(found, 'scheduled', 'held', 'approval', held_words, 'unapproved', held_words ->> 'cause');
END
$$;
REVOKE EXECUTE ON FUNCTION hold_unapproved_deliveries(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_unapproved_deliveries(jsonb) TO arkyra_system;
