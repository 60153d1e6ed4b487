import { Prisma, type Database } from '@arkyra/database';
import type { AuditTrail } from '../application/audit-trail.ts';
import { AuditLog, type AuditPoint, type AuditRange, type ShownEntry } from '../application/ports/audit-log.ts';
import { namesIn, shownEntry, type LogRow } from './log-rows.ts';
import { iso } from './seal-rows.ts';

const raw = (text: string) => Prisma.raw(text);

/** What a person asks for; the wall does the rest. */
function where({ workspaceId, testMode, actor, action, objectId, from, to }: AuditRange): Prisma.Sql {
  const wishes = [Prisma.sql`e.workspace_id = ${workspaceId}::uuid`];
  if (testMode) wishes.push(Prisma.sql`e.actor IN (SELECT 'api-key:' || k.id FROM api_keys k WHERE k.workspace_id = ${workspaceId}::uuid AND k.mode = 'test')`);
  if (actor !== undefined) wishes.push(Prisma.sql`e.actor = ${actor}`);
  if (action !== undefined) wishes.push(action.includes('.') ? Prisma.sql`e.action = ${action}` : Prisma.sql`starts_with(e.action, ${`${action}.`})`);
  if (objectId !== undefined) wishes.push(Prisma.sql`e.object_id = ${objectId}`);
  if (from !== undefined) wishes.push(Prisma.sql`e.at >= ${new Date(from)}`);
  if (to !== undefined) wishes.push(Prisma.sql`e.at < ${new Date(to)}`);
  return Prisma.join(wishes, ' AND ');
}

export class SqlAuditLog extends AuditLog {
  readonly #database: Database;
  readonly #audit: AuditTrail;

  constructor(database: Database, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#audit = audit;
  }

  async list(range: AuditRange, after: AuditPoint | null, limit: number): Promise<ShownEntry[]> {
    const from = after ? Prisma.sql`AND (e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty;
    const rows = await this.#database.inWorkspace(range.workspaceId, (transaction) =>
      transaction.$queryRaw<LogRow[]>`
        SELECT e.id, ${raw(iso('e.at'))} AS at, e.actor, e.action, e.object_type, e.object_id, e.data, e.request_id,
               e.xact < (SELECT sealed_xact FROM audit_sealing) AS is_sealed
        FROM audit_entries e WHERE ${where(range)} ${from} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
    );
    const names = await namesIn(this.#database.systemPool, range.workspaceId, rows);
    return rows.map((row) => shownEntry(row, names));
  }

  async count(range: AuditRange, most: number): Promise<number> {
    const [row] = await this.#database.inWorkspace(range.workspaceId, (transaction) =>
      transaction.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM (SELECT FROM audit_entries e WHERE ${where(range)} LIMIT ${most}) e`,
    );
    return row?.count ?? 0;
  }

  async seal(workspaceId: string) {
    const [row] = await this.#database.inWorkspace(workspaceId, (transaction) =>
      transaction.$queryRaw<{ sealed: Date | null; entries: number | null; verified: Date | null; problem: string | null }[]>`
        SELECT s.sealed_at AS sealed, c.entries, c.verified_at AS verified, c.problem
        FROM audit_sealing s LEFT JOIN audit_chains c ON c.workspace_id = ${workspaceId}::uuid`,
    );
    return {
      sealedUntil: row?.sealed?.toISOString() ?? null,
      entries: row?.entries ?? 0,
      verifiedAt: row?.verified?.toISOString() ?? null,
      problem: row?.problem ?? null,
    };
  }

  async recordExport({ workspaceId, actor: by, action, objectId, from, to }: AuditRange, actor: string, { format, rows }: { readonly format: string; readonly rows: number }): Promise<void> {
    const filter = Object.entries({ actor: by, action, objectId, from, to }).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${value}`);
    await this.#database.inWorkspace(workspaceId, (transaction) =>
      this.#audit.record(transaction, { workspaceId, actor, action: 'audit.exported', objectType: 'workspace', objectId: workspaceId, data: { format, rows, ...(filter.length > 0 && { filter }) } }),
    );
  }
}
