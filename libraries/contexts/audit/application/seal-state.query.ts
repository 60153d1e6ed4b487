import type { AuditSeal } from '@arkyra/contracts';
import type { AuditLog } from './ports/audit-log.ts';
import type { AuditRetention } from './prune-audit.use-case.ts';

/** How far a workspace's log is sealed, and what looking through it found. */
export class SealStateQuery {
  readonly #log: AuditLog;
  readonly #retention: AuditRetention;

  constructor(log: AuditLog, retention: AuditRetention) {
    this.#log = log;
    this.#retention = retention;
  }

  async execute(workspaceId: string): Promise<AuditSeal> {
    return { ...(await this.#log.seal(workspaceId)), retentionMonths: this.#retention.months };
  }
}
