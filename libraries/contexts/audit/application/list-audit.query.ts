import { encodeCursor, readPointCursor, type Page, type Principal } from '@arkyra/kernel';
import type { AuditFilter, AuditLog, ShownEntry } from './ports/audit-log.ts';

export interface ListAuditInput {
  readonly principal: Principal;
  readonly filter: AuditFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export class ListAudit {
  readonly #log: AuditLog;

  constructor(log: AuditLog) {
    this.#log = log;
  }

  /** Throws `InvalidInputError` for a cursor that no page answered. */
  async execute({ principal: { workspaceId, testMode }, filter, limit, cursor }: ListAuditInput): Promise<Page<ShownEntry>> {
    const rows = await this.#log.list({ ...filter, workspaceId, testMode }, cursor === undefined ? null : readPointCursor(cursor), limit + 1);
    const data = rows.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: rows.length > limit && last ? encodeCursor(last.at, last.id) : null };
  }
}
