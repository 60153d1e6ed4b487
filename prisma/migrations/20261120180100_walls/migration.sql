-- Two logins beside the owner of the tables: arkyra_app is bound by row-level security to one workspace,
-- arkyra_system sees all of them (authentication, sweeps, outbox). `tools/migrate.ts` gives them passwords.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['arkyra_app', 'arkyra_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I LOGIN', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO arkyra_app, arkyra_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO arkyra_system;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO arkyra_system;
DO $$
BEGIN
  -- Absent in the shadow database that the drift check uses.
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON TABLE _prisma_migrations FROM arkyra_system;
  END IF;
END
$$;

GRANT SELECT, UPDATE ON workspaces TO arkyra_app;
GRANT SELECT ON users TO arkyra_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  members, api_keys, data_keys, channels, posts, post_media, deliveries, media
TO arkyra_app;
-- History is written, never changed, by people's requests.
GRANT SELECT, INSERT ON attempts, delivery_events, audit_entries TO arkyra_app;
GRANT INSERT ON outbox TO arkyra_app;

CREATE FUNCTION arkyra_workspace() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('arkyra.workspace_id', true), '')::uuid;

-- The second wall: without a workspace set, arkyra_app sees and writes nothing.
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'members', 'api_keys', 'data_keys', 'channels', 'posts', 'post_media', 'deliveries', 'media',
    'attempts', 'delivery_events', 'audit_entries', 'outbox'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace())',
      table_name);
    EXECUTE format('CREATE POLICY system ON %I TO arkyra_system USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END
$$;

ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON workspaces TO arkyra_app USING (id = arkyra_workspace()) WITH CHECK (id = arkyra_workspace());
CREATE POLICY system ON workspaces TO arkyra_system USING (true) WITH CHECK (true);

-- Names of the people of the workspace, for authors; sign-in data is the system role's alone.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON users FOR SELECT TO arkyra_app USING (
  EXISTS (SELECT FROM members WHERE members.user_id = users.id AND members.workspace_id = arkyra_workspace())
);
CREATE POLICY system ON users TO arkyra_system USING (true) WITH CHECK (true);
REVOKE SELECT ON users FROM arkyra_app;
GRANT SELECT (id, name, email) ON users TO arkyra_app;

-- What the dispatcher looks for; small, since most deliveries are neither due nor in flight.
CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE state = 'scheduled';
CREATE INDEX deliveries_leased ON deliveries (lease_until) WHERE state = 'publishing';
CREATE INDEX deliveries_unknown ON deliveries (reconcile_at) WHERE state = 'unknown';
CREATE INDEX deliveries_held ON deliveries (channel_id) WHERE state = 'held';
CREATE INDEX posts_calendar ON posts (workspace_id, scheduled_at) WHERE deleted_at IS NULL AND scheduled_at IS NOT NULL;

-- A post's state is derived from its deliveries (ARCHITECTURE: "How a post is published").
CREATE FUNCTION post_state_of(post uuid) RETURNS post_state
  LANGUAGE sql STABLE
  RETURN (
    SELECT CASE
      WHEN count(*) = 0 THEN 'draft'
      WHEN bool_and(state = 'cancelled') THEN 'cancelled'
      WHEN bool_or(state IN ('failed', 'held', 'unknown')) THEN 'needs_attention'
      WHEN bool_or(state = 'publishing') THEN 'publishing'
      WHEN bool_and(state IN ('published', 'cancelled')) THEN 'published'
      WHEN bool_or(state = 'published') THEN 'partly_published'
      WHEN bool_or(state = 'scheduled') THEN 'scheduled'
      ELSE 'draft'
    END::post_state
    FROM deliveries WHERE post_id = post
  );

CREATE FUNCTION derive_post_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE posts SET state = derived.state, updated_at = clock_timestamp()
  FROM (SELECT changed.post_id, post_state_of(changed.post_id) AS state
        FROM (SELECT DISTINCT n.post_id FROM new_rows n JOIN old_rows o USING (id) WHERE n.state <> o.state) changed) derived
  WHERE posts.id = derived.post_id AND posts.state <> derived.state;
  RETURN NULL;
END
$$;

-- Inserts carry the post's state themselves, so only updates derive it.
CREATE TRIGGER derive_post_state AFTER UPDATE ON deliveries
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION derive_post_state();
