import { DomainError, type Principal } from '@arkyra/kernel';
import { csvHead, csvLine } from '../domain/audit-csv.ts';
import { actorOf } from './actor.ts';
import type { AuditFilter, AuditLog, AuditRange, ShownEntry } from './ports/audit-log.ts';

/** Rows of one file. */
export const mostExported = 250_000;
const portion = 1_000;

export class AuditExportTooLargeError extends DomainError {
  constructor() {
    super('invalid', 'audit.export_too_large', { detail: `An export takes ${mostExported} rows at most: choose a shorter time, or a filter.` });
  }
}

export interface ExportAuditInput {
  readonly principal: Principal;
  readonly filter: AuditFilter;
  readonly format: 'csv' | 'jsonl';
}

export interface AuditExport {
  /** How many there are as it begins. */
  readonly rows: number;
  /** Lines in portions; read from the database as they are asked for. */
  readonly text: AsyncIterable<string>;
}

/** Everything that a filter finds, latest first, and a row of the log that says so. */
export class ExportAudit {
  readonly #log: AuditLog;

  constructor(log: AuditLog) {
    this.#log = log;
  }

  /** Throws `AuditExportTooLargeError`. */
  async execute({ principal, filter, format }: ExportAuditInput): Promise<AuditExport> {
    const { workspaceId, testMode } = principal;
    const range = { ...filter, workspaceId, testMode };
    const rows = await this.#log.count(range, mostExported + 1);
    if (rows > mostExported) throw new AuditExportTooLargeError();
    // Read before the row about this export is written, which is not in it.
    const first = await this.#log.list(range, null, portion);
    await this.#log.recordExport(range, actorOf(principal), { format, rows });
    return { rows, text: this.#lines(range, format, first) };
  }

  async *#lines(range: AuditRange, format: 'csv' | 'jsonl', first: readonly ShownEntry[]): AsyncIterable<string> {
    if (format === 'csv') yield csvHead;
    for (let entries = first; entries.length > 0; ) {
      yield entries.map((entry) => (format === 'csv' ? csvLine(entry) : `${JSON.stringify(entry)}\n`)).join('');
      const last = entries.at(-1);
      entries = last && entries.length === portion ? await this.#log.list(range, last, portion) : [];
    }
  }
}
