import type { Transaction } from '@arkyra/database';
import type { Clock, Ids } from '@arkyra/kernel';
import { logContext } from '@arkyra/telemetry';
import { AuditTrail } from '../application/audit-trail.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';

export class PrismaAuditTrail extends AuditTrail {
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(ids: Ids, clock: Clock) {
    super();
    this.#ids = ids;
    this.#clock = clock;
  }

  async record(transaction: Transaction, entry: AuditEntry): Promise<void> {
    await transaction.auditEntry.createMany({ data: [this.#row(entry)] });
  }

  async recordForPerson(transaction: Transaction, userId: string, entry: Omit<AuditEntry, 'workspaceId'>): Promise<void> {
    const members = await transaction.member.findMany({ where: { userId }, select: { workspaceId: true } });
    await transaction.auditEntry.createMany({ data: members.map(({ workspaceId }) => this.#row({ ...entry, workspaceId })) });
  }

  #row({ data = {}, ...entry }: AuditEntry) {
    return { id: this.#ids.next(), at: this.#clock.now(), ...entry, data, requestId: logContext()?.requestId ?? null };
  }
}
