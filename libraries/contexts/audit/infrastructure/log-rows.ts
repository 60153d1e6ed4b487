import type { Database } from '@arkyra/database';
import { isUuid } from '@arkyra/kernel';
import { z } from 'zod';
import type { ShownEntry } from '../application/ports/audit-log.ts';

export interface LogRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly data: unknown;
  readonly request_id: string | null;
  readonly is_sealed: boolean;
}

export type Names = ReadonlyMap<string, string>;

// People who have left are named too: their ids are in rows of this workspace.
const names = `
  SELECT 'user:' || id AS key, name FROM users WHERE id = ANY ($2)
  UNION ALL SELECT 'api-key:' || id, name FROM api_keys WHERE workspace_id = $1 AND id = ANY ($2)
  UNION ALL SELECT 'guest:' || id, name FROM approval_guests WHERE workspace_id = $1 AND id = ANY ($2)
  UNION ALL SELECT 'channel:' || id, display_name FROM channels WHERE workspace_id = $1 AND id = ANY ($2)
  UNION ALL SELECT 'approval_rule:' || id, name FROM approval_definitions WHERE workspace_id = $1 AND id = ANY ($2)
  UNION ALL SELECT 'workspace:' || id, name FROM workspaces WHERE id = $1`;

/** What actors and objects of these rows are called, by `type:id`. */
export async function namesIn(pool: Database['systemPool'], workspaceId: string, rows: readonly LogRow[]): Promise<Names> {
  const ids = rows.flatMap(({ actor, object_id: objectId }) => [actor.split(':')[1] ?? '', objectId]).filter(isUuid);
  if (ids.length === 0) return new Map();
  const found = await pool.query<{ key: string; name: string }>({ name: 'audit-names', text: names, values: [workspaceId, [...new Set(ids)]] });
  return new Map(found.rows.map(({ key, name }) => [key, name]));
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]).catch((broken) => JSON.stringify(broken.value));
const fields = z.record(z.string(), value);
const told = z.looseObject({ before: fields.nullish(), after: fields.nullish(), personal: fields.nullish() }).catch({});

export function shownEntry(row: LogRow, known: Names): ShownEntry {
  const { before, after, personal, ...rest } = told.parse(row.data);
  const { ip, ...about } = personal ?? {};
  const [kind, id] = row.actor.split(':');
  return {
    id: row.id,
    at: row.at,
    actor: { kind: kind === 'user' || kind === 'api-key' || kind === 'guest' ? kind : 'system', id: id ?? null, name: known.get(row.actor) ?? null },
    action: row.action,
    object: { type: row.object_type, id: row.object_id, name: known.get(`${row.object_type}:${row.object_id}`) ?? null },
    before: before ?? null,
    after: after ?? null,
    details: fields.parse({ ...rest, ...about }),
    ip: typeof ip === 'string' ? ip : null,
    requestId: row.request_id,
    isSealed: row.is_sealed,
  };
}
