import type { ChainHead } from '../application/ports/seal.store.ts';
import type { SealedFields } from '../domain/seal.ts';

/** An instant as it is sealed: ISO 8601 in UTC with milliseconds. */
export const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const sealedColumns = `id, workspace_id, ${iso('at')} AS at_iso, actor, action, object_type, object_id, (data - 'personal')::text AS data, request_id`;

export interface Row {
  readonly id: string;
  readonly workspace_id: string;
  readonly at_iso: string;
  readonly actor: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly data: string;
  readonly request_id: string | null;
  readonly xact?: string;
}

export interface PointRow {
  readonly id: string;
  readonly at: string;
}

export interface HeadRow {
  readonly workspace_id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly entries: number;
  readonly last_iso: string;
}

export const toRow = (row: Row): SealedFields => ({
  id: row.id,
  workspaceId: row.workspace_id,
  at: row.at_iso,
  actor: row.actor,
  action: row.action,
  objectType: row.object_type,
  objectId: row.object_id,
  data: row.data,
  requestId: row.request_id,
});

export const toPoint = (rows: readonly PointRow[]): PointRow | null => rows[0] ?? null;

export const headsOf = (rows: readonly HeadRow[]): Map<string, ChainHead> =>
  new Map(rows.map(({ workspace_id: workspaceId, sequence, hash, entries, last_iso: lastAt }) => [workspaceId, { workspaceId, sequence, hash, entries, lastAt }]));
