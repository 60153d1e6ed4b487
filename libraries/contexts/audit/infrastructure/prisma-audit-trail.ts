import type { Transaction } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import { logContext } from '@arkyra/telemetry';
import { AuditTrail } from '../application/audit-trail.ts';
import type { AuditEntry } from '../domain/audit-entry.ts';

export class PrismaAuditTrail extends AuditTrail {
  readonly #ids: Ids;

  constructor(ids: Ids) {
    super();
    this.#ids = ids;
  }

  async record(transaction: Transaction, entry: AuditEntry): Promise<void> {
    await transaction.auditEntry.createMany({ data: [this.#row(entry)] });
  }

  async recordForPerson(transaction: Transaction, userId: string, entry: Omit<AuditEntry, 'workspaceId'>): Promise<void> {
    const members = await transaction.member.findMany({ where: { userId }, select: { workspaceId: true } });
    await transaction.auditEntry.createMany({ data: members.map(({ workspaceId }) => this.#row({ ...entry, workspaceId })) });
  }

  /** Its time is the database's, so that no row claims another than that of its writing. */
  #row({ data, before, after, personal, ...entry }: AuditEntry) {
    const { requestId, ip } = logContext() ?? {};
    const about = { ...personal, ...(ip !== undefined && { ip }) };
    const told = { ...data, ...(before && { before }), ...(after && { after }), ...(Object.keys(about).length > 0 && { personal: about }) };
    return { id: this.#ids.next(), ...entry, data: told, requestId: requestId ?? null };
  }
}
