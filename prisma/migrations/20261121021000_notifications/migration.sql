-- CreateTable
CREATE TABLE "notification_intents" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_intents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "group_key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "actor_id" UUID,
    "post_id" UUID,
    "approval_id" UUID,
    "comment_id" UUID,
    "channel_id" UUID,
    "delivery_id" UUID,
    "in_app" BOOLEAN NOT NULL DEFAULT true,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mail" TEXT,
    "mail_due_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_sources" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "dedupe" TEXT NOT NULL,
    "notification_id" UUID NOT NULL,

    CONSTRAINT "notification_sources_pkey" PRIMARY KEY ("workspace_id","user_id","dedupe")
);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kinds" JSONB NOT NULL DEFAULT '{}',
    "digest_every" TEXT NOT NULL DEFAULT 'day',
    "digest_hour" INTEGER NOT NULL DEFAULT 8,
    "digest_window" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateIndex
CREATE INDEX "notification_intents_available_at_idx" ON "notification_intents"("available_at");

-- CreateIndex
CREATE INDEX "notifications_at_idx" ON "notifications"("at");

-- CreateIndex
CREATE INDEX "notification_sources_notification_id_idx" ON "notification_sources"("notification_id");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "members"("workspace_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_sources" ADD CONSTRAINT "notification_sources_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "members"("workspace_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a person's list and bell ask for, what mails wait for, and what further news of one thing are gathered in.
CREATE INDEX notifications_newest ON notifications (workspace_id, user_id, at DESC, id DESC) WHERE in_app;
CREATE INDEX notifications_unread ON notifications (workspace_id, user_id, at DESC, id DESC) WHERE in_app AND read_at IS NULL;
CREATE INDEX notifications_mail_due ON notifications (mail_due_at) WHERE mail_due_at IS NOT NULL AND read_at IS NULL;
CREATE UNIQUE INDEX notifications_open_group ON notifications (workspace_id, user_id, group_key) WHERE read_at IS NULL;

-- A request reads and marks; what people are told is written by the system alone.
GRANT SELECT, UPDATE (read_at, group_key, mail, mail_due_at) ON notifications TO arkyra_app;
GRANT SELECT, INSERT, UPDATE (kinds, digest_every, digest_hour) ON notification_preferences TO arkyra_app;
-- A digest comes in the morning of its reader.
GRANT SELECT (timezone) ON users TO arkyra_app;

DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['notification_intents', 'notifications', 'notification_sources', 'notification_preferences'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format(
      'CREATE POLICY tenant ON %I TO arkyra_app USING (workspace_id = arkyra_workspace()) WITH CHECK (workspace_id = arkyra_workspace())',
      table_name);
    EXECUTE format('CREATE POLICY system ON %I TO arkyra_system USING (true) WITH CHECK (true)', table_name);
  END LOOP;
END
$$;

-- Tells people of `told`, [{ id, userId, kind, groupKey, dedupe, actorId, postId, approvalId, commentId, channelId, deliveryId, inApp, mail,
-- mailDueAt }], oldest first: each of it once, what is of one group in one row while that is unread. Answers who has something new.
CREATE FUNCTION write_notifications(workspace uuid, told jsonb) RETURNS TABLE (told_user uuid)
  LANGUAGE plpgsql AS $$
BEGIN
  -- One writer at a time per workspace: whoever comes second sees what the first has told.
  PERFORM pg_advisory_xact_lock(hashtextextended('notifications ' || workspace, 0));
  RETURN QUERY
  WITH wanted AS (
    SELECT DISTINCT ON (t."userId", t.dedupe) e.n, t.*
    FROM jsonb_array_elements(told) WITH ORDINALITY e(item, n), jsonb_to_record(e.item) AS t(
      id uuid, "userId" uuid, kind text, "groupKey" text, dedupe text, "actorId" uuid, "postId" uuid, "approvalId" uuid, "commentId" uuid,
      "channelId" uuid, "deliveryId" uuid, "inApp" boolean, mail text, "mailDueAt" timestamptz)
    ORDER BY t."userId", t.dedupe, e.n
  ), fresh AS (
    SELECT w.* FROM wanted w
    WHERE EXISTS (SELECT FROM members m WHERE m.workspace_id = workspace AND m.user_id = w."userId")
      AND NOT EXISTS (SELECT FROM notification_sources s WHERE s.workspace_id = workspace AND s.user_id = w."userId" AND s.dedupe = w.dedupe)
  ), gathered AS (
    SELECT DISTINCT ON (f."userId", f."groupKey") f.*, count(*) OVER (PARTITION BY f."userId", f."groupKey") AS times
    FROM fresh f ORDER BY f."userId", f."groupKey", f.n DESC
  ), written AS (
    INSERT INTO notifications AS n (id, workspace_id, user_id, kind, group_key, count, actor_id, post_id, approval_id, comment_id, channel_id, delivery_id, in_app, at, mail, mail_due_at)
    SELECT g.id, workspace, g."userId", g.kind, g."groupKey", g.times, g."actorId", g."postId", g."approvalId", g."commentId", g."channelId", g."deliveryId",
           g."inApp", clock_timestamp(), g.mail, g."mailDueAt"
    FROM gathered g
    ON CONFLICT (workspace_id, user_id, group_key) WHERE read_at IS NULL DO UPDATE SET
      count = n.count + excluded.count, actor_id = excluded.actor_id, post_id = excluded.post_id, approval_id = excluded.approval_id,
      comment_id = excluded.comment_id, channel_id = excluded.channel_id, delivery_id = excluded.delivery_id, in_app = excluded.in_app, at = excluded.at,
      mail = excluded.mail,
      -- One that waits already goes when it was to go: a storm without end would else put it off without end.
      mail_due_at = CASE WHEN excluded.mail IS NOT NULL THEN least(n.mail_due_at, excluded.mail_due_at) END
    RETURNING n.id, n.user_id, n.group_key
  ), noted AS (
    INSERT INTO notification_sources (workspace_id, user_id, dedupe, notification_id)
    SELECT workspace, f."userId", f.dedupe, w.id FROM fresh f JOIN written w ON w.user_id = f."userId" AND w.group_key = f."groupKey"
  )
  SELECT DISTINCT w.user_id FROM written w;
END
$$;
