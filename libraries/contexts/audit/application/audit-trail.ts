import type { AuditEntry } from '../domain/audit-entry.ts';

/**
 * Writes what was done, in the transaction that does it: the change and its row are there together or not at all.
 * `transaction` is the database adapter's own, passed on unseen by contexts' repositories.
 */
export abstract class AuditTrail {
  abstract record(transaction: object, entry: AuditEntry): Promise<void>;

  /**
   * An act of a person outside any workspace (sign-in, password): one row in each workspace of theirs.
   * Needs a transaction of the system role.
   */
  abstract recordForPerson(transaction: object, userId: string, entry: Omit<AuditEntry, 'workspaceId'>): Promise<void>;
}
