-- Whom approvals concern is told, from the transaction that made it true: ids only, each once by its key.

-- The members among `wanted` (contracts: `approver`), apart from those whose word is there or may not count.
CREATE FUNCTION people_of(r approval_requests, wanted jsonb) RETURNS uuid[]
  LANGUAGE sql STABLE
  RETURN (
    SELECT array_agg(DISTINCT m.user_id) FROM members m JOIN jsonb_array_elements(coalesce(wanted, '[]')) AS one(approver)
      ON approver ->> 'userId' = m.user_id::text AND approver ->> 'kind' = 'user' OR approver ->> 'role' = m.role::text AND approver ->> 'kind' = 'role'
    WHERE m.workspace_id = r.workspace_id AND NOT (r.no_self_approval AND m.user_id IS NOT DISTINCT FROM r.submitted_by_id)
      AND NOT EXISTS (SELECT FROM approval_decisions d WHERE d.request_id = r.id AND d.step = r.step AND d.user_id = m.user_id));

CREATE FUNCTION want_approval_notification(r approval_requests, kind text, people uuid[], actor text, once text) RETURNS void
  LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO outbox (id, workspace_id, topic, payload)
  SELECT new_id(), r.workspace_id, 'notification.wanted', jsonb_strip_nulls(jsonb_build_object(
    'kind', kind, 'userIds', to_jsonb(people), 'actorId', substring(actor FROM '^user:(.*)$'), 'postId', r.post_id, 'approvalId', r.id,
    'dedupe', 'approval:' || r.id || ':' || once))
  -- What test keys try out concerns nobody.
  WHERE people <> '{}' AND NOT r.test_mode;
END;

CREATE FUNCTION notify_of_approval(r approval_requests, actor text, action text) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  submitter uuid[] := array_remove(ARRAY[r.submitted_by_id], NULL);
BEGIN
  CASE
    WHEN r.state = 'pending' AND (action = 'approval.requested' OR action = 'approval.decided' AND NOT EXISTS (
      SELECT FROM approval_decisions d WHERE d.request_id = r.id AND d.step = r.step)) THEN
      PERFORM want_approval_notification(r, 'approval.requested', people_of(r, r.steps -> (r.step - 1) -> 'approvers'), actor, 'step' || r.step || ':requested');
    WHEN action = 'approval.decided' AND r.state <> 'pending' THEN
      PERFORM want_approval_notification(r, 'approval.decided', submitter, actor, r.state::text);
    WHEN r.state IN ('stale', 'expired') THEN
      PERFORM want_approval_notification(r, 'approval.' || r.state, submitter, actor, r.state::text);
    ELSE
      NULL;
  END CASE;
END
$$;

-- Each notice is written once, so that nobody is reminded twice.
CREATE FUNCTION notify_of_notice() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  r approval_requests;
BEGIN
  SELECT * INTO r FROM approval_requests a WHERE a.id = NEW.request_id;
  PERFORM want_approval_notification(r,
    CASE NEW.kind WHEN 'reminder' THEN 'approval.reminder' ELSE 'approval.escalated' END,
    people_of(r, r.steps -> (NEW.step - 1) -> CASE NEW.kind WHEN 'reminder' THEN 'approvers' ELSE 'escalateTo' END),
    'system', 'step' || NEW.step || ':' || NEW.kind || NEW.number);
  RETURN NULL;
END
$$;
CREATE TRIGGER notify_of_notice AFTER INSERT ON approval_notices
  FOR EACH ROW WHEN (NEW.kind IN ('reminder', 'escalation')) EXECUTE FUNCTION notify_of_notice();

CREATE OR REPLACE FUNCTION tell_approval_changed(r approval_requests, actor text, action text, data jsonb, request_id text) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id, data, request_id)
  VALUES (new_id(), r.workspace_id, actor, action, 'approval', r.id::text, data || jsonb_build_object('postId', r.post_id, 'step', r.step), request_id);
  INSERT INTO outbox (id, workspace_id, topic, payload)
  VALUES (new_id(), r.workspace_id, 'approval.changed', jsonb_build_object('approvalId', r.id, 'postId', r.post_id, 'state', r.state));
  INSERT INTO workflow_messages (id, workspace_id, workflow, payload)
  VALUES (new_id(), r.workspace_id, 'approval', jsonb_build_object('workspaceId', r.workspace_id, 'requestId', r.id));
  PERFORM notify_of_approval(r, actor, action);
END
$$;
