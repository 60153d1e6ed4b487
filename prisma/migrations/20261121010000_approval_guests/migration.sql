-- AlterTable
ALTER TABLE "approval_guests" ADD COLUMN     "email" TEXT,
ADD COLUMN     "is_mailed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "posts" ADD COLUMN     "approval_state" "approval_state";

-- The calendar shows how far an approval is, from the entry that is written with the post: reading it costs nothing more.
CREATE OR REPLACE FUNCTION keep_calendar_entry() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.calendar_entry := CASE WHEN NEW.scheduled_at IS NULL THEN '' ELSE
    '{"id":"' || NEW.id || '","version":' || NEW.version || ',"state":"' || NEW.state || '","at":"' || iso_instant(NEW.scheduled_at)
    || '","excerpt":' || to_json(NEW.excerpt) || ',"channelIds":' || array_to_json(NEW.channel_ids)
    || ',"hasMedia":' || NEW.has_media || coalesce(',"approval":"' || NEW.approval_state || '"', '') || '}' END;
  RETURN NEW;
END
$$;
DROP TRIGGER keep_calendar_entry ON posts;
CREATE TRIGGER keep_calendar_entry
  BEFORE INSERT OR UPDATE OF version, state, scheduled_at, excerpt, channel_ids, has_media, approval_state ON posts
  FOR EACH ROW EXECUTE FUNCTION keep_calendar_entry();

-- Whoever changes a request has its post locked.
CREATE FUNCTION keep_approval_state() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE posts p SET approval_state = NEW.state WHERE p.id = NEW.post_id AND p.approval_state IS DISTINCT FROM NEW.state;
  RETURN NULL;
END
$$;
CREATE TRIGGER keep_approval_state AFTER INSERT OR UPDATE OF state ON approval_requests
  FOR EACH ROW EXECUTE FUNCTION keep_approval_state();
UPDATE posts p SET approval_state = (SELECT r.state FROM approval_requests r WHERE r.post_id = p.id ORDER BY r.id DESC LIMIT 1) WHERE p.approval_needed;

CREATE FUNCTION guest_state(g approval_guests) RETURNS text
  LANGUAGE sql STABLE
  RETURN CASE WHEN g.revoked_at IS NOT NULL THEN 'revoked' WHEN g.expires_at <= clock_timestamp() THEN 'expired' ELSE 'open' END;

-- A request as the API shows it (contracts: `approvalRecord`).
CREATE OR REPLACE FUNCTION approval_json(r approval_requests) RETURNS json
  LANGUAGE sql STABLE
  RETURN json_build_object(
    'id', r.id, 'postId', r.post_id, 'definitionId', r.definition_id, 'name', r.name, 'state', r.state, 'step', r.step, 'steps', r.steps,
    'revision', r.revision, 'noSelfApproval', r.no_self_approval, 'submittedById', r.submitted_by_id, 'contentHash', r.content_hash,
    'submittedAt', iso_instant(r.created_at), 'stepStartedAt', iso_instant(r.step_started_at), 'heldAt', iso_instant(r.held_at),
    'escalatedAt', iso_instant(r.escalated_at), 'finishedAt', iso_instant(r.finished_at),
    'submittedByName', (SELECT u.name FROM users u WHERE u.id = r.submitted_by_id),
    'decisions', coalesce((
      SELECT json_agg(json_build_object(
        'id', d.id, 'step', d.step, 'verdict', d.verdict, 'approver', d.approver, 'userId', d.user_id, 'guestId', d.guest_id, 'role', d.role,
        'name', coalesce((SELECT u.name FROM users u WHERE u.id = d.user_id), (SELECT g.name FROM approval_guests g WHERE g.id = d.guest_id), ''),
        'comment', d.comment, 'at', iso_instant(d.at)) ORDER BY d.at, d.id)
      FROM approval_decisions d WHERE d.request_id = r.id), '[]'),
    'notices', coalesce((
      SELECT json_agg(json_build_object('step', n.step, 'kind', n.kind, 'number', n.number, 'at', iso_instant(n.at)) ORDER BY n.at, n.id)
      FROM approval_notices n WHERE n.request_id = r.id), '[]'),
    'guests', coalesce((
      SELECT json_agg(json_build_object('id', g.id, 'name', g.name, 'state', guest_state(g), 'openedAt', iso_instant(g.opened_at)) ORDER BY g.id)
      FROM approval_guests g WHERE g.request_id = r.id), '[]'),
    'post', (
      SELECT json_build_object('excerpt', p.excerpt, 'scheduledAt', iso_instant(p.scheduled_at), 'channelIds', p.channel_ids, 'hasMedia', p.has_media, 'version', p.version)
      FROM posts p WHERE p.id = r.post_id));

-- What a guest's link opens, for the system role: who holds a token has no workspace. The post only while it is what was submitted;
-- what it became since is another request's, and maybe another client's.
CREATE FUNCTION open_guest_link(hash bytea) RETURNS json
  LANGUAGE plpgsql AS $$
DECLARE
  g approval_guests;
  r approval_requests;
BEGIN
  SELECT * INTO g FROM approval_guests a WHERE a.token_hash = hash;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF guest_state(g) <> 'open' THEN
    RETURN json_build_object('state', guest_state(g));
  END IF;
  UPDATE approval_guests a SET opened_at = clock_timestamp() WHERE a.id = g.id AND a.opened_at IS NULL;
  SELECT * INTO r FROM approval_requests a WHERE a.id = g.request_id;
  RETURN json_build_object(
    'state', 'open', 'workspaceId', g.workspace_id, 'testMode', r.test_mode,
    'workspaceName', (SELECT w.name FROM workspaces w WHERE w.id = g.workspace_id),
    'guest', json_build_object('id', g.id, 'name', g.name, 'expiresAt', iso_instant(g.expires_at)),
    'approval', approval_json(r),
    'post', (
      SELECT json_build_object(
        'scheduledAt', CASE WHEN p.wall_time IS NOT NULL THEN iso_instant(p.scheduled_at) END, 'timezone', p.timezone,
        'channels', coalesce((
          SELECT json_agg(json_build_object(
            'id', c.id, 'network', c.network, 'handle', c.handle, 'displayName', c.display_name, 'avatarUrl', c.avatar_url,
            'parts', coalesce(d.parts, p.parts), 'isOwnVersion', d.parts IS NOT NULL, 'settings', d.settings,
            'state', d.state, 'url', d.url, 'publishedAt', iso_instant(d.published_at)) ORDER BY d.position, d.id)
          FROM deliveries d JOIN channels c ON c.id = d.channel_id WHERE d.post_id = p.id AND NOT d.removed), '[]'),
        'mediaIds', coalesce((SELECT json_agg(m.media_id) FROM post_media m WHERE m.workspace_id = p.workspace_id AND m.post_id = p.id), '[]'))
      FROM posts p WHERE p.id = r.post_id AND p.deleted_at IS NULL AND post_content_hash(p.id) = r.content_hash));
END
$$;
REVOKE EXECUTE ON FUNCTION open_guest_link(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_guest_link(bytea) TO arkyra_system;

-- A guest's word counts while their link does: looked at once more where the word is written.
CREATE FUNCTION assert_guest_may_speak() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM approval_guests g
  WHERE g.id = NEW.guest_id AND g.request_id = NEW.request_id AND g.revoked_at IS NULL AND g.expires_at > clock_timestamp() FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'guest_link.ended' USING ERRCODE = 'AR410';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER guest_may_speak BEFORE INSERT ON approval_decisions
  FOR EACH ROW WHEN (NEW.guest_id IS NOT NULL) EXECUTE FUNCTION assert_guest_may_speak();
