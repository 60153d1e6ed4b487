-- What was said with a decision stands in the conversation at its time, read where it is kept: it is nobody's to edit or delete.

-- Decisions with words about a post, the newest first; `before` as of a comment that a page goes on after.
CREATE FUNCTION spoken_decisions(workspace uuid, post uuid, before uuid) RETURNS jsonb
  LANGUAGE sql STABLE
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', s.id, 'approvalId', s.request_id, 'step', s.step, 'stepName', s.step_name, 'verdict', s.verdict, 'text', s.comment,
      'author', CASE WHEN s.guest_id IS NULL
        THEN jsonb_build_object('kind', 'member', 'id', s.user_id, 'name', (SELECT u.name FROM users u WHERE u.id = s.user_id))
        ELSE jsonb_build_object('kind', 'guest', 'id', s.guest_id, 'name', (SELECT g.name FROM approval_guests g WHERE g.id = s.guest_id)) END,
      'at', iso_instant(s.at)) ORDER BY s.at DESC, s.id DESC), '[]')
    FROM (
      SELECT d.id, d.request_id, d.step, r.steps -> (d.step - 1) ->> 'name' AS step_name, d.verdict, d.comment, d.user_id, d.guest_id, d.at
      FROM approval_requests r JOIN approval_decisions d ON d.request_id = r.id
      WHERE r.workspace_id = workspace AND r.post_id = post AND btrim(d.comment) <> ''
        AND (before IS NULL OR d.at < (SELECT c.created_at FROM comments c WHERE c.workspace_id = workspace AND c.id = before))
      ORDER BY d.at DESC, d.id DESC LIMIT 200) s);

-- The conversation as it was, and for the team the decisions between its threads. What is settled has none of its own.
ALTER FUNCTION list_threads(uuid, uuid, boolean, boolean, boolean, uuid, int) RENAME TO list_threads_alone;
CREATE FUNCTION list_threads(workspace uuid, wanted uuid, test boolean, sees_internal boolean, resolved boolean, after uuid, size int) RETURNS jsonb
  LANGUAGE plpgsql AS $$
DECLARE
  threads jsonb := list_threads_alone(workspace, wanted, test, sees_internal, resolved, after, size);
BEGIN
  -- Null where there is no such post.
  RETURN threads || jsonb_build_object('decisions', CASE WHEN sees_internal AND resolved IS NOT TRUE THEN spoken_decisions(workspace, wanted, after) ELSE '[]' END);
END
$$;
