-- Posts that several requests read at once, each within its own workspace: one round trip and one transaction for all.
CREATE FUNCTION read_posts_of(workspaces uuid[], wanted uuid[], tests boolean[]) RETURNS TABLE (n int, version int, body text)
  LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1..cardinality(wanted) LOOP
    RETURN QUERY SELECT i - 1, r.version, r.body::text FROM read_post(workspaces[i], wanted[i], tests[i]) r;
  END LOOP;
END
$$;
