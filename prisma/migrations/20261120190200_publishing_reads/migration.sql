-- Reads that PostgreSQL answers as finished JSON text, in one round trip, row-level security on.

CREATE FUNCTION iso_instant(at timestamptz) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- One post as the API shows it (contracts: `post`). In plpgsql, whose statements keep their plans, where a function
-- in SQL that cannot be inlined prepares its own.
CREATE FUNCTION post_json(p posts) RETURNS json
  LANGUAGE plpgsql STABLE AS $$
DECLARE
  targets json;
  deliveries json;
  author json;
BEGIN
  SELECT
    json_agg(json_build_object('channelId', d.channel_id, 'parts', d.parts, 'settings', d.settings) ORDER BY d.position),
    json_agg(json_build_object(
      'id', d.id, 'channelId', d.channel_id, 'state', d.state, 'holdReason', d.hold_reason,
      'scheduledAt', iso_instant(d.scheduled_at), 'publishedAt', iso_instant(d.published_at),
      'url', d.url, 'externalId', d.external_id, 'attempts', d.attempt_count, 'failure', d.failure) ORDER BY d.position)
  INTO targets, deliveries
  FROM deliveries d WHERE d.post_id = p.id AND NOT d.removed;
  SELECT json_build_object('id', u.id, 'name', u.name) INTO author FROM users u WHERE u.id = p.author_id;
  RETURN json_build_object(
    'id', p.id, 'version', p.version, 'state', p.state,
    'scheduledAt', iso_instant(p.scheduled_at), 'timezone', p.timezone,
    'parts', p.parts, 'targets', coalesce(targets, '[]'), 'tags', to_json(p.tags),
    'deliveries', coalesce(deliveries, '[]'), 'author', author,
    'createdAt', iso_instant(p.created_at), 'updatedAt', iso_instant(p.updated_at));
END
$$;

CREATE FUNCTION read_post(workspace uuid, wanted uuid, test boolean) RETURNS TABLE (version int, body json)
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN QUERY
    SELECT p.version, post_json(p) FROM posts p
    WHERE p.workspace_id = workspace AND p.id = wanted AND p.test_mode = test AND p.deleted_at IS NULL;
END
$$;

-- What a person's change is planned from: the post with everything that decides whether it may change.
CREATE FUNCTION read_post_record(workspace uuid, wanted uuid, test boolean) RETURNS json
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (
    SELECT json_build_object(
      'id', p.id, 'version', p.version, 'state', p.state, 'scheduledAt', iso_instant(p.scheduled_at),
      'wallTime', p.wall_time, 'timezone', p.timezone, 'parts', p.parts, 'tags', to_json(p.tags),
      'deliveries', coalesce((
        SELECT json_agg(json_build_object(
          'id', d.id, 'channelId', d.channel_id, 'position', d.position, 'state', d.state, 'holdReason', d.hold_reason,
          'fence', d.fence, 'parts', d.parts, 'settings', d.settings, 'published', d.published,
          'attempts', d.attempt_count, 'tries', d.tries) ORDER BY d.position, d.id)
        FROM deliveries d WHERE d.post_id = p.id AND NOT d.removed), '[]'))
    FROM posts p
    WHERE p.workspace_id = workspace AND p.id = wanted AND p.test_mode = test AND p.deleted_at IS NULL
  );
END
$$;

-- A page of posts. With a span of time: by planned time; without: newest first. `after` are the keys of
-- the last row of the page before: [scheduled_at, id] or [id].
CREATE FUNCTION list_posts(
  workspace uuid, test boolean, from_at timestamptz, to_at timestamptz,
  wanted post_state, channel uuid, after text[], size int
) RETURNS TABLE (body json, keys text[])
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  IF from_at IS NULL AND to_at IS NULL THEN
    RETURN QUERY
      SELECT post_json(p), ARRAY[p.id::text] FROM posts p
      WHERE p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test
        AND (wanted IS NULL OR p.state = wanted) AND (channel IS NULL OR channel = ANY (p.channel_ids))
        AND (after IS NULL OR p.id < after[1]::uuid)
      ORDER BY p.id DESC LIMIT size;
  ELSE
    RETURN QUERY
      SELECT post_json(p), ARRAY[p.scheduled_at::text, p.id::text] FROM posts p
      WHERE p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test
        AND p.scheduled_at >= coalesce(from_at, '-infinity') AND p.scheduled_at < coalesce(to_at, 'infinity')
        AND (wanted IS NULL OR p.state = wanted) AND (channel IS NULL OR channel = ANY (p.channel_ids))
        AND (after IS NULL OR (p.scheduled_at, p.id) > (after[1]::timestamptz, after[2]::uuid))
      ORDER BY p.scheduled_at, p.id LIMIT size;
  END IF;
END
$$;

-- The grid's light projection is written with the post, since a month of posts is read far more often than one changes:
-- 2,000 posts come in a fifth of the time that building their JSON takes.
CREATE FUNCTION keep_calendar_entry() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.calendar_entry := CASE WHEN NEW.scheduled_at IS NULL THEN '' ELSE
    '{"id":"' || NEW.id || '","version":' || NEW.version || ',"state":"' || NEW.state || '","at":"' || iso_instant(NEW.scheduled_at)
    || '","excerpt":' || to_json(NEW.excerpt) || ',"channelIds":' || array_to_json(NEW.channel_ids)
    || ',"hasMedia":' || NEW.has_media || '}' END;
  RETURN NEW;
END
$$;

CREATE TRIGGER keep_calendar_entry
  BEFORE INSERT OR UPDATE OF version, state, scheduled_at, excerpt, channel_ids, has_media ON posts
  FOR EACH ROW EXECUTE FUNCTION keep_calendar_entry();

-- The calendar's whole answer as text.
CREATE FUNCTION read_calendar(
  workspace uuid, test boolean, from_at timestamptz, to_at timestamptz, channel uuid, wanted post_state
) RETURNS text
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (
    SELECT '{"data":[' || coalesce(string_agg(calendar_entry, ','), '') || ']}'
    FROM (
      SELECT p.calendar_entry FROM posts p
      WHERE p.workspace_id = workspace AND p.deleted_at IS NULL AND p.test_mode = test
        AND p.scheduled_at >= from_at AND p.scheduled_at < to_at
        AND (wanted IS NULL OR p.state = wanted) AND (channel IS NULL OR channel = ANY (p.channel_ids))
      ORDER BY p.scheduled_at
    ) month
  );
END
$$;

-- What happened to a delivery: its changes of state and its attempts, oldest first; null when there is none such.
CREATE FUNCTION read_timeline(workspace uuid, wanted uuid, test boolean) RETURNS text
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  PERFORM FROM deliveries d JOIN posts p ON p.id = d.post_id
  WHERE d.workspace_id = workspace AND d.id = wanted AND d.test_mode = test AND p.deleted_at IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  RETURN (
    SELECT json_build_object('data', coalesce(json_agg(json_build_object(
      'id', id, 'at', iso_instant(at), 'kind', kind, 'from', from_state, 'to', to_state, 'attempt', attempt,
      'part', part, 'event', event, 'message', message, 'actor', actor) ORDER BY at, place, id), '[]'), 'nextCursor', null)::text
    FROM (
      SELECT id, at, 'state' AS kind, from_state, to_state, attempt, part, event, message, actor,
             CASE WHEN event = 'claimed' THEN 0 ELSE 3 END AS place
      FROM delivery_events WHERE delivery_id = wanted AND workspace_id = workspace
      UNION ALL
      SELECT id, coalesce(finished_at, started_at), 'attempt', NULL, NULL, number, part, coalesce(outcome, 'started'),
             CASE outcome
               WHEN 'sent' THEN 'The network took it.'
               WHEN 'failed' THEN 'The network refused it' || reason || '.'
               WHEN 'unknown' THEN 'No answer came' || reason || '.'
               WHEN 'found' THEN 'Found on the network.'
               WHEN 'absent' THEN 'Not found on the network.'
               ELSE 'Sending began.' END,
             'system', CASE WHEN finished_at IS NULL THEN 1 ELSE 2 END
      FROM (SELECT *, coalesce(': ' || nullif(rtrim(error ->> 'detail', '. '), ''), '') AS reason
            FROM attempts WHERE delivery_id = wanted AND workspace_id = workspace) tried
    ) entries
  );
END
$$;

CREATE FUNCTION read_post_record_of_delivery(workspace uuid, delivery uuid, test boolean) RETURNS json
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN read_post_record(workspace, (SELECT post_id FROM deliveries WHERE id = delivery AND workspace_id = workspace AND NOT removed), test);
END
$$;

-- What the rules need of channels, and the zone for times without one. Test keys reach Sandbox channels only.
CREATE FUNCTION read_target_facts(workspace uuid, ids uuid[], test boolean) RETURNS json
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('arkyra.workspace_id', workspace::text, true);
  RETURN (
    SELECT json_build_object('timezone', w.timezone, 'channels', coalesce((
      SELECT json_agg(json_build_object('id', c.id, 'network', c.network, 'state', c.state, 'settings', c.settings))
      FROM channels c WHERE c.id = ANY (ids) AND c.workspace_id = workspace AND (c.network = 'sandbox' OR NOT test)), '[]'))
    FROM workspaces w WHERE w.id = workspace
  );
END
$$;
