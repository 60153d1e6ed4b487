-- What a worker gets is checked once more: a post that needs an approval goes out only as it was approved. One line in
-- the claim as it stands by now, and one that sends planned posts of workspaces with rules the way that knows of approvals.

-- For reading within the row-level security of whoever writes.
CREATE FUNCTION has_approval_rules(workspace uuid) RETURNS boolean
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM approval_definitions a WHERE a.workspace_id = workspace AND a.enabled AND a.archived_at IS NULL);
END
$$;

DO $$
DECLARE
  change record;
  routine regprocedure;
  before text;
  after text;
BEGIN
  FOR change IN SELECT * FROM (VALUES
    ('claim_deliveries',
     'AND ch.state = ''connected''',
     'AND (NOT p.approval_needed OR approval_stands(p.id)) -- check: approved as it is' || E'\n        AND ch.state = ''connected'''),
    ('create_plain_posts',
     'AND c.state = ''connected''',
     'AND c.state = ''connected'' AND (t.state = ''draft'' OR NOT has_approval_rules(t."workspaceId"))')
  ) AS wanted(name, place, replacement) LOOP
    FOR routine IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.proname = change.name AND p.pronamespace = 'public'::regnamespace LOOP
      before := pg_get_functiondef(routine);
      after := replace(before, change.place, change.replacement);
      IF after = before THEN
        RAISE EXCEPTION '% has no place for its check of approvals', routine;
      END IF;
      EXECUTE after;
    END LOOP;
  END LOOP;
END
$$;
