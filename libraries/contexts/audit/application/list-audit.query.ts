import { decodeCursor, encodeCursor, InvalidInputError, type Page, type Principal } from '@arkyra/kernel';
import type { AuditFilter, AuditLog, AuditPoint, ShownEntry } from './ports/audit-log.ts';

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
    const rows = await this.#log.list({ ...filter, workspaceId, testMode }, cursor === undefined ? null : pointOf(cursor), limit + 1);
    const data = rows.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: rows.length > limit && last ? encodeCursor(last.at, last.id) : null };
  }
}

function pointOf(cursor: string): AuditPoint {
  const [at = '', id = '', ...more] = decodeCursor(cursor) ?? [];
  if (more.length > 0 || !/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at)) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    throw new InvalidInputError([{ pointer: '/cursor', code: 'cursor.invalid', message: 'This cursor was not made by this list.' }]);
  }
  return { at, id };
}
