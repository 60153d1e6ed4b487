/** What cron looks for, in all workspaces, by the database's clock. */

const ago = (parameter: string) => `clock_timestamp() - ${parameter} * interval '1 millisecond'`;

export const processing = `
  SELECT id, workspace_id AS "workspaceId" FROM media
  WHERE state = 'processing' AND updated_at < ${ago('$1')} ORDER BY updated_at LIMIT $2`;

export const leftUnfinished = `
  SELECT id, workspace_id AS "workspaceId" FROM media
  WHERE (state = 'uploading' AND updated_at < ${ago('$1')}) OR (state IN ('rejected', 'failed') AND updated_at < ${ago('$2')})
  ORDER BY updated_at LIMIT $3`;

export const unused = `
  SELECT id, workspace_id AS "workspaceId" FROM media
  WHERE state = 'ready' AND updated_at < ${ago('$1')}
    AND NOT EXISTS (SELECT FROM post_media used WHERE used.workspace_id = media.workspace_id AND used.media_id = media.id)
  ORDER BY updated_at LIMIT $2`;
