-- A step that asks guests alone reaches nobody until somebody makes a link: whoever may is told when such a step begins.

CREATE FUNCTION waits_for_guest_link(r approval_requests) RETURNS boolean
  LANGUAGE sql STABLE
  RETURN r.state = 'pending'
    AND NOT EXISTS (SELECT FROM jsonb_array_elements(r.steps -> (r.step - 1) -> 'approvers') AS one(approver) WHERE approver ->> 'kind' <> 'guest')
    AND NOT EXISTS (SELECT FROM approval_guests g WHERE g.request_id = r.id AND guest_state(g) = 'open');

CREATE FUNCTION guest_link_makers(r approval_requests) RETURNS uuid[]
  LANGUAGE sql STABLE
  RETURN (
    SELECT array_agg(m.user_id) FROM members m
    WHERE m.workspace_id = r.workspace_id AND (m.user_id = r.submitted_by_id OR m.role IN ('owner', 'admin')));

CREATE OR REPLACE FUNCTION notify_of_approval(r approval_requests, actor text, action text) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  submitter uuid[] := array_remove(ARRAY[r.submitted_by_id], NULL);
BEGIN
  CASE
    WHEN r.state = 'pending' AND (action = 'approval.requested' OR action = 'approval.decided' AND NOT EXISTS (
      SELECT FROM approval_decisions d WHERE d.request_id = r.id AND d.step = r.step)) THEN
      PERFORM want_approval_notification(r, 'approval.requested', people_of(r, r.steps -> (r.step - 1) -> 'approvers'), actor, 'step' || r.step || ':requested');
      IF waits_for_guest_link(r) THEN
        -- By nobody: whoever submitted it, or agreed before, may have to act on it, too.
        PERFORM want_approval_notification(r, 'approval.guest', guest_link_makers(r), 'system', 'step' || r.step || ':guest_link');
      END IF;
    WHEN action = 'approval.decided' AND r.state <> 'pending' THEN
      PERFORM want_approval_notification(r, 'approval.decided', submitter, actor, r.state::text);
    WHEN r.state IN ('stale', 'expired') THEN
      PERFORM want_approval_notification(r, 'approval.' || r.state, submitter, actor, r.state::text);
    ELSE
      NULL;
  END CASE;
END
$$;
